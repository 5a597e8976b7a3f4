"""Inspections and findings as lists, and their states in three ways: icon, word, colour."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from handhaving.enums import Ernst, Inspectieuitkomst
from handhaving.models import Bevinding, Inspectie
from handhaving.queries.bevinding import stand_of
from rivierenland.core.opmaak import getal
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

UITKOMST_BADGE = {
    Inspectieuitkomst.GROEN: ("good", "ok"),
    Inspectieuitkomst.ORANJE: ("attention", "alert"),
    Inspectieuitkomst.ROOD: ("wrong", "alert"),
}
ERNST_BADGE = {Ernst.KRITIEK: "wrong", Ernst.HOOG: "attention", Ernst.MIDDEL: "neutral", Ernst.LAAG: "neutral"}
KLEUR_WOORD = {"groen": "Groen", "oranje": "Oranje", "rood": "Rood"}


def outcome_badge(inspectie: Inspectie) -> SafeString:
    """What an inspection says, with the name of its colour."""
    if not inspectie.uitkomst:
        return badge("neutral", "Nog niet afgerond", "edit")
    soort, icoon = UITKOMST_BADGE[Inspectieuitkomst(inspectie.uitkomst)]
    return badge(soort, f"{KLEUR_WOORD[inspectie.uitkomst]}: {inspectie.get_uitkomst_display().lower()}", icoon)


def severity_badge(bevinding: Bevinding) -> SafeString:
    """How serious a finding is."""
    return badge(ERNST_BADGE[Ernst(bevinding.ernst)], bevinding.get_ernst_display(), "flag")


def finding_badge(bevinding: Bevinding, vandaag: date) -> SafeString:
    """How a finding stands."""
    stand = stand_of(bevinding, vandaag)
    return badge(stand.soort, stand.woord)


class InspectieTable(PortalTable):
    """Where, when, by whom, with which outcome, and what is still open of it."""

    caption = "Inspecties"
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "id"))
    begonnen_at = tables.Column("Dag", order_by=("begonnen_at", "id"))
    inspecteur = tables.Column("Toezichthouder", accessor="inspecteur__naam", orderable=False)
    uitkomst = tables.Column("Uitkomst", empty_values=(), orderable=False)
    gevonden = tables.Column("Bevindingen", orderable=False, attrs=NUM)
    nog_open = tables.Column("Nog open", orderable=False, attrs=NUM)
    bekend_at = tables.Column("Bekendgemaakt", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("locatie", "begonnen_at", "inspecteur", "uitkomst", "gevonden", "nog_open", "bekend_at")

    def render_locatie(self, record: Inspectie) -> SafeString:
        soort = "Hercontrole" if record.hercontrole_van_id else "Inspectie"
        url = reverse("handhaving:inspectie-detail", args=[record.pk])
        return link(url, record.locatie.naam, f"{soort}, {record.locatie.plaats}", id=f"inspectie-{record.pk}")

    def render_begonnen_at(self, record: Inspectie) -> str:
        return day(timezone.localdate(record.begonnen_at))

    def render_uitkomst(self, record: Inspectie) -> SafeString:
        return outcome_badge(record)

    def render_gevonden(self, value: int) -> str:
        return getal(value)

    def render_nog_open(self, value: int) -> str:
        return getal(value)

    def render_bekend_at(self, record: Inspectie) -> str:
        return day(timezone.localdate(record.bekend_at)) if record.bekend_at else "nog niet"


class BevindingTable(PortalTable):
    """What is not in order, where, how serious, by when, and how it stands."""

    caption = "Bevindingen"
    wat = tables.Column("Wat", accessor="item__tekst", orderable=False)
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "id"))
    ernst = tables.Column("Ernst", orderable=False)
    herstel_uiterlijk = tables.Column("Herstellen voor of op", order_by=("herstel_uiterlijk", "id"))
    stand = tables.Column("Stand", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("wat", "locatie", "ernst", "herstel_uiterlijk", "stand")

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any):
        self.vandaag = vandaag
        super().__init__(*args, **kwargs)

    def render_wat(self, record: Bevinding) -> SafeString:
        url = reverse("handhaving:bevinding-detail", args=[record.pk])
        return link(url, f"{record.item.code}. {record.item.tekst}", record.item.norm, id=f"bevinding-{record.pk}")

    def render_locatie(self, record: Bevinding) -> str:
        return record.locatie.naam

    def render_ernst(self, record: Bevinding) -> SafeString:
        return severity_badge(record)

    def render_herstel_uiterlijk(self, value: date) -> str:
        return day(value)

    def render_stand(self, record: Bevinding) -> SafeString:
        return finding_badge(record, self.vandaag)
