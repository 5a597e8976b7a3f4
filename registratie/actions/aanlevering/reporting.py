"""To whom the work tells how far it is."""

from typing import Protocol


class Reporter(Protocol):
    """What a job's `Progress` offers."""

    def report(self, voortgang: int, totaal: int | None = None, stap: str | None = None) -> None:
        """Show progress."""


class Silent:
    """Nobody watches."""

    def report(self, voortgang: int, totaal: int | None = None, stap: str | None = None) -> None:
        """Tell nobody."""
