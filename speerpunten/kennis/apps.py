"""Speerpunt 2, knowledge: what the region knows, how it knows it, and how sure it is."""

from django.apps import AppConfig


class KennisConfig(AppConfig):
    name = "speerpunten.kennis"
    label = "kennis"
    verbose_name = "Kennis"

    def ready(self) -> None:
        from speerpunten.kennis.bijdragen import bouwstenen  # noqa: PLC0415
        from speerpunten.kennis.queries import bouwsteen_artikel  # noqa: PLC0415

        bouwstenen.add("artikel", bouwsteen_artikel.make)
