"""The list of referrals, and their states in three ways: icon, word, colour."""

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import NBSP
from rivierenland.core.permissions import Permission
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.tables.termijn import term_badge
from rivierenland.core.templatetags.look import badge
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstatus, Doorverwijsuitkomst
from speerpunten.zorg.models import Doorverwijzing

STATUS_BADGE = {
    Doorverwijsstatus.CONCEPT: ("neutral", "edit"),
    Doorverwijsstatus.AANGEBODEN: ("attention", "clock"),
    Doorverwijsstatus.AANGENOMEN: ("good", "check"),
    Doorverwijsstatus.GEWEIGERD: ("wrong", "close"),
    Doorverwijsstatus.VERLOPEN: ("wrong", "alert"),
    Doorverwijsstatus.AFGEROND: ("good", "ok"),
    Doorverwijsstatus.INGETROKKEN: ("neutral", "log-out"),
}
DICHTBIJ = 3


def status_badge(row: Doorverwijzing) -> SafeString:
    """Where it stands; of a finished one how it ended."""
    kind, icon_name = STATUS_BADGE[Doorverwijsstatus(row.status)]
    if row.status != Doorverwijsstatus.AFGEROND:
        return badge(kind, str(row.get_status_display()), icon_name)
    goed = row.uitkomst != Doorverwijsuitkomst.GEEN_CONTACT
    return badge("good" if goed else "neutral", str(row.get_uitkomst_display()), "ok" if goed else "phone")


class DoorverwijzingTable(PortalTable):
    """Which help, where, for which partner or from whom, where it stands and until when."""

    caption = "Doorverwijzingen"
    behoefte = tables.Column("Soort hulp", order_by=("behoefte", "id"))
    taal = tables.Column("Taal", order_by=("taal", "id"))
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "id"))
    partner = tables.Column("Partner", accessor="partner_naam", order_by=("partner_naam", "id"), empty_values=())
    van = tables.Column("Van", accessor="pk", orderable=False)
    datum = tables.Column("Gemaakt", order_by=("datum", "id"))
    status = tables.Column("Status", order_by=("status", "id"))
    uiterlijk = tables.Column("Antwoord voor of op", order_by=("uiterlijk", "id"), empty_values=())

    class Meta(PortalTable.Meta):
        sequence = ("behoefte", "taal", "gemeente", "partner", "van", "datum", "status", "uiterlijk")

    def before_render(self, request: Any) -> None:
        """A partner knows which partner it is, and who refers knows who refers."""
        self.columns.hide("partner" if is_partner(self.actor) else "van")

    def render_behoefte(self, record: Doorverwijzing) -> SafeString:
        url = reverse("zorg:doorverwijzing-detail", args=[record.pk])
        return link(url, record.get_behoefte_display(), record.referentie, id=f"doorverwijzing-{record.pk}")

    def render_taal(self, record: Doorverwijzing) -> SafeString:
        sub = format_html('<span class="sub">{}</span>', "met tolk") if record.tolk else ""
        return format_html('<span><span lang="{}">{}</span>{}</span>', record.taal, record.get_taal_display(), sub)

    def render_partner(self, record: Doorverwijzing) -> str:
        return record.partner_naam or NBSP

    def render_van(self, record: Doorverwijzing) -> str:
        return referrer(record)

    def render_datum(self, record: Doorverwijzing) -> str:
        return day(record.datum)

    def render_status(self, record: Doorverwijzing) -> SafeString:
        return status_badge(record)

    def render_uiterlijk(self, record: Doorverwijzing) -> SafeString | str:
        if record.uiterlijk is None:
            return NBSP
        badge_ = term_badge(record.uiterlijk, timezone.localdate(), dichtbij=DICHTBIJ)
        return format_html('<span>{}<span class="sub">{}</span></span>', badge_, day(record.uiterlijk))


def is_partner(actor: Any) -> bool:
    """Whether somebody works for a partner that answers referrals."""
    return bool(actor.may(Permission.DOORVERWIJZING_ANSWER))


def referrer(row: Doorverwijzing) -> str:
    """Who referred, as a partner reads it."""
    return row.van_naam
