"""Parties with what they keep and do not, and the states of a commitment in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from convenant.enums.meting import Bewijsstatus, Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import Bewijsstuk, Partij
from convenant.queries import naleving_stand
from convenant.queries.naleving_stand import Toezeggingstand
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

OORDEEL_BADGE = {
    Meetoordeel.NAGEKOMEN: ("good", "ok"),
    Meetoordeel.AANDACHT: ("attention", "clock"),
    Meetoordeel.NIET_NAGEKOMEN: ("wrong", "alert"),
    Meetoordeel.NIET_MEETBAAR: ("neutral", "state"),
}
BEWIJS_BADGE = {
    Bewijsstatus.WACHT: ("attention", "clock"),
    Bewijsstatus.AANVAARD: ("good", "ok"),
    Bewijsstatus.GEWEIGERD: ("wrong", "alert"),
    Bewijsstatus.INGETROKKEN: ("neutral", "state"),
}


def state_badge(oordeel: str, op_bewijs: bool = False) -> SafeString:
    """The state of a commitment; on evidence says so."""
    kind, icon_name = OORDEEL_BADGE[Meetoordeel(oordeel)]
    return badge(kind, "Nagekomen, op bewijs" if op_bewijs else Meetoordeel(oordeel).label, icon_name)


def evidence_badge(row: Bewijsstuk) -> SafeString:
    """What became of a piece of evidence."""
    kind, icon_name = BEWIJS_BADGE[Bewijsstatus(row.status)]
    return badge(kind, row.get_status_display(), icon_name)


class ToezeggingPartijTable(PortalTable):
    """One row a party: which commitments it does not keep, which ask for attention, and how many it keeps."""

    caption = "Partijen en hun toezeggingen"
    naam = tables.Column("Partij", order_by=("naam", "id"))
    soorten = tables.Column("Tekende als", orderable=False)
    niet = tables.Column("Niet nagekomen", empty_values=(), orderable=False)
    aandacht = tables.Column("Vraagt aandacht", empty_values=(), orderable=False)
    nagekomen = tables.Column("Nagekomen", empty_values=(), orderable=False, attrs=NUM)
    niet_meetbaar = tables.Column("Niet meetbaar", empty_values=(), orderable=False, attrs=NUM)

    class Meta(PortalTable.Meta):
        sequence = ("naam", "soorten", "niet", "aandacht", "nagekomen", "niet_meetbaar")

    def __init__(self, *args, gemeente: str | None, **kwargs):
        self.gemeente = gemeente
        self.standen: dict[int, list[Toezeggingstand]] = {}
        super().__init__(*args, **kwargs)

    def before_render(self, request) -> None:
        """The states of the parties on this page together: a constant number of queries."""
        rijen = [row.record for row in self.paginated_rows]
        anderen = [rij for rij in rijen if rij.organisatie_id or self.gemeente is None]
        zelf = [rij for rij in rijen if not rij.organisatie_id and self.gemeente is not None]
        self.standen = naleving_stand.stands_of(anderen, self.gemeente)
        self.standen |= naleving_stand.stands_of(zelf) if zelf else {}

    def render_naam(self, record: Partij) -> SafeString:
        return link(reverse("convenant:toezegging-partij", args=[record.pk]), record.naam, id=f"partij-{record.pk}")  # type: ignore[attr-defined]

    def render_soorten(self, record: Partij) -> str:
        return ", ".join(Partijsoort(soort).label.lower() for soort in record.soorten).capitalize()

    def render_niet(self, record: Partij) -> SafeString | str:
        return self._codes(record, Meetoordeel.NIET_NAGEKOMEN)

    def render_aandacht(self, record: Partij) -> SafeString | str:
        return self._codes(record, Meetoordeel.AANDACHT)

    def render_nagekomen(self, record: Partij) -> str:
        return f"{len(self._with(record, Meetoordeel.NAGEKOMEN))} van {len(self.standen[record.pk])}"

    def render_niet_meetbaar(self, record: Partij) -> int:
        return len(self._with(record, Meetoordeel.NIET_MEETBAAR))

    def _with(self, record: Partij, oordeel: Meetoordeel) -> list[Toezeggingstand]:
        return [stand for stand in self.standen[record.pk] if stand.oordeel == oordeel]

    def _codes(self, record: Partij, oordeel: Meetoordeel) -> SafeString | str:
        found = self._with(record, oordeel)
        if not found:
            return "geen"
        kind, icon_name = OORDEEL_BADGE[oordeel]
        links = (
            (reverse("convenant:toezegging-reeks", args=[record.pk, stand.toezegging.code]),
             badge(kind, stand.toezegging.code, icon_name), stand.toezegging.titel)
            for stand in found
        )  # fmt: skip
        items = format_html_join(
            "", '<li><a class="codes__link" href="{}">{}<span class="codes__titel">{}</span></a></li>', links
        )
        return format_html('<ul class="codes">{}</ul>', items)


class BewijsTable(PortalTable):
    """Evidence, what waits first."""

    caption = "Bewijs"
    partij = tables.Column("Partij", accessor="naam", order_by=("naam", "id"))
    code = tables.Column("Toezegging", order_by=("code", "id"))
    status = tables.Column("Stand", order_by=("status", "id"))
    created_at = tables.Column("Ingediend", order_by=("created_at", "id"))
    geldig_tot = tables.Column("Geldig tot en met", order_by=("geldig_tot", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("partij", "code", "status", "created_at", "geldig_tot")

    def render_partij(self, record: Bewijsstuk) -> SafeString:
        return link(reverse("convenant:bewijs-detail", args=[record.pk]), record.naam, id=f"bewijs-{record.pk}")  # type: ignore[attr-defined]

    def render_code(self, record: Bewijsstuk) -> SafeString:
        return format_html("{} {}", record.code, record.titel)  # type: ignore[attr-defined]

    def render_status(self, record: Bewijsstuk) -> SafeString:
        return evidence_badge(record)

    def render_created_at(self, record: Bewijsstuk) -> str:
        return day(record.created_at)

    def render_geldig_tot(self, record: Bewijsstuk) -> str:
        return day(record.geldig_tot)
