"""What is missing: the rule, the small numbers, and that the nightly count changes nothing when it runs twice."""

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd
from speerpunten.zorg.actions import hulpdekking
from speerpunten.zorg.enums.hulp import Dekking
from speerpunten.zorg.models import Hulpdekking
from speerpunten.zorg.queries.hulpdekking import gaps
from tests.factories import zorg_hulp as maak
from tests.factories.registratie import BewonerFactory, LocatieFactory, VerblijfFactory

BY = Actor.systeem("compute_hulpdekking")


def residents(gemeente: str, taal: str, aantal: int) -> None:
    locatie = LocatieFactory(gemeente_id=gemeente)
    for _ in range(aantal):
        VerblijfFactory(
            locatie=locatie, bewoner=BewonerFactory(taal=taal, organisatie=locatie.organisatie, gemeente_id=gemeente)
        )


def count() -> int:
    return hulpdekking.compute(vandaag=timezone.localdate(), by=BY)


def cell(gemeente: str, hulpvraag: str = "huisarts", taal: str = "pl") -> Hulpdekking:
    return Hulpdekking.objects.get(gemeente=gemeente, hulpvraag=hulpvraag, taal=taal)


def test_the_best_offer_decides(systeem) -> None:
    residents(maak.TIEL, "pl", 12)
    assert count()
    assert cell(maak.TIEL).stand == Dekking.GEEN
    maak.aanbod(naam="Oud", nagekeken_op=maak.verouderd())
    assert count()
    assert (cell(maak.TIEL).stand, cell(maak.TIEL).aanbod_naam) == (Dekking.VEROUDERD, "Oud")
    maak.op_afstand(naam="Aan de lijn")
    assert count()
    assert (cell(maak.TIEL).stand, cell(maak.TIEL).afstand) == (Dekking.TELEFOON, None)
    maak.aanbod("Zaltbommel", naam="Ver weg", werkgebied=[])
    assert count()
    assert cell(maak.TIEL).stand == Dekking.TELEFOON
    maak.aanbod(naam="Concept", status="concept")
    assert count()
    assert cell(maak.TIEL).stand == Dekking.TELEFOON
    maak.aanbod(naam="Dichtbij")
    assert count()
    assert (cell(maak.TIEL).stand, cell(maak.TIEL).aanbod_naam) == (Dekking.DICHTBIJ, "Dichtbij")


def test_another_language_or_gemeente_does_not_count(systeem) -> None:
    residents(maak.TIEL, "pl", 12)
    maak.aanbod(naam="Roemeens", talen=["ro"])
    maak.aanbod(naam="Alleen Buren", werkgebied=[maak.BUREN])
    count()
    assert cell(maak.TIEL).stand == Dekking.GEEN


def test_small_numbers_are_stored_nowhere(systeem) -> None:
    """Nine Hungarians are `< 10`, also in the database; what would give them away is withheld too."""
    residents(maak.TIEL, "pl", 12)
    residents(maak.TIEL, "hu", 9)
    residents(maak.BUREN, "pl", 30)
    count()
    klein = cell(maak.TIEL, taal="hu")
    assert (klein.bewoners, klein.bewoners_tekst) == (None, "niet getoond")
    assert {row.bewoners for row in Hulpdekking.objects.filter(taal="hu")} == {None}
    groot = cell(maak.TIEL)
    assert groot.bewoners is None or groot.bewoners == 12
    assert not Hulpdekking.objects.filter(bewoners__lt=10).exists()


def test_only_languages_that_somebody_speaks_are_in_it(systeem) -> None:
    residents(maak.TIEL, "pl", 12)
    residents(maak.BUREN, "", 12)
    assert count() == 18
    assert set(Hulpdekking.objects.values_list("gemeente", "taal")) == {(maak.TIEL, "pl")}


def test_counting_twice_gives_the_same(systeem) -> None:
    residents(maak.TIEL, "pl", 12)
    maak.aanbod()
    kept = ("gemeente", "hulpvraag", "taal", "bewoners_tekst", "stand", "aanbod_naam")
    count()
    first = set(Hulpdekking.objects.values_list(*kept))
    count()
    assert set(Hulpdekking.objects.values_list(*kept)) == first
    assert len(first) == 18


def test_gaps_come_worst_first(systeem) -> None:
    residents(maak.TIEL, "pl", 12)
    residents(maak.BUREN, "pl", 30)
    maak.aanbod("Maurik", naam="Buren", werkgebied=[maak.BUREN])
    count()
    rows = gaps(list(Hulpdekking.objects.select_related("gemeente").filter(hulpvraag__in=("huisarts", "tandarts"))))
    assert [(row.gemeente_id, row.hulpvraag, row.stand) for row in rows] == [
        (maak.BUREN, "tandarts", "geen"),
        (maak.TIEL, "huisarts", "geen"),
        (maak.TIEL, "tandarts", "geen"),
    ]


def test_only_the_nightly_job_counts(cast) -> None:
    tiel = cast.beleid.tiel.actor
    with scope.within(tiel.scope), pytest.raises(Geweigerd):
        hulpdekking.compute(vandaag=timezone.localdate(), by=tiel)
