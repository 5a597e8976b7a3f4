"""Reports: definitions, stored runs and their files."""

from django.apps import AppConfig


class RapportagesConfig(AppConfig):
    name = "rivierenland.rapportages"
    label = "rapportages"
    verbose_name = "Rapportages"
