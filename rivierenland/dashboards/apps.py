"""The home of every role and the dashboards: pages that combine apps, no models."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "rivierenland.dashboards"
    label = "dashboards"
    verbose_name = "Dashboards"

    def ready(self) -> None:
        """Bring comparisons to the answers, and let supply and demand answer what an effect report asks."""
        from rivierenland.dashboards import effectmodel as sommen  # noqa: PLC0415 - models are there from here on
        from rivierenland.dashboards.queries import bouwsteen_vergelijking  # noqa: PLC0415
        from speerpunten.kennis.bijdragen import bouwstenen, effectmodel  # noqa: PLC0415

        bouwstenen.add("vergelijking", bouwsteen_vergelijking.make)
        effectmodel.use(sommen.Model())
