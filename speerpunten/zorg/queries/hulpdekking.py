"""What is missing: the nightly count as pages and files ask for it, and the rule behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import QuerySet

from registratie.enums import Taal
from rivierenland.core.kernen import nearest
from rivierenland.core.models import Gemeente
from rivierenland.core.rd import distance
from speerpunten.zorg.enums.hulp import Dekking, Hulpvraag
from speerpunten.zorg.models import Hulpaanbod, Hulpdekking

WAT_TE_DOEN = {
    Dekking.TELEFOON: "Zoek een plek in de buurt waar deze taal wordt gesproken, of laat de dienst op afstand langskomen.",
    Dekking.VEROUDERD: "Vraag de eigenaar het aanbod na te kijken. Klopt het nog, dan is dit gat dicht.",
    Dekking.GEEN: "Vraag een aanbieder deze taal te spreken of een tolk in te zetten, of plaats aanbod dat u al kent.",
}
ZONDER = {Hulpvraag.ANDERS}
"""What nobody can say is missing."""
GENOEG_OP_AFSTAND = {Hulpvraag.TOLK}
"""Where help by phone is no gap: an interpreter is always called."""


@dataclass(frozen=True)
class Antwoord:
    """The state of one cell, with the offer it rests on and the metres to it."""

    stand: Dekking
    naam: str = ""
    afstand: int | None = None


def answer(
    aanbod: Sequence[Hulpaanbod], gemeente: Gemeente, hulpvraag: str, taal: str, *, grens: date, meter: int
) -> Antwoord:
    """Whether people of `gemeente` who speak `taal` can get this help. The best offer decides.

    Near: within `meter` of the point of the gemeente, or in it. What is further away counts as help at a distance: nobody cycles
    there, but one can call. An offer that nobody checked since `grens` counts only when there is no other.
    """
    best = Antwoord(Dekking.GEEN)
    for row in aanbod:
        if hulpvraag not in row.hulpvragen or taal not in row.talen:
            continue
        if row.werkgebied and gemeente.code not in row.werkgebied:
            continue
        found = _of_offer(row, gemeente, grens, meter)
        if _rank(found) < _rank(best):
            best = found
    return best


def _of_offer(row: Hulpaanbod, gemeente: Gemeente, grens: date, meter: int) -> Antwoord:
    afstand, near = None, False
    if row.rd_x is not None and row.rd_y is not None:
        afstand = round(distance((gemeente.rd_x, gemeente.rd_y), (row.rd_x, row.rd_y)))
        near = afstand <= meter or _gemeente_at(row.rd_x, row.rd_y) == gemeente.code
    if row.nagekeken_op is None or row.nagekeken_op < grens:
        return Antwoord(Dekking.VEROUDERD, row.naam, afstand)
    return Antwoord(Dekking.DICHTBIJ if near else Dekking.TELEFOON, row.naam, afstand)


@cache
def _gemeente_at(x: int, y: int) -> str:
    return nearest(x, y).gemeente


def _rank(antwoord: Antwoord) -> tuple[int, int, str]:
    return list(Dekking).index(antwoord.stand), antwoord.afstand or 0, antwoord.naam


def counted() -> QuerySet[Hulpdekking]:
    """The last nightly count."""
    return Hulpdekking.objects.select_related("gemeente")


def languages(rows: Sequence[Hulpdekking]) -> list[tuple[str, str]]:
    """The languages in the count, code and name, as the house orders them."""
    present = {row.taal for row in rows}
    return [(taal.value, str(taal.label)) for taal in Taal if taal.value in present]


def gaps(rows: Sequence[Hulpdekking]) -> list[Hulpdekking]:
    """What is missing or doubtful; most residents first, and where nobody can help before what is only old."""
    order = {Dekking.GEEN: 0, Dekking.VEROUDERD: 1, Dekking.TELEFOON: 2}
    open_ = [row for row in rows if row.stand != Dekking.DICHTBIJ and not _is_enough(row)]
    return sorted(
        open_,
        key=lambda row: (
            *(order[Dekking(row.stand)], -(row.bewoners or 0), row.gemeente.naam),
            *(list(Hulpvraag.values).index(row.hulpvraag), row.taal),
        ),
    )


def _is_enough(row: Hulpdekking) -> bool:
    return row.stand == Dekking.TELEFOON and row.hulpvraag in GENOEG_OP_AFSTAND
