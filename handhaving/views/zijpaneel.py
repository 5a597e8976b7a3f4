"""What other parts show beside the supervision of a location: meldingen, cases."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Meldingstatus, Stapsoort, Zaakstatus
from handhaving.models import Melding, Zaak
from handhaving.queries import melding as melding_queries
from handhaving.queries import zaak as zaak_queries
from handhaving.tables.melding import is_late, titel
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of a panel: a link with a muted line and, where it says something, a badge."""

    tekst: str
    url: str
    sub: str = ""
    soort: str = ""
    woord: str = ""


@dataclass(frozen=True, slots=True)
class Zijpaneel:
    """A small card: a title, its lines, and what it says when there are none."""

    titel: str
    regels: list[Regel]
    leeg: str


Maker = Callable[[Huisvestingslocatie, Actor], Zijpaneel | None]
MELDING_SOORT = {Meldingstatus.NIEUW: "attention", Meldingstatus.AFGEHANDELD: "good"}
ZAAK_SOORT = {Zaakstatus.GEDOOGD: "attention", Zaakstatus.AFGESLOTEN: "good"}


def meldingen(locatie: Huisvestingslocatie, actor: Actor) -> Zijpaneel | None:
    """What was reported about the location. A provider never sees who reported what."""
    if not actor.may(Permission.MELDING_VIEW, gemeente=locatie.gemeente_id):
        return None
    regels = [_melding(row) for row in melding_queries.of_location(locatie)]
    return Zijpaneel("Meldingen", regels, "Over deze locatie is niets gemeld.")


def _melding(row: Melding) -> Regel:
    late = is_late(row, timezone.localdate())
    return Regel(
        titel(row), reverse("handhaving:melding-detail", args=[row.pk]),
        f"{row.referentie}, binnen op {datum_lang(timezone.localdate(row.created_at))}",
        "wrong" if late else MELDING_SOORT.get(Meldingstatus(row.status), "neutral"),
        "Te laat" if late else row.get_status_display(),
    )  # fmt: skip


def zaken(locatie: Huisvestingslocatie, actor: Actor) -> Zijpaneel | None:
    """The cases about the location; for a provider those that it was told of."""
    if not actor.may(Permission.ZAAK_VIEW):
        return None
    regels = [_zaak(row) for row in zaak_queries.of_location(locatie)]
    return Zijpaneel("Zaken", regels, "Er loopt geen zaak over deze locatie.")


def _zaak(row: Zaak) -> Regel:
    stap = f", {Stapsoort(row.laatste_stap).label.lower()}" if row.laatste_stap else ""  # type: ignore[attr-defined]
    return Regel(
        row.titel or row.nummer, reverse("handhaving:zaak-detail", args=[row.pk]), f"{row.nummer}{stap}",
        ZAAK_SOORT.get(Zaakstatus(row.status), "neutral"), row.get_status_display(),
    )  # fmt: skip


PANELEN: tuple[Maker, ...] = (meldingen, zaken)
"""Each gives a panel about a location for an actor, or None when the actor may not see it."""
