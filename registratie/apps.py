"""Speerpunt 1, registratie en informatie: who lives where."""

from django.apps import AppConfig


class RegistratieConfig(AppConfig):
    name = "registratie"
    verbose_name = "Registratie"
