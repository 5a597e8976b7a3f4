"""What happened to a melding, as a time line: for officials with what was said among colleagues, for the reporter without."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from handhaving.enums import Antwoordzin, Meldingstatus, Urgentie
from handhaving.models import Melding, Meldingbericht, Meldingvertaling
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.opmaak import datum_lang

HANDELINGEN = {
    "melding.triage": ("Beoordeeld", "tool", ""),
    "melding.link_location": ("Locatie gekoppeld", "building", ""),
    "melding.plan": ("Controle ingepland", "calendar", ""),
    "melding.mark_duplicate": ("Als dubbel afgehandeld", "copy", ""),
    "melding.undo_duplicate": ("Toch niet dubbel", "back", ""),
    "melding.reopen": ("Heropend", "refresh", "attention"),
    "melding.rotate": ("Nieuwe geheime code gegeven", "key", ""),
}
MEESTE = 200


@dataclass(frozen=True)
class Moment:
    """Something that happened: when, what in words, who of the gemeente, what was said, and whether only colleagues read that.

    `zinnen`: the standard sentences before what was said, in Dutch. Of a message of the reporter also its key, the language it is in,
    and the translation that counts, if somebody recorded one.
    """

    op: datetime
    titel: str
    icon: str
    kind: str
    door: str = ""
    tekst: str = ""
    intern: bool = False
    zinnen: tuple[str, ...] = ()
    bericht: int | None = None
    taal: str = "nl"
    vertaling: Meldingvertaling | None = None

    @property
    def dag(self) -> date:
        """The day in the region."""
        return timezone.localtime(self.op).date()


def for_officials(melding: Melding) -> list[Moment]:
    """Everything, the newest first. Three queries."""
    acts = Gebeurtenis.objects.filter(
        object_soort=melding._meta.label_lower, object_id=str(melding.pk), actie__in=HANDELINGEN
    )
    found = [*_ends(melding)]
    found += [_act(event) for event in acts.order_by("-tijdstempel", "-id")[:MEESTE]]
    vertaald = translations(melding)
    found += [_said(bericht, vertaald.get(bericht.pk)) for bericht in _berichten(melding).select_related("created_by")]
    return sorted(found, key=lambda moment: moment.op, reverse=True)


def for_reporter(melding: Melding) -> list[Meldingbericht]:
    """What both sides wrote, the newest first. Under the scope of the secret nothing else is there."""
    return list(_berichten(melding).exclude(token_hash="").order_by("-created_at", "-id"))


def translations(melding: Melding) -> dict[int | None, Meldingvertaling]:
    """By the key of a message, and by None for the melding itself, the translation that counts: the newest. One query."""
    rows = Meldingvertaling.objects.filter(melding=melding).select_related("created_by").order_by("created_at", "id")
    return {row.bericht_id: row for row in rows}


def _ends(melding: Melding) -> Iterable[Moment]:
    """How it came in and how it ended, as the row itself says."""
    if melding.signaal:
        yield Moment(melding.created_at, "Gemeld door het register", "bell", "attention")
    else:
        by = melding.created_by.naam if melding.created_by else ""
        yield Moment(
            melding.created_at, "Melding binnen", "flag", "attention", by, f"Van: {melding.get_bron_display().lower()}."
        )
    if melding.status == Meldingstatus.AFGEHANDELD and melding.afgehandeld_at:
        yield Moment(melding.afgehandeld_at, "Afgehandeld", "ok", "good", tekst=f"{melding.get_resultaat_display()}.")


def _berichten(melding: Melding) -> QuerySet[Meldingbericht]:
    return Meldingbericht.objects.filter(melding=melding).order_by("created_at", "id")


def _act(event: Gebeurtenis) -> Moment:
    titel, icon, kind = HANDELINGEN[event.actie]
    return Moment(event.tijdstempel, titel, icon, kind, event.actor_naam, _details(event.actie, event.details))


def _details(actie: str, details: dict) -> str:
    if actie == "melding.triage":
        day = datum_lang(datetime.fromisoformat(details["uiterlijk"]).date())
        return f"{Urgentie(details['urgentie']).label}, uiterlijk {day}."
    if actie == "melding.plan":
        return f"Op {datum_lang(datetime.fromisoformat(details['dag']).date())}."
    if actie == "melding.mark_duplicate":
        return f"Hoort bij {details['van']}."
    if actie == "melding.link_location" and not details.get("locatie"):
        return "De locatie is losgemaakt."
    return ""


def _said(bericht: Meldingbericht, vertaling: Meldingvertaling | None) -> Moment:
    if bericht.created_by_id is None and not bericht.intern:
        return Moment(
            bericht.created_at, "Bericht van de melder", "inbox", "attention", "", bericht.tekst,
            bericht=bericht.pk, taal=bericht.taal, vertaling=vertaling,
        )  # fmt: skip
    who = bericht.created_by.naam if bericht.created_by else ""
    if bericht.intern:
        return Moment(bericht.created_at, "Notitie voor collega’s", "edit", "", who, bericht.tekst, intern=True)
    zinnen = tuple(str(Antwoordzin(code).label) for code in bericht.zinnen)
    return Moment(bericht.created_at, "Bericht aan de melder", "send", "", who, bericht.tekst, zinnen=zinnen)
