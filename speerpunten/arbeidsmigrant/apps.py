"""Speerpunt 5, the worker first: information, feedback, reports, the own data, and a sounding board."""

from django.apps import AppConfig


class ArbeidsmigrantConfig(AppConfig):
    name = "speerpunten.arbeidsmigrant"
    label = "arbeidsmigrant"
    verbose_name = "Arbeidsmigrant centraal"

    def ready(self) -> None:
        """Let the page of a location show what its residents say."""
        from registratie.bijdragen import locatiepaneel  # noqa: PLC0415 - models are there from here on
        from speerpunten.arbeidsmigrant.queries import locatiepaneel as panelen  # noqa: PLC0415

        locatiepaneel.add(panelen.feedback_of)
