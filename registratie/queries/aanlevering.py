"""What the pages about deliveries show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from django.conf import settings

from registratie.models import Aanlevering, Aanleveringsfout
from rivierenland.core.models import Achtergrondtaak

VOORBEELDEN = Path(__file__).resolve().parents[1] / "voorbeelden"


@dataclass(frozen=True)
class FouteRij:
    """A row with everything that is wrong with it."""

    blad: str
    rij: int
    cellen: list[str]
    reden: str


def faulty_rows(aanlevering: Aanlevering) -> Iterator[FouteRij]:
    """Every faulty row once, in the order of the file."""
    fouten = Aanleveringsfout.objects.filter(aanlevering=aanlevering).order_by("id").iterator(chunk_size=1_000)
    for (blad, rij), group in groupby(fouten, key=lambda fout: (fout.blad, fout.rij)):
        found = list(group)
        reden = " ".join(f"{fout.uitleg} {fout.advies}".strip() for fout in found)
        yield FouteRij(blad, rij, found[0].cellen, reden)


def columns_by_certainty(aanlevering: Aanlevering) -> list[dict[str, Any]]:
    """The columns of the first kind of sheet, the empty ones without a heading left out."""
    return [kolom for groep in aanlevering.kolommen[:1] for kolom in groep["kolommen"] if kolom["kop"] or kolom["veld"]]


def refusal_of(aanlevering_id: str, gebruiker_id: int) -> str:
    """Why a file of this user was refused while it was read; empty when it was not. Its row is gone by then."""
    taken = Achtergrondtaak.objects.filter(
        argumenten__aanlevering=aanlevering_id, gevraagd_door_id=gebruiker_id, resultaat__has_key="weigering"
    )
    found = taken.order_by("-created_at").values_list("resultaat", flat=True).first()
    return found["weigering"] if found else ""


@cache
def _manifest() -> dict[str, Any]:
    return json.loads((VOORBEELDEN / "manifest.json").read_text(encoding="utf-8"))


def example_of(kvk: str) -> Path | None:
    """The sample file that belongs to an organisation; only where the portal shows made-up data."""
    if not settings.DEMO:
        return None
    names = [naam for naam, values in _manifest()["bestanden"].items() if values["kvk"] == kvk]
    return VOORBEELDEN / names[0] if names else None
