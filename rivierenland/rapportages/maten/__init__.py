"""The name, the explanation and the source of every measure that a report shows, a file per origin."""

from rivierenland.rapportages.maten import convenant, indicatoren, programma, speerpunten, toezicht, verblijf
from rivierenland.rapportages.maten.maat import Maat

NAMEN: dict[str, Maat] = (
    indicatoren.NAMEN | speerpunten.NAMEN | verblijf.NAMEN | toezicht.NAMEN | convenant.NAMEN | programma.NAMEN
)


def find(code: str) -> Maat | None:
    """What a measure means, or None for a code that no report uses."""
    return NAMEN.get(code)
