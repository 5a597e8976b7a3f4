"""Requests about one's own data, by reference: no name."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registratie.enums import Dossierstatus
from registratie.models import Persoonsdossier
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Dossierstatus.GEVRAAGD: ("neutral", "progress-busy"),
    Dossierstatus.KLAAR: ("attention", "file"),
    Dossierstatus.VERSTREKT: ("good", "ok"),
    Dossierstatus.INGETROKKEN: ("neutral", "back"),
}
BIJNA = 7


def dossier_badge(dossier: Persoonsdossier) -> SafeString:
    """Where the request is: icon, word, colour."""
    kind, icon_name = STATUS_BADGE[Dossierstatus(dossier.status)]
    return badge(kind, dossier.get_status_display(), icon_name)


def term_badge(dossier: Persoonsdossier, vandaag: date) -> SafeString | str:
    """How many days are left, when it matters."""
    if not dossier.is_open:
        return ""
    days = (dossier.uiterlijk - vandaag).days
    if days < 0:
        return badge("wrong", "Te laat", "alert")
    if days > BIJNA:
        return ""
    return badge("attention", "Vandaag" if days == 0 else f"Nog {days} {'dag' if days == 1 else 'dagen'}", "clock")


class PersoonsdossierTable(PortalTable):
    """Reference, kind, when it came in and when the answer is due."""

    caption = "Verzoeken"
    kenmerk = tables.Column("Kenmerk", order_by=("kenmerk", "id"))
    soort = tables.Column("Soort verzoek", orderable=False)
    ontvangen_op = tables.Column("Ontvangen", order_by=("ontvangen_op", "id"))
    uiterlijk = tables.Column("Antwoord uiterlijk", accessor="uiterlijk", order_by=("ontvangen_op", "id"))
    behandelaar = tables.Column("Behandelaar", accessor="created_by__naam", orderable=False)
    status = tables.Column("Status", order_by=("status", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("kenmerk", "soort", "ontvangen_op", "uiterlijk", "behandelaar", "status")

    def render_kenmerk(self, record: Persoonsdossier) -> SafeString:
        url = reverse("registratie:persoonsdossier-detail", args=[record.pk])
        return link(url, record.kenmerk, id=f"dossier-{record.pk}")

    def render_ontvangen_op(self, value: date) -> str:
        return day(value)

    def render_uiterlijk(self, record: Persoonsdossier) -> SafeString:
        return format_html("<span>{} {}</span>", day(record.uiterlijk), term_badge(record, timezone.localdate()))

    def render_status(self, record: Persoonsdossier) -> SafeString:
        return dossier_badge(record)
