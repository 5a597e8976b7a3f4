"""Speerpunt 2, knowledge: what the region knows, how it knows it, and how sure it is."""

from django.apps import AppConfig


class KennisConfig(AppConfig):
    name = "speerpunten.kennis"
    label = "kennis"
    verbose_name = "Kennis"

    def ready(self) -> None:
        """Let every part be taken into an answer to the council."""
        from speerpunten.kennis.bijdragen import bouwstenen  # noqa: PLC0415 - models are there from here on
        from speerpunten.kennis.queries import (  # noqa: PLC0415
            bouwsteen_artikel,
            bouwsteen_dialoog,
            bouwsteen_effect,
            bouwsteen_kerncijfer,
            bouwsteen_regel,
            bouwsteen_schatting,
        )

        bouwstenen.add("kerncijfer", bouwsteen_kerncijfer.figure)
        bouwstenen.add("regel", bouwsteen_regel.make)
        bouwstenen.add("artikel", bouwsteen_artikel.make)
        bouwstenen.add("dialoog", bouwsteen_dialoog.make)
        bouwstenen.add("schatting", bouwsteen_schatting.make)
        bouwstenen.add("effect", bouwsteen_effect.make)
        bouwstenen.add("register", bouwsteen_kerncijfer.register)
