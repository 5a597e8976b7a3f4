"""Speerpunt 2, knowledge: what the region knows, how it knows it, and how sure it is."""

from django.apps import AppConfig


class KennisConfig(AppConfig):
    name = "speerpunten.kennis"
    label = "kennis"
    verbose_name = "Kennis"

    def ready(self) -> None:
        """Bring what may be laid in an answer to the council."""
        from speerpunten.kennis.bijdragen import bouwstenen  # noqa: PLC0415 - models are ready only now
        from speerpunten.kennis.queries import bouwsteen_regel  # noqa: PLC0415

        bouwstenen.add("regel", bouwsteen_regel.make)
