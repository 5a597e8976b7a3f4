"""The list of cases, and the states of cases and terms in three ways: icon, word, colour."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from handhaving.enums import Stapsoort, Termijnsoort, Zaakstatus
from handhaving.models import Zaak
from rivierenland.core.opmaak import NBSP, datum
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Zaakstatus.LOOPT: ("neutral", "progress-busy"),
    Zaakstatus.GEDOOGD: ("attention", "clock"),
    Zaakstatus.AFGESLOTEN: ("good", "ok"),
}
DICHTBIJ = 14


def status_badge(zaak: Zaak) -> SafeString:
    """How the case stands."""
    kind, icon_name = STATUS_BADGE[Zaakstatus(zaak.status)]
    return badge(kind, zaak.get_status_display(), icon_name)


def term_badge(einde: date, vandaag: date | None = None) -> SafeString:
    """How near the last day is: over first, then today, then in days, then the day itself."""
    dagen = (einde - (vandaag or timezone.localdate())).days
    if dagen < 0:
        return badge("wrong", f"{-dagen} {'dag' if dagen == -1 else 'dagen'} voorbij", "alert")
    if dagen == 0:
        return badge("wrong", "Vandaag", "clock")
    if dagen <= DICHTBIJ:
        return badge("attention", f"Nog {dagen} {'dag' if dagen == 1 else 'dagen'}", "clock")
    return badge("neutral", f"Nog {dagen} dagen", "calendar")


class ZaakTable(PortalTable):
    """Which case, about what, the last step, the next term."""

    caption = "Zaken"
    nummer = tables.Column("Zaak", order_by=("nummer",))
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "id"))
    laatste_stap = tables.Column("Laatste stap", order_by=("laatste_stap", "id"), empty_values=())
    volgende = tables.Column("Volgende termijn", empty_values=(), order_by=("volgende", "id"))
    open_bevindingen = tables.Column(
        "Open bevindingen", empty_values=(), order_by=("open_bevindingen", "id"), attrs=NUM
    )
    behandelaar = tables.Column("Behandelaar", accessor="behandelaar__naam", order_by=("behandelaar__naam", "id"))
    status = tables.Column("Status", order_by=("status", "id"))

    class Meta(PortalTable.Meta):
        sequence = (
            "nummer", "locatie", "laatste_stap", "volgende", "open_bevindingen", "behandelaar", "status",
        )  # fmt: skip

    def before_render(self, request: Any) -> None:
        """A provider does not need to know who at the gemeente handles what."""
        if self.actor.organisatie_id:
            self.columns.hide("behandelaar")

    def render_nummer(self, record: Zaak) -> SafeString:
        return link(
            reverse("handhaving:zaak-detail", args=[record.pk]), record.nummer, record.titel, id=f"zaak-{record.pk}"
        )

    def render_locatie(self, record: Zaak) -> SafeString:
        sub = record.gemeente.naam if self.actor.organisatie_id else record.overtreder.naam
        return format_html('{}<span class="sub">{}</span>', record.locatie.naam, sub)

    def render_laatste_stap(self, record: Any) -> str:
        return str(Stapsoort(record.laatste_stap).label) if record.laatste_stap else NBSP

    def render_volgende(self, record: Any) -> SafeString | str:
        if record.volgende is None:
            return "geen"
        wat = f"{Termijnsoort(record.volgende_soort).label}, {datum(record.volgende)}".replace("-", "\u2011")
        return format_html('<span>{}<span class="sub">{}</span></span>', term_badge(record.volgende), wat)

    def render_open_bevindingen(self, record: Any) -> str:
        return str(record.open_bevindingen or 0)

    def render_status(self, record: Zaak) -> SafeString:
        return status_badge(record)
