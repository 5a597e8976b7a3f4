"""Speerpunt 2, knowledge: what the region knows, how it knows it, and how sure it is."""

from django.apps import AppConfig


class KennisConfig(AppConfig):
    name = "speerpunten.kennis"
    label = "kennis"
    verbose_name = "Kennis"

    def ready(self) -> None:
        """Let what a talk led to be taken into an answer."""
        from speerpunten.kennis.bijdragen import bouwstenen  # noqa: PLC0415 -- models are there only now
        from speerpunten.kennis.queries import bouwsteen_dialoog  # noqa: PLC0415 -- models are there only now

        bouwstenen.add(bouwsteen_dialoog.SOORT, bouwsteen_dialoog.make)
