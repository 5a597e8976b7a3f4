"""Fill an empty portal with made-up organisations, locations and stays."""

from dataclasses import dataclass
from datetime import date, timedelta

import pghistory
from django.db import transaction

from registratie.actions import (
    bezettingsstand,
    klok,
    kwaliteitsmeting,
    leverherinnering,
    leveropvolging,
    vernietigingslijst,
)
from registratie.demo import aanmeldingen, inschrijving
from registratie.demo.register import Register
from registratie.demo.schaal import Schaal
from registratie.demo.schrijven import Schrijver
from registratie.demo.verblijven import VENSTER
from registratie.enums import Bron
from registratie.models import Aanmelding, Verblijf
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente

OCHTENDEN = 42
"""So many mornings ago the first reminder may have gone out: longer than any made-up organisation is late."""


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
        Aanmelding.objects.bulk_create(aanmeldingen.make())
        nachten = bezettingsstand.refresh(van=vandaag - timedelta(days=VENSTER), tot=vandaag)
        _supply_quality(schaal.dagen_kwaliteit, vandaag, by)
        klok.count_all(peildatum=vandaag)
        inschrijving.say_something()
        if schaal.vernietigingslijsten:
            for gemeente in Gemeente.objects.order_by("code"):
                vernietigingslijst.prepare(gemeente=gemeente.code, vandaag=vandaag, by=by)
        geladen = Geladen(**aantallen, nachten=nachten)
        details = {"schaal": schaal.naam, "seed": seed, "vandaag": vandaag.isoformat(), **aantallen}
        gebeurtenis.record(actie="demo.load", object_soort="demo", by=by, details=details)
        return geladen


def _supply_quality(dagen: int, vandaag: date, by: Actor) -> None:
    """The series over so many days, and what its mornings led to: reminders first, then tasks."""
    kwaliteitsmeting.measure(van=vandaag - timedelta(days=dagen - 1), tot=vandaag)
    for terug in range(min(OCHTENDEN, dagen - 1), -1, -1):
        ochtend = vandaag - timedelta(days=terug)
        leveropvolging.keep(vandaag=ochtend, by=by)
        leverherinnering.remind(vandaag=ochtend, by=by)
