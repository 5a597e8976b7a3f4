"""Speerpunt 3, enough supply near work: demand, projects, the task and where a bed helps most."""

from django.apps import AppConfig

from convenant.regels import register
from rivierenland.core.charts import borders


class AanbodConfig(AppConfig):
    name = "speerpunten.aanbod"
    label = "aanbod"
    verbose_name = "Vraag en aanbod"

    def ready(self) -> None:
        """Let every map draw the imported borders, when there are any, and let the convenant measure on work and projects."""
        from speerpunten.aanbod.queries import gebied, toezeggingen  # noqa: PLC0415 - models stand only now

        borders.use(gebied.drawn)
        register.add(*toezeggingen.REGELS)
