"""The list of answers, and their state in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import NBSP, datum
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.tables.termijn import term_badge
from rivierenland.core.templatetags.look import badge
from speerpunten.kennis.models import Antwoord
from speerpunten.kennis.queries.antwoord import SPOED_DAGEN


def antwoord_badge(row: Antwoord) -> SafeString:
    """Whether it is still being written."""
    return badge("neutral", "Concept", "edit") if row.is_concept else badge("good", "Vastgesteld", "ok")


class AntwoordTable(PortalTable):
    """Which question, of whom, how far, and by when."""

    caption = "Antwoorden op vragen van raad, college en pers"
    titel = tables.Column("Onderwerp", order_by=("titel", "id"))
    soort = tables.Column("Soort vraag", order_by=("soort", "id"))
    van = tables.Column("Van", accessor="pk", orderable=False)
    status = tables.Column("Stand", order_by=("status", "-id"))
    uiterlijk = tables.Column("Uiterlijk", order_by=("uiterlijk", "-id"), empty_values=())
    aantal = tables.Column("Stukken", order_by=("aantal", "-id"), attrs=NUM)

    class Meta(PortalTable.Meta):
        sequence = ("titel", "soort", "van", "status", "uiterlijk", "aantal")

    def render_titel(self, record: Antwoord) -> SafeString:
        onder = " · ".join(deel for deel in (record.kenmerk, "voorbeeld" if record.is_voorbeeld else "") if deel)
        return link(
            reverse("kennis:antwoord-detail", args=[record.pk]), record.titel, onder, id=f"antwoord-{record.pk}"
        )

    def render_van(self, record: Antwoord) -> str:
        return record.gemeente.naam if record.gemeente else "Regio"

    def render_status(self, record: Antwoord) -> SafeString:
        return antwoord_badge(record)

    def render_uiterlijk(self, record: Antwoord) -> SafeString | str:
        if record.uiterlijk is None:
            return NBSP
        return (
            term_badge(record.uiterlijk, timezone.localdate(), dichtbij=SPOED_DAGEN)
            if record.is_concept
            else datum(record.uiterlijk)
        )
