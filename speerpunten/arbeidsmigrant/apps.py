"""Speerpunt 5, the worker first: information, feedback, reports, the own data, and a sounding board."""

from django.apps import AppConfig


class ArbeidsmigrantConfig(AppConfig):
    name = "speerpunten.arbeidsmigrant"
    label = "arbeidsmigrant"
    verbose_name = "Arbeidsmigrant centraal"
