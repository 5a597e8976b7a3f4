"""The list of published decisions."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from handhaving.models import Publicatie
from rivierenland.core.tables.basis import PortalTable, day, link


class PublicatieTable(PortalTable):
    """What was decided, where, about whom, on which ground, and until when it may be read."""

    caption = "Gepubliceerde besluiten"
    soort = tables.Column("Besluit", order_by=("soort", "-besluit_op", "-id"))
    locatie = tables.Column("Locatie", accessor="locatie_naam", order_by=("locatie_naam", "-id"))
    bedrijf = tables.Column("Bedrijf", accessor="bedrijfsnaam", empty_values=(), order_by=("bedrijfsnaam", "-id"))
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "-besluit_op", "-id"))
    besluit_op = tables.Column("Besloten op", order_by=("besluit_op", "id"))
    tot = tables.Column("Te lezen tot en met", order_by=("tot", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("soort", "locatie", "bedrijf", "gemeente", "besluit_op", "tot")

    def render_soort(self, record: Publicatie) -> SafeString:
        url = reverse("handhaving:publicatie-detail", args=[record.pk])
        return link(url, record.get_soort_display(), id=f"publicatie-{record.pk}")

    def render_locatie(self, record: Publicatie) -> str:
        return f"{record.locatie_naam}, {record.plaats}"

    def render_bedrijf(self, record: Publicatie) -> str:
        return record.bedrijfsnaam or "niet genoemd"

    def render_besluit_op(self, record: Publicatie) -> str:
        return day(record.besluit_op)

    def render_tot(self, record: Publicatie) -> str:
        return day(record.tot)
