"""The list of published figures."""

import django_tables2 as tables
from django.utils.safestring import SafeString

from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge
from speerpunten.kennis.enums.kerncijfer import Keurmerk
from speerpunten.kennis.models import Kerncijfer

MERK = {
    Keurmerk.A: ("good", "ok"),
    Keurmerk.B: ("good", "ok"),
    Keurmerk.C: ("neutral", "equal"),
    Keurmerk.D: ("attention", "question"),
}


def mark_badge(row: Kerncijfer) -> SafeString:
    """The letter with its words."""
    kind, icon_name = MERK[row.keurmerk]
    return badge(kind, row.keurmerk.label, icon_name)


class KerncijferTable(PortalTable):
    """What is counted, where, what the source says, of which day, how good and who says so."""

    caption = "Kerncijfers"
    indicator = tables.Column("Cijfer", order_by=("indicator", "gebied", "peildatum", "id"))
    gebied = tables.Column("Gebied", order_by=("gebied", "indicator", "peildatum", "id"))
    bereik = tables.Column("Waarde", orderable=False, attrs=NUM)
    dag = tables.Column("Peildatum", order_by=("peildatum", "id"))
    status = tables.Column("Soort", order_by=("status", "id"))
    keurmerk = tables.Column("Keurmerk", orderable=False)
    bron = tables.Column("Bron", order_by=("bron_uitgever", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("indicator", "gebied", "bereik", "dag", "status", "keurmerk", "bron")

    def render_indicator(self, record: Kerncijfer) -> SafeString:
        return link(record.get_absolute_url(), record.soort.naam, record.soort.eenheid)

    def render_keurmerk(self, record: Kerncijfer) -> SafeString:
        return mark_badge(record)
