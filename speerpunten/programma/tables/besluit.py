"""The list of proposals, and states in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge
from speerpunten.programma.enums.besluit import Routestand, Voorstelstatus
from speerpunten.programma.models import Voorstel
from speerpunten.programma.queries.voorstel import GEMEENTEN, is_decided

VOORSTEL_BADGE = {
    Voorstelstatus.CONCEPT: ("neutral", "edit"),
    Voorstelstatus.OVERLEG: ("attention", "people"),
    Voorstelstatus.AANGEBODEN: ("attention", "clock"),
    Voorstelstatus.OPGEVOLGD: ("neutral", "refresh"),
    Voorstelstatus.INGETROKKEN: ("neutral", "close"),
}
STAND_BADGE = {
    Routestand.NIET_GEVRAAGD: ("neutral", "progress-todo"),
    Routestand.NIET_VOORGELEGD: ("attention", "arrow-right"),
    Routestand.WACHT_OP_COLLEGE: ("neutral", "progress-todo"),
    Routestand.LIGT_VOOR: ("attention", "clock"),
    Routestand.AANGEHOUDEN: ("attention", "history"),
    Routestand.AKKOORD: ("good", "ok"),
    Routestand.AMENDEMENT: ("good", "edit"),
    Routestand.AFGEWEZEN: ("wrong", "wrong"),
    Routestand.KENNISNAME: ("neutral", "eye"),
    Routestand.BESLOTEN: ("neutral", "lock"),
    Routestand.VERVALT: ("neutral", "minus"),
}


def voorstel_badge(voorstel: Voorstel, *, klaar: bool = False) -> SafeString:
    """How far the region is with a proposal; `klaar`: nobody is waited for any more."""
    if klaar and voorstel.status == Voorstelstatus.AANGEBODEN:
        return badge("good", "Overal besloten", "ok")
    kind, icon_name = VOORSTEL_BADGE[Voorstelstatus(voorstel.status)]
    return badge(kind, voorstel.get_status_display(), icon_name)


def stand_badge(stand: Routestand, *, laat: bool = False) -> SafeString:
    """How far one body is; late when it was asked to decide before today."""
    kind, icon_name = STAND_BADGE[stand]
    return (
        badge("wrong", f"Te laat: {stand.label[0].lower()}{stand.label[1:]}", "alert")
        if laat
        else badge(kind, stand.label, icon_name)
    )


class VoorstelTable(PortalTable):
    """Which proposal, how far, and by when."""

    caption = "Voorstellen"
    titel = tables.Column("Voorstel", order_by=("titel", "id"))
    status = tables.Column("Stand", order_by=("plaats", "-id"))
    colleges = tables.Column("Colleges besloten", order_by=("colleges", "-id"))
    raden = tables.Column("Raden besloten", order_by=("raden", "-id"))
    raad_voor = tables.Column("Raden voor", order_by=("raad_voor", "-id"))

    class Meta(PortalTable.Meta):
        sequence = ("titel", "status", "colleges", "raden", "raad_voor")

    def render_titel(self, record: Voorstel) -> SafeString:
        ronde = f"ronde {record.ronde}" if record.ronde > 1 else ""
        onder = " · ".join(deel for deel in (record.waarover, ronde) if deel)
        url = reverse("programma:voorstel-detail", args=[record.pk])
        return link(url, record.titel, onder, id=f"voorstel-{record.pk}")

    def render_status(self, record: Voorstel) -> SafeString:
        return voorstel_badge(record, klaar=is_decided(record))

    def render_colleges(self, record: Voorstel, value: int) -> str:
        return f"{value} van {GEMEENTEN}" if record.aangeboden_op else ""

    def render_raden(self, record: Voorstel, value: int) -> str:
        return f"{value} van {GEMEENTEN}" if record.aangeboden_op else ""

    def render_raad_voor(self, value) -> str:
        return day(value)
