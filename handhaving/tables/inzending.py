"""The inbox of what phones sent."""

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from handhaving.enums import Inzendingstatus
from handhaving.models import Inzending
from rivierenland.core.opmaak import tijdstip
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge

BADGE = {
    Inzendingstatus.ONTVANGT: ("attention", "clock"),
    Inzendingstatus.ONTVANGEN: ("neutral", "progress-busy"),
    Inzendingstatus.VERWERKT: ("good", "ok"),
    Inzendingstatus.AANDACHT: ("wrong", "alert"),
    Inzendingstatus.TERZIJDE: ("neutral", "minus"),
}


def status_badge(inzending: Inzending) -> SafeString:
    """Where the message is: icon, word, colour. A second inspection of one stop is named as such."""
    if inzending.status == Inzendingstatus.AANDACHT and inzending.conflict_nr:
        return badge("attention", "Dubbel", "copy")
    kind, icon_name = BADGE[Inzendingstatus(inzending.status)]
    return badge(kind, inzending.get_status_display(), icon_name)


class InzendingTable(PortalTable):
    """When it came, who sent it, about which location, and why it waits."""

    caption = "Inzendingen van telefoons"
    created_at = tables.Column("Ontvangen", order_by=("created_at", "pk"))
    inspecteur = tables.Column("Inspecteur", accessor="inspecteur__naam", order_by=("inspecteur__naam", "pk"))
    locatie = tables.Column("Locatie", accessor="locatie_naam", default="niet bekend", orderable=False)
    aantal_fotos = tables.Column("Foto’s", orderable=False, attrs=NUM)
    status = tables.Column("Status", order_by=("status", "pk"))

    class Meta(PortalTable.Meta):
        sequence = ("created_at", "inspecteur", "locatie", "aantal_fotos", "status")

    def render_created_at(self, record: Inzending, value) -> SafeString:
        url = reverse("handhaving:inzending-detail", args=[record.pk])
        return link(url, tijdstip(timezone.localtime(value)), id=f"inzending-{record.pk}")

    def render_status(self, record: Inzending) -> SafeString:
        below = format_html('<span class="sub">{}</span>', record.fout) if record.fout else ""
        return format_html("<span>{}{}</span>", status_badge(record), below)
