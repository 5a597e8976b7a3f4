"""The sharings of a gemeente, and the register of all."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from handhaving.models import Delingregel, Gegevensdeling
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge


def deling_badge(row: Gegevensdeling | Delingregel, vandaag: date) -> SafeString:
    """Whether the receiver reads it today: icon, word, colour."""
    if row.ingetrokken_op:
        return badge("neutral", "Beëindigd", "close")
    if row.tot < vandaag:
        return badge("neutral", "Voorbij", "ok")
    return badge("attention", "Gepland", "calendar") if row.vanaf > vandaag else badge("good", "Te lezen", "eye")


class DelingTable(PortalTable):
    """Who gives to whom, what for, and until when."""

    caption = "Gedeelde gegevens"
    wat = tables.Column("Wat", accessor="pk", orderable=False)
    gemeente = tables.Column("Van", accessor="gemeente__naam", order_by=("gemeente__naam", "-vanaf", "-id"))
    naar = tables.Column("Aan", accessor="naar__naam", order_by=("naar__naam", "-vanaf", "-id"))
    grondslag = tables.Column("Grondslag", order_by=("grondslag", "id"))
    vanaf = tables.Column("Vanaf", order_by=("vanaf", "id"))
    tot = tables.Column("Tot en met", order_by=("tot", "id"))
    stand = tables.Column("Stand", accessor="tot", orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("wat", "gemeente", "naar", "grondslag", "vanaf", "tot", "stand")

    def render_wat(self, record: Gegevensdeling) -> SafeString:
        url = reverse("handhaving:deling-detail", args=[record.pk])
        return link(url, record.gegevens.get("naam", "Gegevens"), record.get_soort_display(), id=f"deling-{record.pk}")

    def render_vanaf(self, value) -> str:
        return day(value)

    def render_tot(self, value) -> str:
        return day(value)

    def render_stand(self, record: Gegevensdeling) -> SafeString:
        return deling_badge(record, timezone.localdate())


class DelingregisterTable(PortalTable):
    """That something was shared, never what."""

    caption = "Register van delingen"
    nummer = tables.Column("Deling", accessor="deling_nr", order_by=("deling_nr",))
    gemeente = tables.Column("Van", accessor="gemeente__naam", order_by=("gemeente__naam", "-deling_nr"))
    naar = tables.Column("Aan", accessor="naar__naam", order_by=("naar__naam", "-deling_nr"))
    soort = tables.Column("Soort", order_by=("soort", "deling_nr"))
    grondslag = tables.Column("Grondslag", order_by=("grondslag", "deling_nr"))
    vanaf = tables.Column("Vanaf", order_by=("vanaf", "deling_nr"))
    tot = tables.Column("Tot en met", order_by=("tot", "deling_nr"))
    stand = tables.Column("Stand", accessor="tot", orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("nummer", "gemeente", "naar", "soort", "grondslag", "vanaf", "tot", "stand")

    def render_nummer(self, value: int) -> str:
        return f"Deling {value}"

    def render_vanaf(self, value) -> str:
        return day(value)

    def render_tot(self, value) -> str:
        return day(value)

    def render_stand(self, record: Delingregel) -> SafeString:
        return deling_badge(record, timezone.localdate())
