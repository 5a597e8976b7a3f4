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


def take_along(actor: Actor, dag: date) -> dict[str, Any]:
    """Everything a phone needs for the rounds of this inspector on this day, as JSON values; a constant number of queries."""
    stops = stops_of(actor, dag)
    versie = checklist.in_force(dag)
    items = list(versie.items.filter(Q(vervallen_op=None) | Q(vervallen_op__gt=dag))) if versie else []
    bezoek = _Bezoek(stops, items, dag, actor)
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
            ronde__dag=dag, ronde__status=Rondestatus.GEPLAND, ronde__rondeinspecteur__gebruiker=actor.gebruiker
        )
        .select_related("gemeente")
        .prefetch_related(Prefetch("locatie", queryset=seen))
        .order_by("ronde_id", "volgorde", "id")
    )


class _Bezoek:
    """What is known of all stops together: measures, thresholds and open findings, each in one go."""

    def __init__(self, stops: list[Rondestop], items: list[Checklistitem], dag: date, actor: Actor) -> None:
        self.items = items
        self._gedeeld = _given(stops, actor)
        locaties = [plek for stop in stops if (plek := _seen(stop)) is not None]
        waarden, maten = Normwaarden(dag, (*NORMEN, *EIGEN_NORMEN)), norm.measures(locaties, dag)
        self._feiten = {
            plek.pk: Feiten(plek, waarden, vannacht=plek.bezet, maten=maten[plek.pk])  # type: ignore[attr-defined]
            for plek in locaties
        }
        self._bevindingen: dict[int, list[Bevinding]] = defaultdict(list)
        for rij in Bevinding.objects.open().filter(locatie__in=locaties).select_related("item"):
            self._bevindingen[rij.locatie_id].append(rij)

    def shared(self, stop: Rondestop) -> dict[str, Any]:
        """What the other gemeente gave about a location of this joint round."""
        return self._gedeeld.get((stop.ronde_id, stop.locatie_id), {})

    def rooms(self, plek: Huisvestingslocatie) -> int:
        """How many bedrooms the register knows."""
        return len(self._feiten[plek.pk].maten.ruimtes)

    def findings(self, plek: Huisvestingslocatie) -> list[dict[str, str]]:
        """What is open here, most urgent first."""
        return [_finding(rij.in_een_regel, rij.herstel_uiterlijk) for rij in self._bevindingen[plek.pk]]

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


def _given(stops: list[Rondestop], actor: Actor) -> dict[tuple[int | None, int | None], dict[str, Any]]:
    """The facts that were given for these rounds, by round and location; what was withdrawn is not seen."""
    rows = Gegevensdeling.objects.filter(
        ronde_nr__in={stop.ronde_id for stop in stops}, naar__in=actor.gemeenten, ingetrokken_op=None
    )
    return {(row.ronde_nr, row.locatie_nr): row.gegevens for row in rows}


def _stop(stop: Rondestop, versie: Checklistversie | None, bezoek: _Bezoek) -> dict[str, Any]:
    plek = _seen(stop)
    gedeeld = bezoek.shared(stop)
    return {
        "id": stop.pk,
        "volgorde": stop.volgorde,
        "versie": _version_key(versie, stop.gemeente_id),
        "versieNr": versie.pk if versie else None,
        "reden": " · ".join(reden["zin"] for reden in stop.redenen[:2]),
        "locatie": _location(plek, bezoek) if plek else _shared(stop, gedeeld),
        "bevindingen": bezoek.findings(plek)
        if plek
        else [_shared_finding(rij) for rij in gedeeld.get("bevindingen", [])],
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
        "capaciteit": gegevens.get("bedden"),
        "kamers": 0,
    }


def _shared_finding(rij: dict[str, str]) -> dict[str, str]:
    return _finding(f"{rij['code']}. {rij['tekst']}", date.fromisoformat(rij["herstel_uiterlijk"]))


def _finding(tekst: str, uiterlijk: date) -> dict[str, str]:
    return {"tekst": tekst, "wanneer": f"herstellen vóór of op {datum(uiterlijk)}"}


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
                    {"code": item.code, "tekst": item.tekst, "norm": item.norm, "eenheid": item.eenheid}
                    for item in rows
                ],
            }
            for thema, rows in groupby(own, key=lambda item: item.thema)
        ],
    }
