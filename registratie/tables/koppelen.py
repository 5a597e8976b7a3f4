"""Questions, answers and links as lists."""

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from registratie.enums import Koppelwijze, Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag
from registratie.queries.drempel import STERKTE_LABEL, Drempels, Sterkte
from registratie.queries.vergelijking import strongest
from rivierenland.core.opmaak import datum
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge, icon

STERKTE_BADGE = {
    Sterkte.HEEL_STERK: ("good", "trend"),
    Sterkte.STERK: ("good", "equal"),
    Sterkte.REDELIJK: ("attention", "question"),
}
OORDEEL_BADGE = {
    Oordeel.OPEN: ("attention", "question"),
    Oordeel.AUTOMATISCH: ("good", "equal"),
    Oordeel.DEZELFDE: ("good", "equal"),
    Oordeel.NIET_DEZELFDE: ("neutral", "close"),
}
WIJZE_BADGE = {Koppelwijze.AUTOMATISCH: ("neutral", "settings"), Koppelwijze.BEOORDEELD: ("good", "account")}


def sterkte_badge(score: float, drempels: Drempels) -> SafeString:
    """How strongly a pair points at one person: icon, word, colour."""
    sterkte = drempels.sterkte_of(score)
    kind, icon_name = STERKTE_BADGE[sterkte]
    return badge(kind, STERKTE_LABEL[sterkte], icon_name)


def oordeel_badge(vraag: Koppelvraag) -> SafeString:
    """What became of a pair."""
    kind, icon_name = OORDEEL_BADGE[Oordeel(vraag.oordeel)]
    return badge(kind, "Opnieuw te beoordelen" if vraag.is_reopened else vraag.get_oordeel_display(), icon_name)


def wijze_badge(koppeling: Koppeling) -> SafeString:
    """How a link came about."""
    kind, icon_name = WIJZE_BADGE[Koppelwijze(koppeling.wijze)]
    return badge(kind, koppeling.get_wijze_display(), icon_name)


def waar_badge(vraag: Koppelvraag) -> SafeString:
    """Whether both records are of the own gemeente."""
    if vraag.over_border:
        return badge("neutral", "Over de grens", "map")
    return badge("neutral", "In uw gemeente", "municipality")


def birth_line(bewoner: Bewoner) -> str:
    """When born and by whom supplied, for under a name."""
    return f"geboren {datum(bewoner.geboortedatum)}, {bewoner.organisatie.naam}"


def below(text: str, sub: str) -> SafeString:
    """A word with a muted line under it, as one block: on a phone a cell is a grid."""
    return format_html('<div>{}<span class="sub">{}</span></div>', text, sub)


class ParenTable(PortalTable):
    """What every list of pairs shows: the own records, and where the other one is."""

    naam = tables.Column("Registratie", empty_values=(), orderable=False)
    ander = tables.Column("Is dat dezelfde als", empty_values=(), orderable=False)

    def render_naam(self, record: Koppelvraag) -> SafeString:
        url = reverse("registratie:koppelvraag-detail", args=[record.pk])
        if not record.eigen:
            return link(url, "Een registratie van een andere gemeente", id=f"vraag-{record.pk}")
        return link(url, record.eigen[0].naam, birth_line(record.eigen[0]), id=f"vraag-{record.pk}")

    def render_ander(self, record: Koppelvraag) -> SafeString:
        if len(record.eigen) > 1:
            other = record.eigen[1]
            return below(other.naam, birth_line(other))
        return below("een registratie", "in een andere gemeente")


class KoppelvraagTable(ParenTable):
    """Questions that wait, with what says most."""

    caption = "Vragen"
    sterkte = tables.Column("Aanwijzing", accessor="score", order_by=("score", "id"))
    redenen = tables.Column("Wat het meest zegt", empty_values=(), orderable=False)
    waar = tables.Column("Waar", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("naam", "ander", "sterkte", "redenen", "waar")

    def __init__(self, *args: Any, drempels: Drempels, **kwargs: Any):
        self.drempels = drempels
        super().__init__(*args, **kwargs)

    def render_sterkte(self, value: float) -> SafeString:
        return sterkte_badge(value, self.drempels)

    def render_redenen(self, record: Koppelvraag) -> SafeString:
        lines = ((reden.soort, icon(reden.icon, 16), reden.woorden) for reden in strongest(record))
        rows = format_html_join("", '<li class="reason--{}">{}<span>{}</span></li>', lines)
        return format_html('<ul class="reasons">{}</ul>', rows)

    def render_waar(self, record: Koppelvraag) -> SafeString:
        return waar_badge(record)


class OordeelTable(ParenTable):
    """What was judged, by whom and when."""

    caption = "Beoordeelde vragen"
    oordeel = tables.Column("Oordeel", order_by=("oordeel", "id"))
    op = tables.Column("Beoordeeld", accessor="beoordeeld_at", order_by=("beoordeeld_at", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("naam", "ander", "oordeel", "op")

    def render_oordeel(self, record: Koppelvraag) -> SafeString:
        return oordeel_badge(record)

    def render_op(self, record: Koppelvraag) -> SafeString:
        own = record.beoordeeld_gemeente in self.actor.gemeenten
        wie = record.beoordeeld_by.naam if own and record.beoordeeld_by else "andere gemeente" if not own else "portaal"
        return below(day(localtime(record.beoordeeld_at).date()), wie)


class KoppelingTable(PortalTable):
    """Linked records, each with the others of that person in the own gemeente."""

    caption = "Gekoppelde registraties"
    naam = tables.Column("Registratie", accessor="bewoner__naam", order_by=("bewoner__naam_sleutel", "bewoner_id"))
    anderen = tables.Column("Ook deze persoon", empty_values=(), orderable=False)
    wijze = tables.Column("Hoe", order_by=("wijze", "bewoner_id"))
    sinds = tables.Column("Gekoppeld sinds", accessor="created_at", order_by=("created_at", "bewoner_id"))

    class Meta(PortalTable.Meta):
        sequence = ("naam", "anderen", "wijze", "sinds")

    def render_naam(self, record: Koppeling) -> SafeString:
        url = reverse("registratie:koppeling-detail", args=[record.bewoner_id])
        return link(url, record.bewoner.naam, birth_line(record.bewoner), id=f"koppeling-{record.bewoner_id}")

    def render_anderen(self, record: Koppeling) -> SafeString | str:
        if not record.anderen:
            return "Een registratie elders in de regio"
        lines = ((below(row.bewoner.naam, birth_line(row.bewoner)),) for row in record.anderen[:3])
        return format_html("<div>{}</div>", format_html_join("", "{}", lines))

    def render_wijze(self, record: Koppeling) -> SafeString:
        return wijze_badge(record)

    def render_sinds(self, value: Any) -> str:
        return day(localtime(value).date())
