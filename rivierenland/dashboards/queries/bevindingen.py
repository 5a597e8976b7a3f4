"""Findings and inspections on the homes: what a provider must repair, and what officials must judge or make known."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Bevindingstatus, Ernst
from handhaving.models import Bevinding, Inspectie
from handhaving.queries import bevinding as bevindingen
from handhaving.queries import inspectie as inspecties
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term, urgent_first

SHOWN = 20


def aanbieder(vandaag: date) -> list[Werkregel]:
    """What a provider must repair, the nearest term first; nothing that waits for the gemeente."""
    rows = bevindingen.listed().filter(status=Bevindingstatus.OPEN)[:SHOWN]
    return urgent_first([_repair(row, vandaag) for row in rows])


def toezichthouder(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What an inspector began, what waits for its judgement, and what the provider was not told yet."""
    eigen = inspecties.drafts_of(actor.gebruiker.pk) if actor.gebruiker else ()
    return urgent_first([*_drafts(eigen), *oordelen(vandaag), *_to_tell(), *_critical(vandaag)])


def jurist(vandaag: date) -> list[Werkregel]:
    """Reported repairs that wait, and critical findings whose term passed."""
    return urgent_first([*oordelen(vandaag), *_critical(vandaag)])


def oordelen(vandaag: date) -> list[Werkregel]:
    """Repairs that a provider reported, the oldest term first."""
    rows = bevindingen.listed().filter(status=Bevindingstatus.HERSTEL_GEMELD)[:SHOWN]
    return [
        Werkregel(
            "attention", "Herstel gemeld", f"{row.locatie.naam}: herstel beoordelen",
            f"{row.item.code}. {row.item.tekst} Ernst {row.get_ernst_display().lower()}.",
            f"Herstellen voor of op {dag(row.herstel_uiterlijk)}",
            reverse("handhaving:bevinding-detail", args=[row.pk]), "Bekijken", 3,
        )
        for row in rows
    ]  # fmt: skip


def _repair(row: Bevinding, vandaag: date) -> Werkregel:
    soort, woord, volgorde = term(row.herstel_uiterlijk, vandaag)
    return Werkregel(
        soort, woord, f"{row.locatie.naam}: {row.item.code} herstellen",
        f"{row.item.tekst} Ernst {row.get_ernst_display().lower()}.",
        f"Herstellen voor of op {dag(row.herstel_uiterlijk)}",
        reverse("handhaving:bevinding-detail", args=[row.pk]), "Herstel melden", volgorde,
    )  # fmt: skip


def _critical(vandaag: date) -> list[Werkregel]:
    rows = bevindingen.listed().filter(status=Bevindingstatus.OPEN, ernst=Ernst.KRITIEK, herstel_uiterlijk__lt=vandaag)[
        :SHOWN
    ]
    return [
        Werkregel(
            "wrong", "Te laat", f"{row.locatie.naam}: kritieke bevinding niet hersteld",
            f"{row.item.code}. {row.item.tekst}", f"Herstellen voor of op {dag(row.herstel_uiterlijk)}",
            reverse("handhaving:bevinding-detail", args=[row.pk]), "Bekijken", (row.herstel_uiterlijk - vandaag).days,
        )
        for row in rows
    ]  # fmt: skip


def _drafts(rows: Iterable[Inspectie]) -> list[Werkregel]:
    return [
        Werkregel(
            "attention", "Begonnen", f"{row.locatie.naam}: inspectie niet afgerond",
            "Wat u invulde, is bewaard.", f"Sinds {dag(timezone.localdate(row.begonnen_at))}",
            reverse("handhaving:inspectie-visit", args=[row.pk]), "Verder invullen", 1,
        )
        for row in rows
    ]  # fmt: skip


def _to_tell() -> list[Werkregel]:
    rows = Inspectie.objects.filter(afgerond_at__isnull=False, bekend_at=None).select_related("locatie")
    return [
        Werkregel(
            "attention", "Bekendmaken", f"{row.locatie.naam}: inspectie nog niet bekendgemaakt",
            f"Uitkomst: {row.get_uitkomst_display().lower()}. De aanbieder weet nog van niets.",
            f"Afgerond op {dag(timezone.localdate(row.afgerond_at))}",
            reverse("handhaving:inspectie-detail", args=[row.pk]), "Bekijken", 4,
        )
        for row in rows.order_by("afgerond_at", "id")[:SHOWN]
    ]  # fmt: skip
