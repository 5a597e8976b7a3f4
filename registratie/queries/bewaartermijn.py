"""How long a stay keeps its name, per gemeente, and when that is over."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from rivierenland.core.kalender import add_months
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import ParameterMissing

VERBLIJF = "bewaar_verblijf_maanden"
KORTSTE = 7
"""Months. The four-month clock looks back half a year: a shorter term would let it miss nights."""


@dataclass(frozen=True)
class Bewaartermijn:
    """The term that holds: `maanden` after departure, by which source."""

    maanden: int
    bron: str

    def is_past(self, vertrek: date, vandaag: date) -> bool:
        """Whether somebody who left on `vertrek` has been gone for longer. On the last day of the term not yet."""
        return add_months(vertrek, self.maanden) < vandaag


def termijn_of(gemeente: str, *, peildatum: date) -> Bewaartermijn:
    """The gemeente's own term on that day, else the general one; half months count in full, and never below `KORTSTE`.

    Raises `ParameterMissing` on a day without any term.
    """
    if found := termijnen([gemeente], peildatum=peildatum):
        return found[gemeente]
    raise ParameterMissing(f"Parameter {VERBLIJF} heeft geen waarde op {peildatum:%d-%m-%Y}.")


def termijnen(gemeenten: list[str], *, peildatum: date) -> dict[str, Bewaartermijn]:
    """The term per gemeente, in one query."""
    rows = {row.gemeente_id: row for row in Parameter.objects.in_force(peildatum).filter(code=VERBLIJF)}
    found = {gemeente: rows.get(gemeente, rows.get(None)) for gemeente in gemeenten}
    return {gemeente: _read(row) for gemeente, row in found.items() if row is not None}


def _read(row: Parameter) -> Bewaartermijn:
    asked = ceil(row.waarde)
    if asked >= KORTSTE:
        return Bewaartermijn(asked, row.bron)
    return Bewaartermijn(KORTSTE, f"{row.bron} ({asked} maanden; de vier-maandenklok heeft er {KORTSTE} nodig)"[:200])
