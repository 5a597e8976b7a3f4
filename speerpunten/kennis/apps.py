"""Speerpunt 2, knowledge: what the region knows, how it knows it, and how sure it is."""

from django.apps import AppConfig


class KennisConfig(AppConfig):
    name = "speerpunten.kennis"
    label = "kennis"
    verbose_name = "Kennis"
