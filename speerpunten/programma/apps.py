"""Speerpunt 7, governance: the programme and its figures."""

from django.apps import AppConfig


class ProgrammaConfig(AppConfig):
    name = "speerpunten.programma"
    label = "programma"
    verbose_name = "Programma"
