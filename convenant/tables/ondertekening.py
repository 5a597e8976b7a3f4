"""The list of signatures."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from convenant.models import Ondertekening
from rivierenland.core.opmaak import tijdstip
from rivierenland.core.tables.basis import PortalTable, link


class OndertekeningTable(PortalTable):
    """Which party signed which version, who did it, and when."""

    caption = "Ondertekeningen"
    partij_naam = tables.Column("Partij", order_by=("partij_naam", "id"))
    convenant = tables.Column("Versie", order_by=("convenant__nummer", "id"))
    naam = tables.Column("Ondertekend door", orderable=False)
    ondertekend_at = tables.Column("Wanneer", order_by=("ondertekend_at", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("partij_naam", "convenant", "naam", "ondertekend_at")

    def render_partij_naam(self, record: Ondertekening) -> SafeString:
        return link(reverse("convenant:ondertekening-detail", args=[record.pk]), record.partij_naam)

    def render_convenant(self, record: Ondertekening) -> str:
        return f"versie {record.convenant.nummer}"

    def render_naam(self, record: Ondertekening) -> str:
        return f"{record.naam}, {record.hoedanigheid}"

    def render_ondertekend_at(self, record: Ondertekening) -> str:
        return tijdstip(record.ondertekend_at)
