"""The LHSO matrix of a gemeente on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from handhaving.enums import Gedrag, Gevolgen
from handhaving.ladder.lhso import OnbekendeIngreep, Voorstel, lees, parameter_code
from handhaving.models import Zaak
from rivierenland.core.models import Parameter


@dataclass(frozen=True)
class Cel:
    """One cell: its words, its proposal (None when the text of the parameter cannot be read), whether it is an example."""

    gevolgen: int
    gedrag: str
    tekst: str
    voorstel: Voorstel | None
    is_voorbeeld: bool

    @property
    def woorden(self) -> str:
        """The proposal in words, or the text as it stands."""
        return self.voorstel.woorden if self.voorstel else self.tekst


def matrix(gemeente: str, peildatum: date) -> dict[tuple[int, str], Cel]:
    """Every cell, in one query: the gemeente's own, else the general one."""
    rows = Parameter.objects.in_force(peildatum).filter(code__startswith="lhso.")
    rows = rows.filter(Q(gemeente=None) | Q(gemeente=gemeente))
    found = {row.code: row for row in sorted(rows, key=lambda row: row.gemeente_id is not None)}
    return {
        (int(gevolgen), str(gedrag)): _cel(int(gevolgen), str(gedrag), found.get(parameter_code(gevolgen, gedrag)))
        for gevolgen in Gevolgen.values
        for gedrag in Gedrag.values
    }


def proposal(zaak: Zaak, peildatum: date) -> Voorstel | None:
    """What the matrix proposes for a case; None as long as it was not weighed, or the cell cannot be read."""
    if not (zaak.gevolgen and zaak.gedrag):
        return None
    return matrix(zaak.gemeente_id, peildatum)[zaak.gevolgen, zaak.gedrag].voorstel


def _cel(gevolgen: int, gedrag: str, row: Parameter | None) -> Cel:
    tekst = str(row.waarde) if row else ""
    try:
        voorstel = lees(tekst, gevolgen=gevolgen, gedrag=gedrag)
    except OnbekendeIngreep:
        voorstel = None
    return Cel(gevolgen, gedrag, tekst, voorstel, bool(row and row.is_voorbeeld))
