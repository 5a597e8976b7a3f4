"""Versions of the convenant for tests, written through the actions; version 1 stands in every database."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from convenant.actions import artikel, toezegging, versie
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.queries import versie as versies
from rivierenland.core.actor import Actor

GEGEVENS: dict[str, Any] = {
    "titel": "Fietsen", "tekst": "Er is voor iedereen een fiets.", "partijsoorten": ["verblijfsbieder"],
    "regel": "binnen_15_km", "richting": "minstens", "norm": Decimal(90), "aandacht": Decimal(75),
}  # fmt: skip


def first(convenant: Convenantversie) -> Artikel:
    """Its first article."""
    return convenant.artikelen.order_by("nummer")[0]


def commitment(convenant: Convenantversie, code: str = "T01") -> Toezegging:
    """One of its commitments."""
    return convenant.toezeggingen.get(code=code)


def said(row: Toezegging) -> dict[str, Any]:
    """What a commitment says, as `edit` takes it."""
    return {veld: getattr(row, veld) for veld in GEGEVENS}


def concept(*, by: Actor, woord: str = "") -> Convenantversie:
    """Version 2, with a first article that says something else, one article more and one commitment more."""
    row = versie.begin(by=by)
    een = first(row)
    artikel.edit(artikel=een, versie=een.versie, titel=een.titel, tekst=f"{woord}Anders gezegd.", by=by)
    erbij = artikel.add(convenant=row, titel=f"{woord}Vervoer", tekst="Samen reizen.", by=by)
    toezegging.add(artikel=erbij, by=by, **GEGEVENS | {"titel": f"{woord}Fietsen"})
    return row


def days(vanaf: date | None = None) -> dict[str, date]:
    """Days that adoption accepts."""
    begin = vanaf or timezone.localdate()
    return {
        "ingangsdatum": begin,
        "overgang_tot": begin + timedelta(days=90),
        "evaluatie_op": begin + timedelta(days=365),
    }


def adopted(row: Convenantversie, *, by: Actor, **data: date) -> Convenantversie:
    """The concept, adopted from today."""
    return versie.adopt(convenant=row, sha256=versies.document(row).digest(), by=by, **days() | data)
