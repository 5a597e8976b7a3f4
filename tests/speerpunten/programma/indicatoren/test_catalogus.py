"""The catalogue: a room per speerpunt whose floor is built, every definition complete, and the table follows the code."""

from collections import Counter

import pytest

from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.indicatoren import GROEPEN, SOORTEN
from speerpunten.programma.models import Indicator, Maatregelenpakket


def test_there_are_about_forty_and_at_least_four_per_room() -> None:
    per_speerpunt = Counter(soort.speerpunt for soort in SOORTEN.values())
    assert len(SOORTEN) == sum(len(groep.soorten) for groep in GROEPEN) >= 45
    assert all(aantal >= 4 for aantal in per_speerpunt.values())


def test_nothing_is_made_up_for_a_floor_that_does_not_exist() -> None:
    assert {soort.speerpunt for soort in SOORTEN.values()} <= {"S1", "S3", "S4", "S7"}


@pytest.mark.parametrize("soort", SOORTEN.values(), ids=lambda soort: soort.code)
def test_a_definition_is_complete(soort) -> None:
    assert all((soort.naam, soort.definitie, soort.formule, soort.bron, soort.eenheid, soort.pakketten))
    assert soort.definitie.endswith(".")
    assert soort.formule.endswith(".")
    assert len(soort.code) <= 40
    assert len(soort.bron) <= 200
    assert not soort.noemer_van or SOORTEN[soort.noemer_van].minimum


def test_the_table_follows_the_code(systeem) -> None:
    meetwaarde.define()
    Indicator.objects.filter(code="inspecties").update(naam="oud", pakketten=["M01"], privacy="openbaar", minimum=0)
    meetwaarde.define()
    row = Indicator.objects.get(code="inspecties")
    soort = SOORTEN["inspecties"]
    assert (row.naam, tuple(row.pakketten), row.privacy, row.minimum) == (
        soort.naam,
        soort.pakketten,
        soort.privacy,
        soort.minimum,
    )
    assert {code for soort in SOORTEN.values() for code in soort.pakketten} <= set(
        Maatregelenpakket.objects.values_list("pk", flat=True)
    )
