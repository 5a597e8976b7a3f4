"""The lists of meetings and action points."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import dag_en_datum
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge
from speerpunten.programma.enums.vergadering import TE_DOEN, Actiepuntstatus
from speerpunten.programma.models import Actiepunt, Vergadering
from speerpunten.programma.queries import actiepunt as actiepunten

STATUS_BADGE = {
    Actiepuntstatus.OPEN: ("attention", "clock"),
    Actiepuntstatus.BEZIG: ("attention", "progress-busy"),
    Actiepuntstatus.AFGEROND: ("good", "ok"),
    Actiepuntstatus.VERVALLEN: ("neutral", "close"),
}
WEEK = 7


def vergadering_badge(row: Vergadering, vandaag: date) -> SafeString:
    """To come, to be settled, or closed."""
    if row.vastgesteld_op:
        return badge("neutral", "Besluitenlijst vastgesteld", "lock")
    if row.dag < vandaag:
        return badge("attention", "Besluitenlijst nog open", "edit")
    return badge("good", "Vandaag" if row.dag == vandaag else "Gepland", "calendar")


def actiepunt_badge(row: Actiepunt, vandaag: date) -> SafeString:
    """Late first, then the days that are left, else the state."""
    dagen = (row.uiterlijk - vandaag).days
    if row.status in TE_DOEN and dagen < 0:
        return badge("wrong", "Te laat", "alert")
    if row.status in TE_DOEN and dagen <= WEEK:
        return badge(
            "attention", "Vandaag" if not dagen else f"Nog {dagen} {'dag' if dagen == 1 else 'dagen'}", "clock"
        )
    kind, icon_name = STATUS_BADGE[Actiepuntstatus(row.status)]
    return badge(kind, row.get_status_display(), icon_name)


class VergaderingTable(PortalTable):
    """When, who, where."""

    caption = "Vergaderingen"
    dag = tables.Column("Vergadering", order_by=("dag", "id"))
    plaats = tables.Column("Plaats", orderable=False)
    aantal = tables.Column("Agendapunten", order_by=("aantal", "id"), attrs=NUM)
    acties = tables.Column("Actiepunten", order_by=("acties", "id"), attrs=NUM)
    stand = tables.Column("Stand", accessor="vastgesteld_op", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("dag", "plaats", "aantal", "acties", "stand")

    def render_dag(self, record: Vergadering) -> SafeString:
        url = reverse("programma:vergadering-detail", args=[record.pk])
        return link(url, record.get_soort_display(), dag_en_datum(record.dag), id=f"vergadering-{record.pk}")

    def render_stand(self, record: Vergadering) -> SafeString:
        return vergadering_badge(record, timezone.localdate())


class ActiepuntTable(PortalTable):
    """What, who, by when, how far."""

    caption = "Actiepunten"
    wat = tables.Column("Actiepunt", order_by=("wat", "id"))
    eigenaar = tables.Column("Wie", order_by=("eigenaar__naam", "uiterlijk", "id"), empty_values=())
    uiterlijk = tables.Column("Uiterlijk", order_by=("uiterlijk", "id"))
    status = tables.Column("Stand", order_by=("status", "uiterlijk", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("wat", "eigenaar", "uiterlijk", "status")

    def render_wat(self, record: Actiepunt) -> SafeString | str:
        if not actiepunten.may_follow_up(self.actor, record):
            return record.wat
        url = reverse("programma:actiepunt-follow-up", args=[record.pk])
        return link(url, record.wat, record.stand, id=f"actiepunt-{record.pk}")

    def render_eigenaar(self, record: Actiepunt) -> str:
        return owner(record)

    def render_uiterlijk(self, value: date) -> str:
        return day(value)

    def render_status(self, record: Actiepunt) -> SafeString:
        return actiepunt_badge(record, timezone.localdate())


def owner(row: Actiepunt) -> str:
    """`Tiel`, `Regio`, or with a name: `Tiel, Anna Smit`."""
    waar = row.eigenaar.naam if row.eigenaar else "Regio"
    return f"{waar}, {row.persoon.naam}" if row.persoon else waar
