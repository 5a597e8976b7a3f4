"""The home of every role and the dashboards: pages that combine apps, no models."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "rivierenland.dashboards"
    label = "dashboards"
    verbose_name = "Dashboards"

    def ready(self) -> None:
        """Bring what an answer to the council may hold."""
        from rivierenland.dashboards.queries import bouwsteen_vergelijking  # noqa: PLC0415
        from speerpunten.kennis.bijdragen import bouwstenen  # noqa: PLC0415

        bouwstenen.add("vergelijking", bouwsteen_vergelijking.make)
