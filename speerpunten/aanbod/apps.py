"""Speerpunt 3, enough supply near work: demand, projects, the task and where a bed helps most."""

from django.apps import AppConfig

from rivierenland.core.charts import borders


class AanbodConfig(AppConfig):
    name = "speerpunten.aanbod"
    label = "aanbod"
    verbose_name = "Vraag en aanbod"

    def ready(self) -> None:
        """Let every map draw the imported borders, when there are any."""
        from speerpunten.aanbod.queries import gebied  # noqa: PLC0415 - models stand only now

        borders.use(gebied.drawn)
