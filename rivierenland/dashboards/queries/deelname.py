"""The programme on the home pages: choices of the own gemeente that wait, and how many joined in the region."""

from collections.abc import Collection
from datetime import date

from django.urls import reverse

from rivierenland.core.werk.regel import Werkregel, dag
from speerpunten.programma.matrix.bord import Bord
from speerpunten.programma.models import Deelname
from speerpunten.programma.queries import deelname
from speerpunten.programma.queries.deelname_beeld import build, usual_comparison

LATER = 30
"""Where a cell without a choice stands among terms in days: it has no term."""


def beleid(gemeenten: Collection[str], vandaag: date) -> list[Werkregel]:
    """What a policy officer has to find out: decisions that were expected by now, and packages without a choice."""
    return [*(_late(row, vandaag) for row in deelname.late(gemeenten, vandaag)), *_unknown(gemeenten, vandaag)]


def regio(vandaag: date) -> tuple[Bord, date]:
    """The counts of the matrix today beside an earlier day, and that day."""
    naast = usual_comparison(vandaag)
    return build(vandaag, naast=naast).bord, naast


def _late(row: Deelname, vandaag: date) -> Werkregel:
    verwacht: date = row.verwacht_op  # type: ignore[assignment]
    return Werkregel(
        "attention", "Besluit verwacht", f"{row.pakket_id}, {row.pakket.naam_kort}: wat is besloten?",
        f"Staat sinds {dag(row.vanaf)} op ‘{row.soort.label}’. Leg het besluit vast, of een nieuwe verwachte dag.",
        f"Verwacht op {dag(verwacht)}", reverse("programma:deelname-choose", args=[row.gemeente.slug, row.pakket_id]),
        "Keuze vastleggen", (verwacht - vandaag).days,
    )  # fmt: skip


def _unknown(gemeenten: Collection[str], vandaag: date) -> list[Werkregel]:
    codes = [pakket.pk for _, pakket in deelname.unknown(gemeenten, vandaag)]
    if not codes:
        return []
    wat = "Van 1 pakket is niet bekend" if len(codes) == 1 else f"Van {len(codes)} pakketten is niet bekend"
    return [
        Werkregel(
            "neutral", "Onbekend", f"{wat} of uw gemeente meedoet", f"{', '.join(codes[:6])}{' …' if len(codes) > 6 else ''}",
            "", reverse("programma:deelname"), "Bekijken", LATER,
        )
    ]  # fmt: skip
