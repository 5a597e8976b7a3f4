"""Records for the tests of the engine, and what it says of two of them."""

from datetime import date
from typing import Any

from registratie.koppelen import Paar, Registratie, Verblijfsfeit, find_pairs
from registratie.koppelen.blokken import Blokken
from registratie.koppelen.kolommen import to_columns
from registratie.koppelen.vergelijken import Vergelijker

GEBOREN = date(1991, 4, 23)


def jan(id: int = 1, **anders: Any) -> Registratie:
    """Somebody with an ordinary name, unless told otherwise."""
    velden = {"achternaam": "Wiśniewski", "voornaam": "Paweł", "geboortedatum": GEBOREN} | anders
    return Registratie(id=id, **velden)


def codes(a: Registratie, b: Registratie, *erbij: Registratie) -> set[str]:
    """The rows of the table that fire between two records, whatever they add up to."""
    kolommen = to_columns([a, b, *erbij])
    vergelijker = Vergelijker.of(kolommen)
    i, j = Blokken.of(kolommen, vergelijker.namen).pairs()
    paren = vergelijker.compare(i, j, -1_000)
    vergelijker.add_room_mates(paren, anderen=True)
    ids = kolommen.ids.tolist()
    plek = next(p for p in range(len(paren.i)) if {ids[paren.i[p]], ids[paren.j[p]]} == {a.id, b.id})
    return {reden.code for reden in paren.reasons(plek)}


def pair(paren: list[Paar], a: int, b: int) -> Paar | None:
    """This pair, if it was found."""
    return next((paar for paar in paren if (paar.a, paar.b) == (min(a, b), max(a, b))), None)


def found(*registraties: Registratie, **opties: Any) -> dict[tuple[int, int], str]:
    """The pairs the engine finds, and how certain each is."""
    return {(paar.a, paar.b): paar.klasse.value for paar in find_pairs(registraties, **opties)}


def night(locatie: int, aankomst: date, einde: date | None, kamer: str = "") -> Verblijfsfeit:
    return Verblijfsfeit(locatie, kamer, aankomst, einde)
