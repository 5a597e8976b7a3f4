"""Speerpunt 4, controle en handhaving: what was found, and what follows from it."""

from django.apps import AppConfig


class HandhavingConfig(AppConfig):
    name = "handhaving"
    verbose_name = "Controle en handhaving"
