"""The home of every role and the dashboards: pages that combine apps, no models."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "rivierenland.dashboards"
    label = "dashboards"
    verbose_name = "Dashboards"

    def ready(self) -> None:
        """Let supply and demand answer what an effect report asks."""
        from rivierenland.dashboards import effectmodel as sommen  # noqa: PLC0415 - models stand only now
        from speerpunten.kennis.bijdragen import effectmodel  # noqa: PLC0415

        effectmodel.use(sommen.Model())
