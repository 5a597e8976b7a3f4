"""Inspections: what one asks, what was answered, and which there are."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from handhaving.checklist.antwoord import Antwoord
from handhaving.models import Bevinding, Inspectie
from handhaving.queries import checklist
from handhaving.queries.bevinding import NIET_HERSTELD
from handhaving.queries.checklist import Vraag
from registratie.models import Huisvestingslocatie


def open_codes(locatie: Huisvestingslocatie) -> set[str]:
    """The codes of the items that are still not in order at a location."""
    return set(Bevinding.objects.open().filter(locatie=locatie).values_list("item__code", flat=True))


def questions(inspectie: Inspectie) -> list[Vraag]:
    """What an inspection asks: the whole checklist, or for a second look only what is open."""
    vragen = checklist.questions(
        inspectie.versie, inspectie.locatie, timezone.localdate(inspectie.begonnen_at), inspectie.personen
    )
    if inspectie.hercontrole_van_id is None:
        return vragen
    codes = open_codes(inspectie.locatie)
    return [vraag for vraag in vragen if vraag.item.code in codes]


def needs_count(inspectie: Inspectie) -> bool:
    """Whether the residents must still be counted before it can be completed; a second look needs no count."""
    return inspectie.personen is None and inspectie.hercontrole_van_id is None


def answers(inspectie: Inspectie) -> dict[str, Antwoord]:
    """The answers so far, by the code of the item."""
    rows = inspectie.antwoorden.values_list("item__code", "waarde", "opmerking", "gemeten")
    return {code: Antwoord(waarde, opmerking, gemeten) for code, waarde, opmerking, gemeten in rows}


def listed() -> QuerySet[Inspectie]:
    """All inspections in scope with what a list shows of them: one query whatever their number."""
    return (
        Inspectie.objects.select_related("locatie", "gemeente", "inspecteur", "versie")
        .annotate(
            gevonden=Count("bevindingen"),
            nog_open=Count("bevindingen", filter=Q(bevindingen__status__in=NIET_HERSTELD)),
        )
        .order_by("-begonnen_at", "-id")
    )


def drafts_of(gebruiker_id: int) -> Iterable[Inspectie]:
    """What an inspector began and did not complete, the oldest first."""
    rows = Inspectie.objects.filter(inspecteur=gebruiker_id, afgerond_at=None).select_related("locatie")
    return rows.order_by("begonnen_at", "id")
