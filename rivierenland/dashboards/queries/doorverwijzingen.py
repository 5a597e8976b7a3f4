"""Referrals as rows of a work queue: of a partner each one that waits, of who refers how many came back. Inside the scope of who looks."""

from datetime import date

from django.urls import reverse

from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.zorg.enums.doorverwijzing import MET_PARTNER, Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen

MEEST = 12
ZONDER_TERMIJN = 30


def partner(vandaag: date) -> list[Werkregel]:
    """What waits for an answer or an outcome, the nearest last day first. One query."""
    rows = doorverwijzingen.for_list().filter(status__in=MET_PARTNER).order_by("uiterlijk", "beantwoord_op", "pk")
    return [_line(row, vandaag) for row in rows[:MEEST]]


def verwijzer(vandaag: date) -> list[Werkregel]:
    """One row when something came back or is stuck. One query and the terms."""
    aantal = doorverwijzingen.stuck_count(vandaag)
    if not aantal:
        return []
    wat = "1 doorverwijzing loopt vast" if aantal == 1 else f"{aantal} doorverwijzingen lopen vast"
    return [
        Werkregel(
            "attention", "Vast", wat, "Niet aangenomen, niet op tijd beantwoord of lang zonder uitkomst.", "",
            reverse("zorg:doorverwijzing-vast"), "Bekijken", ZONDER_TERMIJN,
        )
    ]  # fmt: skip


def _line(row: Doorverwijzing, vandaag: date) -> Werkregel:
    wat = f"{row.get_behoefte_display()}, {row.get_taal_display()} ({row.referentie})"
    url = reverse("zorg:doorverwijzing-detail", args=[row.pk])
    if row.status == Doorverwijsstatus.AANGEBODEN and row.uiterlijk:
        soort, woord, volgorde = term(row.uiterlijk, vandaag)
        return Werkregel(
            soort,
            woord,
            wat,
            f"Aangeboden, in {row.gemeente.naam}.",
            f"Voor of op {dag(row.uiterlijk)}",
            url,
            "Antwoorden",
            volgorde,
        )
    sinds = f"Aangenomen op {dag(row.beantwoord_op)}" if row.beantwoord_op else ""
    return Werkregel("neutral", "Loopt", wat, "Leg vast hoe het afliep.", sinds, url, "Openen", ZONDER_TERMIJN)
