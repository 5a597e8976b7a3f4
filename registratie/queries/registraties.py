"""Supplied records with their stays, as the engine of linking compares them: whole sets, two statements."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import connection

from registratie.koppelen import Registratie, Verblijfsfeit

PEOPLE = """
select id, achternaam, voornaam, geboortedatum, woonplaats, taal, organisatie_id, gemeente_code
from registratie_bewoner order by id
"""
STAYS = "select bewoner_id, locatie_id, kamer, aankomst, vertrek from registratie_verblijf order by bewoner_id, aankomst, id"


def load() -> list[Registratie]:
    """Every record that the scope in force sees; the engine weighs how common a name is, so it needs them all."""
    feiten = _stays()
    return [
        Registratie(
            id=pk,
            achternaam=achternaam,
            voornaam=voornaam,
            geboortedatum=geboren,
            woonplaats=woonplaats,
            taal=taal,
            bron=f"{organisatie}:{gemeente}",
            organisatie=organisatie,
            verblijven=tuple(feiten.get(pk, ())),
        )
        for pk, achternaam, voornaam, geboren, woonplaats, taal, organisatie, gemeente in _rows(PEOPLE)
    ]


def _stays() -> dict[int, list[Verblijfsfeit]]:
    found: dict[int, list[Verblijfsfeit]] = defaultdict(list)
    for bewoner, locatie, kamer, aankomst, vertrek in _rows(STAYS):
        found[bewoner].append(Verblijfsfeit(locatie, kamer, aankomst, vertrek))
    return found


def _rows(sql: str) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        while rows := cursor.fetchmany(20_000):
            yield from rows
