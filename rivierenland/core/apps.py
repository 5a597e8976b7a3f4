"""The ground floor: who may see what, and what every app above needs."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "rivierenland.core"
    label = "core"
    verbose_name = "Basis"
