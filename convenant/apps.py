"""The agreement between gemeenten and market parties: text, parties, signatures, commitments measured on data."""

from django.apps import AppConfig


class ConvenantConfig(AppConfig):
    name = "convenant"
    label = "convenant"
    verbose_name = "Convenant"
