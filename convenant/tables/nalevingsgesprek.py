"""The list of conversations, and their states in three ways: icon, word, colour."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from convenant.enums.naleving import Gespreksstatus, Gespreksuitkomst
from convenant.models import Nalevingsgesprek
from convenant.naleving.verloop import Wie, turn
from rivierenland.core.opmaak import NBSP, datum, procent
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Gespreksstatus.PLAN: ("neutral", "edit"),
    Gespreksstatus.BEOORDELING: ("attention", "eye"),
    Gespreksstatus.HERCONTROLE: ("neutral", "refresh"),
    Gespreksstatus.OVERLEG: ("attention", "people"),
}
GOED = (Gespreksuitkomst.HERSTELD, Gespreksuitkomst.VANZELF, Gespreksuitkomst.AFSPRAKEN)
DICHTBIJ = 14


def status_badge(gesprek: Nalevingsgesprek) -> SafeString:
    """Where it stands; of a closed one how it ended."""
    if gesprek.status == Gespreksstatus.AFGESLOTEN:
        goed = gesprek.uitkomst in GOED
        ernst = gesprek.uitkomst == Gespreksuitkomst.SCHORSING
        kind, icon_name = ("good", "ok") if goed else ("wrong", "flag") if ernst else ("neutral", "log-out")
        return badge(kind, gesprek.get_uitkomst_display(), icon_name)
    if gesprek.nagekomen_sinds:
        return badge("good", "Weer op de norm", "ok")
    kind, icon_name = STATUS_BADGE[Gespreksstatus(gesprek.status)]
    return badge(kind, gesprek.get_status_display(), icon_name)


def term_badge(uiterlijk: date, vandaag: date | None = None) -> SafeString:
    """How near the last day is: over first, then today, then in days."""
    dagen = (uiterlijk - (vandaag or timezone.localdate())).days
    if dagen < 0:
        return badge("wrong", f"{-dagen} {'dag' if dagen == -1 else 'dagen'} te laat", "alert")
    if dagen == 0:
        return badge("wrong", "Vandaag", "clock")
    woord = f"Nog {dagen} {'dag' if dagen == 1 else 'dagen'}"
    return badge("attention", woord, "clock") if dagen <= DICHTBIJ else badge("neutral", woord, "calendar")


def turn_of(gesprek: Nalevingsgesprek, own: bool) -> str:
    """Whose turn it is, as the reader calls it; `own`: the reader is of the party."""
    wie = turn(Gespreksstatus(gesprek.status))
    if wie is None:
        return ""
    if wie is Wie.PARTIJ:
        return "U" if own else "De partij"
    return f"Gemeente {gesprek.regie.naam}" if own else gesprek.regie.naam


class GesprekTable(PortalTable):
    """Which party, about which commitment, where it stands, whose turn it is and until when."""

    caption = "Gesprekken over naleving"
    partij = tables.Column("Partij", accessor="organisatie__naam", order_by=("organisatie__naam", "id"))
    toezegging = tables.Column("Toezegging", accessor="code", order_by=("code", "id"))
    cijfer = tables.Column("Cijfer", accessor="waarde", order_by=("waarde", "id"), attrs=NUM, empty_values=())
    sinds = tables.Column("Gemist sinds", order_by=("sinds", "id"))
    status = tables.Column("Status", order_by=("status", "id"))
    beurt = tables.Column("Aan zet", empty_values=(), orderable=False)
    uiterlijk = tables.Column("Voor of op", order_by=("uiterlijk", "id"), empty_values=())

    class Meta(PortalTable.Meta):
        sequence = ("partij", "toezegging", "cijfer", "sinds", "status", "beurt", "uiterlijk")

    def before_render(self, request: Any) -> None:
        """A party knows which party it is."""
        if self.actor.organisatie_id:
            self.columns.hide("partij")

    def render_partij(self, record: Nalevingsgesprek) -> SafeString:
        return self._link(record, record.organisatie.naam, f"regie: {record.regie.naam}")

    def render_toezegging(self, record: Nalevingsgesprek) -> SafeString:
        if self.actor.organisatie_id:
            return self._link(record, f"{record.code} {record.toezegging.titel}", f"regie: {record.regie.naam}")
        return format_html('<span>{}<span class="sub">{}</span></span>', record.code, record.toezegging.titel)

    def _link(self, record: Nalevingsgesprek, tekst: str, sub: str) -> SafeString:
        return link(reverse("convenant:gesprek-detail", args=[record.pk]), tekst, sub, id=f"gesprek-{record.pk}")

    def render_cijfer(self, record: Nalevingsgesprek) -> str:
        return NBSP if record.waarde is None else procent(record.waarde)

    def render_sinds(self, record: Nalevingsgesprek) -> str:
        return datum(record.sinds).replace("-", "\u2011")

    def render_status(self, record: Nalevingsgesprek) -> SafeString:
        return status_badge(record)

    def render_beurt(self, record: Nalevingsgesprek) -> str:
        return turn_of(record, bool(self.actor.organisatie_id)) or NBSP

    def render_uiterlijk(self, record: Nalevingsgesprek) -> SafeString | str:
        if record.uiterlijk is None:
            return NBSP
        dag = datum(record.uiterlijk).replace("-", "\u2011")
        return format_html('<span>{}<span class="sub">{}</span></span>', term_badge(record.uiterlijk), dag)
