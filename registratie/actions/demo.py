"""Fill an empty portal with made-up organisations, locations and stays."""

from dataclasses import dataclass
from datetime import date, timedelta

import pghistory
from django.db import transaction

from registratie.actions import bezettingsstand, vernietigingslijst
from registratie.demo.register import Register
from registratie.demo.schaal import Schaal
from registratie.demo.schrijven import Schrijver
from registratie.demo.verblijven import VENSTER
from registratie.enums import Bron
from registratie.models import Verblijf
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente


class DemoStandsAlready(Exception):
    """There are made-up stays already; a second set would mix with the first."""


@dataclass(frozen=True)
class Geladen:
    """How many rows of each kind were written."""

    organisaties: int
    locaties: int
    bewoners: int
    verblijven: int
    nachten: int


def is_loaded() -> bool:
    """Whether made-up stays are there."""
    return Verblijf.objects.filter(bron=Bron.VOORBEELD).order_by().exists()


def load(*, schaal: Schaal, seed: int, vandaag: date, by: Actor) -> Geladen:
    """Write the register of this size, seed and day, with its nights per gemeente, and record one event.

    Call it in the scope of a job that sees everything. Raises `DemoStandsAlready`.
    """
    with transaction.atomic(), pghistory.context(opdracht="load_demo"):
        if is_loaded():
            raise DemoStandsAlready(
                "Er staan al voorbeeldgegevens. Begin met een lege database, of gebruik --if-empty."
            )
        aantallen = Schrijver(Register(schaal, seed=seed, vandaag=vandaag)).write()
        nachten = bezettingsstand.refresh(van=vandaag - timedelta(days=VENSTER), tot=vandaag)
        if schaal.vernietigingslijsten:
            for gemeente in Gemeente.objects.order_by("code"):
                vernietigingslijst.prepare(gemeente=gemeente.code, vandaag=vandaag, by=by)
        geladen = Geladen(**aantallen, nachten=nachten)
        details = {"schaal": schaal.naam, "seed": seed, "vandaag": vandaag.isoformat(), **aantallen}
        gebeurtenis.record(actie="demo.load", object_soort="demo", by=by, details=details)
        return geladen
