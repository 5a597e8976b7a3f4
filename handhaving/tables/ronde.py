"""The list of rounds, and its states in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from handhaving.enums import Deelnamestatus, Rondestatus
from handhaving.models import Ronde, Rondedeelname
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

RONDE_BADGE = {
    Rondestatus.CONCEPT: ("attention", "edit"),
    Rondestatus.GEPLAND: ("good", "calendar"),
    Rondestatus.AFGEROND: ("neutral", "ok"),
    Rondestatus.VERVALLEN: ("neutral", "close"),
}
DEELNAME_BADGE = {
    Deelnamestatus.GEVRAAGD: ("attention", "question"),
    Deelnamestatus.AKKOORD: ("good", "ok"),
    Deelnamestatus.GEWEIGERD: ("neutral", "close"),
}


def ronde_badge(ronde: Ronde) -> SafeString:
    """How far the round is."""
    kind, icon_name = RONDE_BADGE[Rondestatus(ronde.status)]
    return badge(kind, ronde.get_status_display(), icon_name)


def deelname_badge(part: Rondedeelname) -> SafeString:
    """Whether a gemeente takes part."""
    kind, icon_name = DEELNAME_BADGE[Deelnamestatus(part.status)]
    return badge(kind, part.get_status_display(), icon_name)


class RondeTable(PortalTable):
    """Which day, which gemeente, how many stops, how far."""

    caption = "Rondes"
    dag = tables.Column("Ronde", order_by=("dag", "id"))
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "-dag", "id"))
    uren = tables.Column("Uren", order_by=("uren", "id"), attrs=NUM)
    aantal = tables.Column("Locaties", order_by=("aantal", "id"), attrs=NUM)
    gedaan = tables.Column("Geïnspecteerd", order_by=("gedaan", "id"), attrs=NUM)
    status = tables.Column("Stand", order_by=("status", "-dag", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("dag", "gemeente", "uren", "aantal", "gedaan", "status")

    def render_dag(self, record: Ronde) -> SafeString:
        samen = "Gezamenlijk" if len(record.gemeenten) > 1 else ""
        url = reverse("handhaving:ronde-detail", args=[record.pk])
        return link(url, day(record.dag), " · ".join(x for x in (record.naam, samen) if x), id=f"ronde-{record.pk}")

    def render_uren(self, value) -> str:
        return f"{float(value):g}".replace(".", ",")

    def render_status(self, record: Ronde) -> SafeString:
        return ronde_badge(record)
