"""The home of every role and the dashboards: pages that combine apps, no models."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "rivierenland.dashboards"
    label = "dashboards"
    verbose_name = "Dashboards"
