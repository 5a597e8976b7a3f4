"""API v1 for providers' own software."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "rivierenland.api"
    label = "api"
    verbose_name = "API"
