"""Fill an empty portal with made-up rows of what the region knows, one line a part."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from speerpunten.kennis.demo import antwoorden, dialogen, effect, kennisbank, kerncijfer, regels, schatting

PARTS: dict[str, Callable[..., int]] = {
    "antwoorden": antwoorden.make,
    "regels": regels.make,
    "effectrapporten": effect.make,
    "schattingen": schatting.make,
    "kerncijfers": kerncijfer.make,
    "artikelen": kennisbank.make,
    "dialogen": dialogen.make,
}
"""What each part makes up, in order: called as `make(vandaag=…, by=…)`, returns how many rows, 0 where some stand already."""


def load(*, vandaag: date, by: Actor) -> dict[str, int]:
    """Write what each part makes up. Call it in the scope of a job that sees everything. Returns how many rows of each kind."""
    with transaction.atomic():
        made = {soort: make(vandaag=vandaag, by=by) for soort, make in PARTS.items()}
        gebeurtenis.record(actie="demo.load", object_soort="demo", by=by, details={"kennis": made})
        return made
