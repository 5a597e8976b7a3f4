"""Speerpunt 3, enough supply near work: demand, projects, the task and where a bed helps most."""

from django.apps import AppConfig


class AanbodConfig(AppConfig):
    name = "speerpunten.aanbod"
    label = "aanbod"
    verbose_name = "Vraag en aanbod"
