"""Codes and requests in rows; no names."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import tijdstip
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.talen import TALEN
from rivierenland.core.templatetags.look import badge
from speerpunten.arbeidsmigrant.enums import Inzageverzoekstatus
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzageverzoek
from speerpunten.arbeidsmigrant.models.inzagecode import MEESTE_FOUTEN

BIJNA = 7
STATUS = {
    Inzageverzoekstatus.OPEN: ("neutral", "Loopt", "tool"),
    Inzageverzoekstatus.BESLIST: ("good", "Beantwoord", "ok"),
}


def verzoek_badge(verzoek: Inzageverzoek) -> SafeString:
    """Where it is: icon, word, colour."""
    return badge(*STATUS[Inzageverzoekstatus(verzoek.status)])


def term_badge(verzoek: Inzageverzoek, vandaag: date) -> SafeString | str:
    """How many days are left, when it matters."""
    days = (verzoek.uiterlijk - vandaag).days
    if verzoek.status != Inzageverzoekstatus.OPEN or days > BIJNA:
        return ""
    if days < 0:
        return badge("wrong", "Te laat", "alert")
    return badge("attention", "Vandaag" if days == 0 else f"Nog {days} {'dag' if days == 1 else 'dagen'}", "clock")


def code_badge(code: Inzagecode) -> SafeString:
    """Whether it still works, and otherwise why not."""
    if code.used_at:
        return badge("good", "Gebruikt", "ok")
    if code.fouten >= MEESTE_FOUTEN:
        return badge("wrong", "Geblokkeerd", "alert")
    if code.verloopt_at <= timezone.now():
        return badge("neutral", "Verlopen", "clock")
    return badge("attention", "Nog niet gebruikt", "clock")


class InzageverzoekTable(PortalTable):
    """Reference, what is asked, in which language, and by when."""

    caption = "Verzoeken over eigen gegevens"
    referentie = tables.Column("Verzoek", order_by=("referentie",))
    soort = tables.Column("Wat", orderable=False)
    taal = tables.Column("Taal", orderable=False)
    ontvangen_op = tables.Column("Ontvangen", order_by=("ontvangen_op", "id"))
    uiterlijk = tables.Column("Antwoord uiterlijk", order_by=("uiterlijk", "id"))
    status = tables.Column("Status", order_by=("status", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("referentie", "soort", "taal", "ontvangen_op", "uiterlijk", "status")

    def render_referentie(self, record: Inzageverzoek) -> SafeString:
        return link(
            reverse("arbeidsmigrant:inzageverzoek-detail", args=[record.pk]),
            record.referentie,
            id=f"verzoek-{record.pk}",
        )

    def render_taal(self, value: str) -> str:
        return TALEN.get(value, value)

    def render_ontvangen_op(self, value: date) -> str:
        return day(value)

    def render_uiterlijk(self, record: Inzageverzoek) -> SafeString:
        return format_html("<span>{} {}</span>", day(record.uiterlijk), term_badge(record, timezone.localdate()))

    def render_status(self, record: Inzageverzoek) -> SafeString:
        return verzoek_badge(record)


class InzagecodeTable(PortalTable):
    """When a code was given, by whom and how, and what became of it. Never the code, never for whom."""

    caption = "Gegeven codes"
    created_at = tables.Column("Gegeven", order_by=("created_at", "id"))
    weg = tables.Column("Hoe", orderable=False)
    created_by = tables.Column("Door", accessor="created_by__naam", orderable=False)
    verloopt_at = tables.Column("Werkt tot", orderable=False)
    stand = tables.Column("Stand", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("created_at", "weg", "created_by", "verloopt_at", "stand")

    def render_created_at(self, value) -> str:
        return tijdstip(timezone.localtime(value))

    def render_verloopt_at(self, value) -> str:
        return tijdstip(timezone.localtime(value))

    def render_stand(self, record: Inzagecode) -> SafeString:
        return code_badge(record)
