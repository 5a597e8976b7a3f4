"""Fill the programme of an empty portal with made-up rows, one line a part."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from speerpunten.programma.demo import (
    besluiten,
    deelname,
    dialooggevolgen,
    perspectief,
    planning,
    vergaderingen,
    voortgang,
)

PARTS: dict[str, Callable[..., int]] = {
    "rijen van de planning": planning.make,
    "keuzes": deelname.make,
    "versies van het handelingsperspectief": perspectief.make,
    "voorstellen": besluiten.make,
    "vergaderingen en actiepunten": vergaderingen.make,
    "streefwaarden en toelichtingen": voortgang.make,
    "gevolgen van gesprekken": dialooggevolgen.make,
}
"""What each part makes up, in order: called as `make(vandaag=…, by=…)`, returns how many rows, 0 where some stand already."""


def load(*, vandaag: date, by: Actor) -> dict[str, int]:
    """Write what each part makes up. Call it in the scope of a job that sees everything. Returns how many rows of each kind."""
    with transaction.atomic():
        made = {soort: make(vandaag=vandaag, by=by) for soort, make in PARTS.items()}
        gebeurtenis.record(actie="demo.load", object_soort="demo", by=by, details={"programma": made})
        return made
