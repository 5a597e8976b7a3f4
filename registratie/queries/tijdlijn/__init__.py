"""Everything that happened to a location on one time line, read from what the database keeps of itself."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db.models import Q

from registratie.models import Huisvestingslocatie
from registratie.queries.tijdlijn import bezetting, kamers, locatie, papieren
from registratie.queries.tijdlijn.versies import Handelingen, pairs, read, wie
from registratie.queries.tijdlijn.voorval import LABELS, Voorval, Voorvalsoort, Zin
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

__all__ = ["LABELS", "Voorval", "Voorvalsoort", "Zin", "of_locatie"]

VERSIES = {
    "Huisvestingslocatie": {Voorvalsoort.STATUS, Voorvalsoort.PAPIEREN, Voorvalsoort.GEGEVENS, Voorvalsoort.BEZETTING},
    "Vergunning": {Voorvalsoort.PAPIEREN},
    "Certificaat": {Voorvalsoort.PAPIEREN},
    "Ruimte": {Voorvalsoort.KAMERS},
    "Voorziening": {Voorvalsoort.KAMERS},
}


def of_locatie(
    plek: Huisvestingslocatie, *, by: Actor, vandaag: date, soort: Voorvalsoort | None = None
) -> list[Voorval]:
    """Newest first; `soort` leaves out the rest. At most nine queries, whatever happened.

    Who did it is told as far as `by` may know: people of the own side by name. Nights are told to whoever may see occupancy.
    """
    rows = {naam: read(naam, _of(naam, plek)) for naam, soorten in VERSIES.items() if soort is None or soort in soorten}
    acts = Handelingen({"huisvestingslocatie": [plek.pk]} | {naam.lower(): _ids(found) for naam, found in rows.items()})
    told = [*_reminders(acts, by), *_rooms(rows.get("Ruimte", []), plek, acts, by), *_versions(rows, acts, by)]
    if soort in (None, Voorvalsoort.BEZETTING) and by.may(Permission.BEZETTING_VIEW, gemeente=plek.gemeente_id):
        nights = bezetting.exceeded(plek, rows["Huisvestingslocatie"], vandaag)
        told += [Voorval(moment, zin) for moment, zin in (*nights, *bezetting.deliveries(plek))]
    chosen = [voorval for voorval in told if soort is None or voorval.zin.soort is soort]
    return sorted(chosen, key=lambda voorval: voorval.moment, reverse=True)


def _of(naam: str, plek: Huisvestingslocatie) -> Q:
    """The versions that belong to a location; certificates also those of its organisation as a whole."""
    if naam == "Huisvestingslocatie":
        return Q(pgh_obj_id=plek.pk)
    whole = Q(locatie_id=None, organisatie_id=plek.organisatie_id)
    return Q(locatie_id=plek.pk) | whole if naam == "Certificaat" else Q(locatie_id=plek.pk)


def _ids(rows: Iterable[Any]) -> set[int]:
    return {row.pgh_obj_id for row in rows}


DESCRIBE: dict[str, Callable[[Any, Any, Any], Zin | None]] = {
    "Voorziening": kamers.facilities,
    "Certificaat": papieren.describe,
    "Vergunning": papieren.describe,
    "Huisvestingslocatie": locatie.describe,  # of one moment the location itself came first
}


def _versions(rows: dict[str, list[Any]], acts: Handelingen, by: Actor) -> Iterable[Voorval]:
    for naam, describe in DESCRIBE.items():
        for newer, older in pairs(rows.get(naam, [])):
            act = acts.of(naam.lower(), newer.pgh_obj_id, newer.pgh_created_at, status=_step(newer, older))
            if zin := describe(newer, older, act):
                yield Voorval(newer.pgh_created_at, zin, wie(act, by))


def _step(newer: Any, older: Any) -> str:
    """The status that this version took; empty when the status stayed as it was."""
    return newer.status if older is not None and getattr(newer, "status", "") != getattr(older, "status", "") else ""


def _rooms(rows: list[Any], plek: Huisvestingslocatie, acts: Handelingen, by: Actor) -> Iterable[Voorval]:
    for moment, kamer, zin in kamers.rooms(rows):
        act = acts.of("ruimte", kamer, moment) or acts.of("huisvestingslocatie", plek.pk, moment, actie="ruimte.")
        yield Voorval(moment, zin, wie(act, by))


def _reminders(acts: Handelingen, by: Actor) -> Iterable[Voorval]:
    for actie in ("vergunning.remind", "certificaat.remind"):
        for act in acts.told(actie):
            yield Voorval(act.tijdstempel, papieren.remembered(act), wie(act, by))
