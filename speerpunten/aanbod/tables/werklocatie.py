"""The list of work sites."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import NBSP, datum, getal
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.models import Werklocatie

BRON_KORT = {
    Vraagbron.WERKGEVER: "Werkgever",
    Vraagbron.GEMEENTE: "Schatting gemeente",
    Vraagbron.HECTARES: "Uit hectares",
    Vraagbron.SEIZOEN: "Uit het seizoen",
}
ZEKERHEID_BADGE = {
    Zekerheid.HOOG: ("good", "ok"),
    Zekerheid.MIDDEL: ("neutral", "equal"),
    Zekerheid.LAAG: ("attention", "question"),
}


def stop_badge(werklocatie: Werklocatie, vandaag: date) -> SafeString | str:
    """That it stopped, or will; nothing for one that goes on."""
    if werklocatie.einddatum is None:
        return ""
    word = "Gestopt" if werklocatie.einddatum < vandaag else "Stopt"
    return badge("neutral", f"{word} op {datum(werklocatie.einddatum)}", "log-out")


def zekerheid_badge(zekerheid: str) -> SafeString:
    """How sure a figure is, in three ways."""
    kind, icon_name = ZEKERHEID_BADGE[Zekerheid(zekerheid)]
    return badge(kind, Zekerheid(zekerheid).label, icon_name)


class WerklocatieTable(PortalTable):
    """Name, kern, sector, the people of the chosen year, and who said so."""

    caption = "Werklocaties"
    naam = tables.Column("Werkplek", order_by=("naam", "id"))
    kern = tables.Column("Kern", order_by=("kern", "naam", "id"))
    sector = tables.Column("Sector", order_by=("sector", "naam", "id"))
    jaarrond = tables.Column("Jaarrond", empty_values=(), order_by=("jaarrond", "naam", "id"), attrs=NUM)
    piek = tables.Column("Drukste maand", empty_values=(), order_by=("piek", "naam", "id"), attrs=NUM)
    bron = tables.Column("Bron", empty_values=(), order_by=("bron", "naam", "id"))
    zekerheid = tables.Column("Zekerheid", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("naam", "kern", "sector", "jaarrond", "piek", "bron", "zekerheid")

    def render_naam(self, record: Werklocatie) -> SafeString:
        own = self.actor.beschrijving is not None and self.actor.beschrijving.soort is Rolsoort.ORGANISATIE
        below = record.adresregel if own else record.werkgever
        return link(reverse("aanbod:werklocatie-detail", args=[record.pk]), record.naam, below)

    def render_jaarrond(self, record: Any) -> str:
        return NBSP if record.jaarrond is None else getal(record.jaarrond)

    def render_piek(self, record: Any) -> str:
        return NBSP if record.piek is None else getal(record.piek)

    def render_bron(self, record: Any) -> str:
        return BRON_KORT[Vraagbron(record.bron)] if record.bron else NBSP

    def render_zekerheid(self, record: Any) -> SafeString | str:
        if record.zekerheid is None:
            return stop_badge(record, timezone.localdate()) or badge("attention", "Nog niet opgegeven", "clock")
        return zekerheid_badge(record.zekerheid)
