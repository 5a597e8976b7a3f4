"""Fruithof with beds in Tiel and Buren, and mornings on which the job runs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from registratie.actions import kwaliteitsmeting, leverherinnering, leveropvolging
from registratie.enums import Aanleveringsstatus
from registratie.models import Aanlevering, Huisvestingslocatie, Kwaliteitsmeting
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from tests.cast import Cast
from tests.factories.registratie import BUREN, TIEL, LocatieFactory

VANDAAG = date(2026, 11, 23)
JOB = Actor.systeem("tests")


@dataclass
class Toneel:
    """An organisation with a location in Tiel and one in Buren."""

    organisatie: Organisatie
    tiel: Huisvestingslocatie
    buren: Huisvestingslocatie

    def meting(self, dag: date = VANDAAG, gemeente: str = TIEL) -> Kwaliteitsmeting:
        """What was measured of it."""
        return Kwaliteitsmeting.objects.get(organisatie=self.organisatie, gemeente=gemeente, dag=dag)


@pytest.fixture
def toneel(cast: Cast) -> Toneel:
    with scope.within(scope.systeem("tests")):
        organisatie = cast.organisaties["fruithof"]
        organisatie.email, organisatie.telefoon = "lijst@fruithof.example", "+31344000001"
        organisatie.save()
        long_ago = timezone.make_aware(datetime(2024, 1, 1))
        Organisatie.objects.filter(pk=organisatie.pk).update(created_at=long_ago)
        return Toneel(
            organisatie,
            LocatieFactory(organisatie=organisatie, code="FH-TIE", naam="Boomgaardhof", gemeente_id=TIEL),
            LocatieFactory(organisatie=organisatie, code="FH-BUR", naam="Kersenhof", gemeente_id=BUREN),
        )


def deliver(organisatie: Organisatie, dag: date, *, goed: int = 120, fout: int = 0, status=Aanleveringsstatus.VERWERKT):
    """A list that was saved on that day, late in the evening."""
    moment = timezone.make_aware(datetime.combine(dag, time(23, 30)))
    return Aanlevering.objects.create(
        organisatie=organisatie, bestandsnaam="lijst.xlsx", sha256="0" * 64, grootte=10, status=status,
        tellingen={"nieuw": goed, "fout": fout}, verwerkt_at=moment,
    )  # fmt: skip


@pytest.fixture
def morning(toneel: Toneel) -> Callable[[date], None]:
    """Run the job as on that day."""

    def run(dag: date) -> None:
        with scope.within(scope.systeem("tests")):
            kwaliteitsmeting.measure(van=dag, tot=dag)
            leveropvolging.keep(vandaag=dag, by=JOB)
            leverherinnering.remind(vandaag=dag, by=JOB)

    return run


def mornings(run: Callable[[date], None], first: date, last: date) -> None:
    """Every morning from the one day up to and including the other."""
    for nr in range((last - first).days + 1):
        run(first + timedelta(days=nr))
