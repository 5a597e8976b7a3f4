"""The explanation of the clock with the limits that hold today, and an example worked out by them."""

from dataclasses import dataclass
from datetime import date

from registratie.queries.klok import CODES
from rivierenland.core.models import Parameter

VOORBEELD = (("Hof A, gemeente 1", 70), ("Hof B, gemeente 2", 40))
"""The earlier stays of somebody who does not exist: place and nights."""


@dataclass(frozen=True)
class Voorbeeld:
    """Two earlier stays and the nights at a third address that are still missing."""

    delen: tuple[tuple[str, int], ...]
    samen: int
    nog: int


def in_force(peildatum: date, gemeenten: tuple[str, ...]) -> list[Parameter]:
    """The limits of the clock on that day: in general, and the own values of these gemeenten."""
    rows = Parameter.objects.in_force(peildatum).filter(code__in=CODES.values()).select_related("gemeente")
    order = {code: nr for nr, code in enumerate(CODES.values())}
    shown = [row for row in rows if row.gemeente_id is None or row.gemeente_id in gemeenten]
    return sorted(shown, key=lambda row: (order[row.code], row.gemeente_id or ""))


def example(limiet: int) -> Voorbeeld:
    """The example for this limit."""
    samen = sum(nachten for _, nachten in VOORBEELD)
    nog = max(limiet - samen, 0)
    return Voorbeeld((*VOORBEELD, ("Hof C, waar iemand nu slaapt", nog)), samen, nog)
