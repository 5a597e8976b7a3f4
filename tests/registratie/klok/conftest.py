"""People near and past four months, at two providers in two gemeenten."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.utils import timezone

from registratie.actions import klok
from registratie.models import Brpsignaal
from rivierenland.core import scope
from tests.factories.registratie import VerblijfFactory
from tests.registratie.klok.test_telling import link


@dataclass
class Mensen:
    """`voorbij`: 200 nights with Waalstroom in Tiel. `samen`: 60 nights in Kesteren, then 70 with Fruithof in Tiel.
    `nadert`: 100 nights with Waalstroom in Tiel.
    """

    vandaag: date
    voorbij: Brpsignaal
    samen: Brpsignaal
    nadert: Brpsignaal


def own(signaal: Brpsignaal) -> Brpsignaal:
    """What the provider has about the same record."""
    with scope.within(scope.organisatie(signaal.organisatie_id)):
        return Brpsignaal.objects.select_related("bewoner", "locatie", "organisatie", "gemeente").get(
            bewoner=signaal.bewoner_id
        )


def listen(mensen: Mensen) -> None:
    """What the task after the commit does: each side hears what the other said."""
    with scope.within(scope.systeem("tests")):
        klok.count_again(bewoners=[row.bewoner_id for row in (mensen.voorbij, mensen.samen, mensen.nadert)])


@pytest.fixture
def mensen(stage) -> Mensen:
    vandaag = timezone.localdate()

    def days(number: int) -> date:
        return vandaag - timedelta(days=number)

    with scope.within(scope.systeem("tests")):
        voorbij = VerblijfFactory(
            locatie=stage.tiel, aankomst=days(200), bewoner__achternaam="Voorbij", bewoner__taal="ro"
        )
        eerder = VerblijfFactory(
            locatie=stage.kesteren, aankomst=days(130), vertrek=days(70), bewoner__achternaam="Samen"
        )
        samen = VerblijfFactory(locatie=stage.fruithof, aankomst=days(70), bewoner__achternaam="Samen")
        nadert = VerblijfFactory(locatie=stage.tiel, aankomst=days(100), bewoner__achternaam="Nadert")
        link(eerder.bewoner, samen.bewoner)
        klok.count_all(peildatum=vandaag)
        found = {
            row.bewoner_id: row
            for row in Brpsignaal.objects.of_gemeente().select_related(
                "bewoner", "telling", "locatie", "organisatie", "gemeente"
            )
        }
    return Mensen(vandaag, *(found[stay.bewoner_id] for stay in (voorbij, samen, nadert)))
