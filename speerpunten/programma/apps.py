"""Speerpunt 7, governance: the programme and its figures."""

from django.apps import AppConfig


class ProgrammaConfig(AppConfig):
    name = "speerpunten.programma"
    label = "programma"
    verbose_name = "Programma"

    def ready(self) -> None:
        """Tell the pages of talks what their outcomes led to here."""
        from speerpunten.kennis.bijdragen import gevolgen  # noqa: PLC0415 -- models are there only now
        from speerpunten.programma.queries import dialooggevolg  # noqa: PLC0415 -- models are there only now

        gevolgen.add(dialooggevolg.of_outcomes, koppelen=dialooggevolg.link_url)
