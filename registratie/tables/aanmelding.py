"""The queue of applications."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from registratie.tables.organisatie import rolnamen
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Aanmeldingsstatus.TE_BEVESTIGEN: ("neutral", "mail"),
    Aanmeldingsstatus.WACHT: ("attention", "flag"),
    Aanmeldingsstatus.VRAAG_GESTELD: ("neutral", "question"),
    Aanmeldingsstatus.GOEDGEKEURD: ("good", "ok"),
    Aanmeldingsstatus.AFGEWEZEN: ("wrong", "wrong"),
    Aanmeldingsstatus.VERVALLEN: ("neutral", "clock"),
    Aanmeldingsstatus.INGETROKKEN: ("neutral", "back"),
}


def aanmelding_badge(aanmelding: Aanmelding) -> SafeString:
    """The status in three ways: icon, word, colour."""
    kind, icon_name = STATUS_BADGE[Aanmeldingsstatus(aanmelding.status)]
    return badge(kind, aanmelding.get_status_display(), icon_name)


class AanmeldingTable(PortalTable):
    """Who wants to take part, what it does, where its first location stands, since when, and how far it is."""

    caption = "Aanmeldingen"
    naam = tables.Column("Organisatie", order_by=("naam", "id"))
    rollen = tables.Column("Doet", orderable=False)
    plaats = tables.Column("Eerste locatie", order_by=("plaats", "id"), empty_values=())
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "id"))
    bevestigd_at = tables.Column("Sinds", order_by=("bevestigd_at", "id"))
    status = tables.Column("Status", order_by=("rang", "bevestigd_at", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("naam", "rollen", "plaats", "gemeente", "bevestigd_at", "status")

    def before_render(self, request) -> None:
        """Who works for one gemeente knows which."""
        if len(self.actor.gemeenten) == 1:
            self.columns.hide("gemeente")

    def render_naam(self, record: Aanmelding) -> SafeString:
        url = reverse("registratie:aanmelding-detail", args=[record.pk])
        return link(url, record.naam, f"KVK {record.kvk}", id=f"aanmelding-{record.pk}")

    def render_rollen(self, record: Aanmelding) -> str:
        return rolnamen(record)

    def render_plaats(self, record: Aanmelding) -> str:
        return f"{record.locatie_naam}, {record.plaats}" if record.heeft_locatie else "nog geen locatie"

    def render_bevestigd_at(self, record: Aanmelding) -> str:
        return day(localtime(record.bevestigd_at).date())

    def render_status(self, record: Aanmelding) -> SafeString:
        return aanmelding_badge(record)
