"""A thing on the map in the words that the list and the popup both show."""

from typing import NamedTuple

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import NBSP, getal
from rivierenland.core.permissions import Permission as P
from rivierenland.core.rd import to_wgs84
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Sector
from speerpunten.aanbod.kaart.rij import Rij


class Plek(NamedTuple):
    """What is shown of one thing; `nr` is that of the record behind it, 0 when this reader may not open it."""

    laag: Kaartlaag
    titel: str
    regel: str
    nr: int
    lat: float
    lon: float


def plek(rij: Rij, by: Actor) -> Plek:
    """A row as this reader sees it."""
    laag = Kaartlaag(rij.laag)
    titel = rij.naam or f"{Sector(rij.soort).label} bij {rij.kern}"
    punt = to_wgs84(rij.x, rij.y)
    return Plek(laag, titel, _line(laag, rij), _record(laag, rij, by), round(punt.lat, 4), round(punt.lon, 4))


def _line(laag: Kaartlaag, rij: Rij) -> str:
    if laag is Kaartlaag.WERK:
        delen = [f"{mensen(rij.laagste)} jaarrond, {getal(rij.aantal)} in de drukste maand"]
    else:
        delen = [Locatiesoort(rij.soort).label, bedden(rij.aantal)]
    if laag is Kaartlaag.PROJECTEN:
        delen.append(Stadium(rij.stand).label.lower())
    elif laag is Kaartlaag.LOCATIES and rij.stand != Locatiestatus.ACTIEF:
        delen.append(Locatiestatus(rij.stand).label.lower())
    return " · ".join([rij.gemeente, *delen])


def _record(laag: Kaartlaag, rij: Rij, by: Actor) -> int:
    """Projects are read by all eight; a location and a work site by their own gemeente."""
    needed = {Kaartlaag.LOCATIES: P.LOCATIE_VIEW, Kaartlaag.WERK: P.VRAAG_VIEW}.get(laag)
    return rij.nr if needed is None or by.may(needed, gemeente=rij.code) else 0


def bedden(aantal: int) -> str:
    """`1 bed`, `96 bedden`."""
    return f"{getal(aantal)}{NBSP}{'bed' if aantal == 1 else 'bedden'}"


def mensen(aantal: int) -> str:
    """`1 mens`, `40 mensen`."""
    return f"{getal(aantal)}{NBSP}{'mens' if aantal == 1 else 'mensen'}"
