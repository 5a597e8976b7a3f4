"""What an inspector takes along on a phone: the stops of today, what is open there, and the checklist. Never about a resident."""

from collections import defaultdict
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Prefetch, Q

from handhaving.checklist import drempels
from handhaving.checklist.drempels import EIGEN_NORMEN, Drempel, Feiten
from handhaving.enums import Checklistthema, Rondestatus
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Gegevensdeling, Rondestop
from handhaving.queries import checklist
from registratie.models import Huisvestingslocatie
from registratie.queries import norm
from registratie.queries.normwaarden import NORMEN, Normwaarden
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum

LOPEND = (Rondestatus.CONCEPT, Rondestatus.GEPLAND)


def take_along(actor: Actor, dag: date) -> dict[str, Any]:
    """Everything a phone needs for the rounds of this inspector on this day, as JSON values; a constant number of queries."""
    stops = stops_of(actor, dag)
    versie = checklist.in_force(dag)
    items = list(versie.items.filter(Q(vervallen_op=None) | Q(vervallen_op__gt=dag))) if versie else []
    bezoek = _Bezoek(stops, items, dag)
    gemeenten = sorted({stop.gemeente_id for stop in stops})
    return {
        "dag": dag.isoformat(),
        "stops": [_stop(stop, versie, bezoek) for stop in stops],
        "versies": [_version(versie, gemeente, items) for gemeente in gemeenten] if versie else [],
    }


def stops_of(actor: Actor, dag: date) -> list[Rondestop]:
    """The stops of the rounds that this inspector walks on this day, in order, with the location where it may be seen."""
    seen = Huisvestingslocatie.objects.with_bezetting(dag)
    return list(
        Rondestop.objects.filter(
            ronde__dag=dag, ronde__status__in=LOPEND, ronde__rondeinspecteur__gebruiker=actor.gebruiker
        )
        .select_related("gemeente")
        .prefetch_related(Prefetch("locatie", queryset=seen), "deling")
        .order_by("ronde_id", "volgorde", "id")
    )


def was_on_joint_round(gebruiker_id: int, locatie_id: int, dag: date) -> bool:
    """Whether a round of several gemeenten brought this inspector to this location on this day, by a sharing that held then.

    For a job that sees all: afterwards the inspector sees neither the location nor the sharing.
    """
    held = Gegevensdeling.objects.filter(vanaf__lte=dag, tot__gte=dag).filter(
        Q(ingetrokken_op=None) | Q(ingetrokken_op__gt=dag)
    )
    return Rondestop.objects.filter(
        locatie=locatie_id, ronde__dag=dag, ronde__rondeinspecteur__gebruiker=gebruiker_id, deling__in=held
    ).exists()


class _Bezoek:
    """What is known of all stops together: measures, thresholds and open findings, each in one go."""

    def __init__(self, stops: list[Rondestop], items: list[Checklistitem], dag: date) -> None:
        self.items = items
        locaties = [plek for stop in stops if (plek := _seen(stop)) is not None]
        waarden, maten = Normwaarden(dag, (*NORMEN, *EIGEN_NORMEN)), norm.measures(locaties, dag)
        self._feiten = {
            plek.pk: Feiten(plek, waarden, vannacht=plek.bezet, maten=maten[plek.pk]) for plek in locaties
        }
        self._bevindingen: dict[int, list[Bevinding]] = defaultdict(list)
        for rij in Bevinding.objects.open().filter(locatie__in=locaties).select_related("item"):
            self._bevindingen[rij.locatie_id].append(rij)

    def rooms(self, plek: Huisvestingslocatie) -> int:
        """How many bedrooms the register knows."""
        return len(self._feiten[plek.pk].maten.ruimtes)

    def findings(self, plek: Huisvestingslocatie) -> list[dict[str, str]]:
        """What is open here, most urgent first."""
        return [
            {
                "tekst": f"{rij.item.code}. {rij.omschrijving}",
                "wanneer": f"herstellen vóór of op {datum(rij.herstel_uiterlijk)}",
            }
            for rij in self._bevindingen[plek.pk]
        ]

    def points(self, plek: Huisvestingslocatie) -> dict[str, dict[str, str]]:
        """Per item what must be met here, what the register knows of it, or why it does not apply."""
        feiten = self._feiten[plek.pk]
        eisen = drempels.work_out(feiten)
        found = {
            item.code: _point(checklist.threshold(item, eisen), checklist.not_applicable(item, feiten))
            for item in self.items
            if item.gemeente_id in (None, plek.gemeente_id)
        }
        return {code: punt for code, punt in found.items() if punt}


def _seen(stop: Rondestop) -> Huisvestingslocatie | None:
    """The location, or None when it is of another gemeente: then only what was shared may be known."""
    return stop._state.fields_cache.get("locatie")


def _stop(stop: Rondestop, versie: Checklistversie | None, bezoek: _Bezoek) -> dict[str, Any]:
    plek = _seen(stop)
    gedeeld = stop.deling.gegevens if stop.deling_id and plek is None else {}
    return {
        "id": stop.pk,
        "ronde": stop.ronde_id,
        "volgorde": stop.volgorde,
        "versie": _version_key(versie, stop.gemeente_id),
        "versieNr": versie.pk if versie else None,
        "reden": " · ".join(reden["zin"] for reden in stop.redenen[:2]),
        "locatie": _location(plek, bezoek) if plek else _shared(stop, gedeeld),
        "bevindingen": bezoek.findings(plek) if plek else [],
        "punten": bezoek.points(plek) if plek else {},
    }


def _location(plek: Huisvestingslocatie, bezoek: _Bezoek) -> dict[str, Any]:
    return {
        "id": plek.pk,
        "naam": plek.naam,
        "adres": plek.adresregel,
        "capaciteit": plek.capaciteit_vergund,
        "kamers": bezoek.rooms(plek),
    }


def _shared(stop: Rondestop, gegevens: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": stop.locatie_id,
        "naam": gegevens.get("naam") or f"Locatie in {stop.gemeente.naam}",
        "adres": gegevens.get("adres") or "",
        "capaciteit": gegevens.get("capaciteit"),
        "kamers": 0,
    }


def _point(drempel: Drempel | None, nvt: str) -> dict[str, str]:
    if nvt:
        return {"zin": nvt, "nvt": nvt}
    if drempel is None:
        return {}
    gemeten = "" if drempel.gemeten is None else f"{drempel.gemeten.normalize():f}".replace(".", ",")
    return {"zin": drempel.uitleg, "gemeten": gemeten}


def _version_key(versie: Checklistversie | None, gemeente: str) -> str:
    """One copy per version and gemeente: a gemeente may add items."""
    return f"{versie.pk}-{gemeente}" if versie else ""


def _version(versie: Checklistversie, gemeente: str, items: list[Checklistitem]) -> dict[str, Any]:
    own = [item for item in items if item.gemeente_id in (None, gemeente)]
    own.sort(key=lambda item: (item.thema, item.gemeente_id or "", item.volgorde, item.pk))
    return {
        "id": _version_key(versie, gemeente),
        "naam": str(versie),
        "themas": [
            {
                "code": thema,
                "naam": Checklistthema(thema).label,
                "items": [
                    {"code": item.code, "tekst": item.tekst, "norm": item.norm, "eenheid": item.eenheid} for item in rows
                ],
            }
            for thema, rows in groupby(own, key=lambda item: item.thema)
        ],
    }
