"""How parties keep their commitments, together, for the overview. Open figures, already protected when they were written."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from convenant.enums.meting import Meetoordeel
from convenant.models import Toezegging, Toezeggingsverdeling


@dataclass(frozen=True)
class Verdeelrij:
    """A commitment and how many parties stand where: numbers as words ("12", "niet getoond"); `getallen` None when one is withheld."""

    toezegging: Toezegging
    woorden: tuple[str, ...]
    getallen: tuple[int, ...] | None


OORDELEN = (Meetoordeel.NAGEKOMEN, Meetoordeel.AANDACHT, Meetoordeel.NIET_NAGEKOMEN, Meetoordeel.NIET_MEETBAAR)


def of_kind(soort: str, gemeente: str | None = None) -> tuple[date | None, list[Verdeelrij]]:
    """The last night and the commitments of one kind of party, in the region or one gemeente, by code. Two queries."""
    rows = Toezeggingsverdeling.objects.filter(soort=soort, gemeente=gemeente)
    peildatum = rows.aggregate(laatste=Max("peildatum"))["laatste"]
    found = (
        rows.filter(peildatum=peildatum)
        .select_related("toezegging")
        .order_by("toezegging__code", "-toezegging__convenant")
    )
    return peildatum, [_row(row) for row in found if not row.te_klein]


def _row(row: Toezeggingsverdeling) -> Verdeelrij:
    woorden = tuple(str(row.standen.get(oordeel.value, 0)) for oordeel in OORDELEN)
    getallen = tuple(int(woord) for woord in woorden) if all(woord.isdigit() for woord in woorden) else None
    return Verdeelrij(row.toezegging, woorden, getallen)
