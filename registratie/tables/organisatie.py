"""The list of organisations."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Organisatiestatus.AANGEMELD: ("attention", "flag"),
    Organisatiestatus.ACTIEF: ("good", "ok"),
    Organisatiestatus.GESCHORST: ("wrong", "alert"),
    Organisatiestatus.GESTOPT: ("neutral", "state"),
}


def organisatie_badge(organisatie: Organisatie) -> SafeString:
    """The status in three ways: icon, word, colour."""
    kind, icon_name = STATUS_BADGE[Organisatiestatus(organisatie.status)]
    return badge(kind, organisatie.get_status_display(), icon_name)


def rolnamen(organisatie: Organisatie) -> str:
    """What the organisation does, in words."""
    return ", ".join(Organisatierol(rol).label for rol in organisatie.rollen)


class OrganisatieTable(PortalTable):
    """Name, what it does, and its locations and beds as far as the one who looks may see them."""

    caption = "Organisaties"
    naam = tables.Column("Organisatie", order_by=("naam", "id"))
    rollen = tables.Column("Doet", orderable=False)
    aantal_locaties = tables.Column("Locaties", order_by=("aantal_locaties", "naam", "id"), attrs=NUM)
    bedden = tables.Column("Vergunde bedden", order_by=("bedden", "naam", "id"), attrs=NUM)
    status = tables.Column("Status", order_by=("status", "naam", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("naam", "rollen", "aantal_locaties", "bedden", "status")

    def render_naam(self, record: Organisatie) -> SafeString:
        url = reverse("registratie:organisatie-detail", args=[record.pk])
        return link(url, record.naam, f"KVK {record.kvk}", id=f"organisatie-{record.pk}")

    def render_rollen(self, record: Organisatie) -> str:
        return rolnamen(record)

    def render_status(self, record: Organisatie) -> SafeString:
        return organisatie_badge(record)
