"""Published figures as lists, pages and open data ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from registratie.models import Bezettingsstand
from rivierenland.core.cijfer import ONBEKEND, Cijfer
from rivierenland.core.onderdrukking import suppress_list
from speerpunten.kennis.kerncijfers import gebieden, keurmerk
from speerpunten.kennis.kerncijfers.indicatoren import beside, in_subject
from speerpunten.kennis.kerncijfers.woorden import Bewering
from speerpunten.kennis.models import Kerncijfer

VERS_DAGEN = 7
"""A night longer ago than this is not "tonight" any more: then the register has no figure of its own."""


@dataclass(frozen=True, slots=True)
class Registercijfer:
    """People present by the register in the newest night that is known; small figures are withheld."""

    gebied: str
    nacht: date | None
    personen: Cijfer


def published() -> QuerySet[Kerncijfer]:
    """Every figure in force, without versions that were corrected and without examples: what may go out as open data."""
    return current().filter(is_voorbeeld=False)


def current() -> QuerySet[Kerncijfer]:
    """The newest version of every figure, by area, indicator and day."""
    return Kerncijfer.objects.filter(vervangen_door=None).order_by("gebied", "indicator", "-peildatum", "id")


def of(indicator: str, gebied: str) -> list[Kerncijfer]:
    """What sources say about this and what is easily taken for it, oldest first; corrected versions are left out."""
    rows = current().filter(gebied=gebied, indicator__in=beside(indicator)).order_by("peildatum", "id")
    return list(rows)


def old_versions(indicator: str, gebied: str) -> list[Kerncijfer]:
    """Versions that were corrected, newest first, with what came instead."""
    rows = Kerncijfer.objects.filter(indicator=indicator, gebied=gebied, vervangen_door__isnull=False)
    return list(rows.select_related("vervangen_door").order_by("-created_at", "-id"))


def claims(rows: Sequence[Kerncijfer]) -> list[Bewering]:
    """The figures as what each source says; norms are wishes and say nothing of how many there are."""
    return [
        Bewering(row.indicator, row.waarde_min, row.waarde_max, row.bron, row.peildatum)
        for row in rows
        if row.status != "norm"
    ]


def with_subject(rows: QuerySet[Kerncijfer], onderwerp: str) -> QuerySet[Kerncijfer]:
    """Only those of a subject."""
    return rows.filter(indicator__in=in_subject(onderwerp))


def with_mark(rows: QuerySet[Kerncijfer], letter: str) -> QuerySet[Kerncijfer]:
    """Only those that have this mark of quality today."""
    grens = keurmerk.day_old(timezone.localdate())
    recent, old = keurmerk.pairs_of(letter)
    return rows.filter(Q(peildatum__gte=grens, meetwijze__in=recent) | Q(peildatum__lt=grens, meetwijze__in=old))


def register(gebied: str, vandaag: date) -> Registercijfer | None:
    """The register's own figure for a gemeente or the region; None for areas that the register does not cover.

    The eight and their total are withheld together, so that what is hidden for one cannot be worked out from the rest.
    """
    if gebied in (gebieden.GELDERLAND, gebieden.NEDERLAND):
        return None
    recent = Bezettingsstand.objects.filter(nacht__lte=vandaag, nacht__gte=vandaag - timedelta(days=VERS_DAGEN))
    nacht = recent.aggregate(nacht=Max("nacht"))["nacht"]
    if nacht is None:
        return Registercijfer(gebied, None, ONBEKEND)
    found = dict(recent.filter(nacht=nacht).values_list("gemeente_id", "personen"))
    codes = sorted(found)
    cijfers, totaal = suppress_list([found[code] for code in codes])
    per_gebied = dict(zip(codes, cijfers, strict=True)) | {gebieden.REGIO: totaal}
    return Registercijfer(gebied, nacht, per_gebied.get(gebied, ONBEKEND))
