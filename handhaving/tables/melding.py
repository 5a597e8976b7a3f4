"""The queue of meldingen, and how a melding looks in a row."""

from dataclasses import dataclass
from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from handhaving.enums import Meldingbron, Meldingstatus, Urgentie
from handhaving.models import Melding
from handhaving.models.melding import GESLOTEN
from registratie.enums import Taal
from rivierenland.core.opmaak import NBSP, getal
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge

TALEN = {"nl": "Nederlands", **dict(Taal.choices)}
"""The languages in which somebody may report, in Dutch."""
STATUS_BADGE = {
    Meldingstatus.NIEUW: ("attention", "flag"),
    Meldingstatus.IN_BEHANDELING: ("neutral", "tool"),
    Meldingstatus.INGEPLAND: ("neutral", "calendar"),
    Meldingstatus.AFGEHANDELD: ("good", "ok"),
    Meldingstatus.DUBBEL: ("neutral", "copy"),
}
URGENTIE_BADGE = {
    Urgentie.DIRECT: ("wrong", "alert"),
    Urgentie.DEZE_WEEK: ("attention", "clock"),
    Urgentie.REGULIER: ("neutral", "calendar"),
}


def melding_badge(melding: Melding) -> SafeString:
    """The status in three ways: icon, word, colour."""
    kind, icon_name = STATUS_BADGE[Meldingstatus(melding.status)]
    return badge(kind, melding.get_status_display(), icon_name)


def urgentie_badge(melding: Melding, *, onbepaald: str = "Nog niet bepaald") -> SafeString:
    """How soon, as a person decided; that nobody did so is a state too, in the words of `onbepaald`."""
    if not melding.urgentie:
        return badge("neutral", onbepaald, "question")
    kind, icon_name = URGENTIE_BADGE[Urgentie(melding.urgentie)]
    return badge(kind, melding.get_urgentie_display(), icon_name)


def taal_badge(melding: Melding) -> SafeString:
    """In which language it was told."""
    return badge("neutral", TALEN.get(melding.taal, melding.taal), "language")


def is_late(melding: Melding, vandaag: date) -> bool:
    """Whether the day before which somebody must look has passed."""
    return melding.status not in GESLOTEN and melding.uiterlijk is not None and melding.uiterlijk < vandaag


def late_badge(melding: Melding, vandaag: date) -> SafeString:
    """How late; nothing when it is in time."""
    if melding.uiterlijk is None or not is_late(melding, vandaag):
        return SafeString("")
    dagen = (vandaag - melding.uiterlijk).days
    return badge("wrong", f"{getal(dagen)} {'dag' if dagen == 1 else 'dagen'} te laat", "clock")


def titel(melding: Melding) -> str:
    """What it is about, in a few words."""
    return melding.get_signaal_display() if melding.signaal else melding.get_onderwerp_display()


def plek(melding: Melding) -> str:
    """Where: the location by name, else the address as it was told."""
    if melding.locatie:
        return f"{melding.locatie.naam}, {melding.locatie.plaats}"
    return melding.adres or "plek nog niet bekend"


@dataclass(frozen=True)
class Verwante:
    """Another melding as a row beside this one: its state, what it is, why it stands here, and where to go."""

    soort: str
    woord: str
    wat: str
    reden: str
    url: str
    dubbel_url: str = ""


def verwante(ander: Melding, reden: str, *, dubbel_van: Melding | None = None) -> Verwante:
    """A row about `ander`; with the way to mark `dubbel_van` as a duplicate of it, when that can be."""
    offer = dubbel_van is not None and ander.status != Meldingstatus.DUBBEL
    mark = reverse("handhaving:melding-duplicate", args=[dubbel_van.pk]) if offer else ""  # type: ignore[union-attr]
    return Verwante(
        STATUS_BADGE[Meldingstatus(ander.status)][0], ander.get_status_display(), f"{ander.referentie}: {titel(ander).lower()}",
        reden, reverse("handhaving:melding-detail", args=[ander.pk]), f"{mark}?van={ander.referentie}" if mark else "",
    )  # fmt: skip


class MeldingTable(PortalTable):
    """What it is about, where, from whom, how soon, by when and how far it is."""

    caption = "Meldingen"
    onderwerp = tables.Column("Melding", order_by=("onderwerp", "id"))
    plek = tables.Column("Waar", order_by=("locatie__naam", "adres", "id"), empty_values=())
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "id"))
    bron = tables.Column("Bron", order_by=("bron", "id"))
    created_at = tables.Column("Binnen", order_by=("created_at", "id"))
    urgentie = tables.Column("Urgentie", order_by=("urgentie", "id"), empty_values=())
    uiterlijk = tables.Column("Uiterlijk", order_by=("rang", "uiterlijk", "id"), empty_values=())
    status = tables.Column("Status", order_by=("status", "uiterlijk", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("onderwerp", "plek", "gemeente", "bron", "created_at", "urgentie", "uiterlijk", "status")

    def before_render(self, request) -> None:
        """Who works for one gemeente knows which."""
        self.vandaag = timezone.localdate()
        if len(self.actor.gemeenten) == 1:
            self.columns.hide("gemeente")

    def render_onderwerp(self, record: Melding) -> SafeString:
        url = reverse("handhaving:melding-detail", args=[record.pk])
        found = link(url, titel(record), record.referentie.replace("-", "\u2011"), id=f"melding-{record.pk}")
        if record.taal == "nl":
            return found
        return format_html('{}<span class="sub">{}</span>', found, taal_badge(record))

    def render_plek(self, record: Melding) -> str:
        return plek(record)

    def render_bron(self, record: Melding) -> str:
        return "Register" if record.bron == Meldingbron.REGISTER else record.get_bron_display()

    def render_created_at(self, record: Melding) -> str:
        return day(localtime(record.created_at).date())

    def render_urgentie(self, record: Melding) -> SafeString:
        return urgentie_badge(record)

    def render_uiterlijk(self, record: Melding) -> SafeString:
        if record.status in GESLOTEN or record.uiterlijk is None:
            return SafeString(NBSP)
        late = late_badge(record, self.vandaag)
        return format_html(
            "{}{}", day(record.uiterlijk), format_html('<span class="sub">{}</span>', late) if late else ""
        )

    def render_status(self, record: Melding) -> SafeString:
        wrote = badge("attention", "Bericht van de melder", "inbox") if record.onbeantwoord else ""  # type: ignore[attr-defined]
        who = f"door {record.behandelaar.naam}" if record.behandelaar and record.status not in GESLOTEN else ""
        below = format_html_join("", '<span class="sub">{}</span>', ((one,) for one in (wrote, who) if one))
        return format_html("{}{}", melding_badge(record), below)
