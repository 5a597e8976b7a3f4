"""The time line of a location: complete, newest first, paged, and as far as the reader may know."""

from datetime import timedelta

import pytest
from django.utils import timezone

from registratie.actions import vergunning as vergunningen
from registratie.enums import Bron, Vergunningsoort
from registratie.queries import tijdlijn
from registratie.queries.tijdlijn import Voorvalsoort
from rivierenland.core import scope
from tests.factories.registratie import (
    CertificaatFactory,
    LocatieFactory,
    RuimteFactory,
    VerblijfFactory,
    VergunningFactory,
    VoorzieningFactory,
)


def line(locatie, by, soort=None) -> list[tijdlijn.Voorval]:
    return tijdlijn.of_locatie(locatie, by=by, vandaag=timezone.localdate(), soort=soort)


def test_everything_that_happened_stands_on_one_line(cast, stage, systeem):
    RuimteFactory(locatie=stage.tiel, naam="3")
    VoorzieningFactory(locatie=stage.tiel, toiletten=2)
    CertificaatFactory(organisatie=stage.tiel.organisatie)
    VergunningFactory(locatie=stage.tiel)
    titles = {what.titel for what in line(stage.tiel, cast.beleid.tiel.actor)}
    assert titles == {
        "Aangemeld",
        "Kamer 3 toegevoegd",
        "Voorzieningen opgegeven",
        "SNF-registratie: vastgelegd",
        "Exploitatievergunning (APV): vastgelegd",
    }


@pytest.mark.parametrize("soort", list(Voorvalsoort))
def test_one_kind_is_exactly_that_part_of_the_whole(cast, stage, systeem, soort):
    RuimteFactory(locatie=stage.tiel)
    VergunningFactory(locatie=stage.tiel)
    VerblijfFactory.create_batch(11, locatie=stage.tiel)
    by = cast.beleid.tiel.actor
    assert line(stage.tiel, by, soort) == [what for what in line(stage.tiel, by) if what.zin.soort is soort]


def test_people_of_the_own_side_are_named_and_the_other_side_is_not(cast, stage):
    official = cast.beleid.tiel.actor
    with scope.within(official.scope):
        vergunningen.register(
            locatie=stage.tiel, by=official, soort=Vergunningsoort.BOPA, nummer="Z1", begin=timezone.localdate()
        )
        seen = line(stage.tiel, official, Voorvalsoort.PAPIEREN)
    assert [what.wie for what in seen] == [f"{official.naam}, beleidsmedewerker"]
    with scope.within(cast.waalstroom.actor.scope):
        assert [what.wie for what in line(stage.tiel, cast.waalstroom.actor, Voorvalsoort.PAPIEREN)] == ["De gemeente"]


def test_the_first_night_of_every_time_that_was_too_full(cast, stage, systeem):
    today = timezone.localdate()
    for begin, nachten in ((100, 5), (90, 2), (40, 1)):
        VerblijfFactory.create_batch(
            11,
            locatie=stage.tiel,
            aankomst=today - timedelta(days=begin),
            vertrek=today - timedelta(days=begin - nachten),
        )
    told = line(stage.tiel, cast.beleid.tiel.actor, Voorvalsoort.BEZETTING)
    assert [timezone.localtime(what.moment).date() for what in told] == [
        today - timedelta(days=dag) for dag in (40, 100)
    ]
    assert told[0].uitleg.startswith("Hoogstens 11 personen op 10 vergunde bedden; 1 nacht, tot en met")
    assert told[1].uitleg.startswith("Hoogstens 11 personen op 10 vergunde bedden; 7 nachten")


def test_a_delivery_is_told_by_its_number_of_stays(cast, stage, systeem):
    from registratie.models import Aanlevering

    levering = Aanlevering.objects.create(
        organisatie=stage.tiel.organisatie, bestandsnaam="week.xlsx", sha256="0" * 64, grootte=1
    )
    VerblijfFactory.create_batch(3, locatie=stage.tiel, aanlevering=levering, bron=Bron.AANLEVERING)
    [told] = line(stage.tiel, cast.beleid.tiel.actor, Voorvalsoort.BEZETTING)
    assert (told.titel, told.uitleg) == ("Lijst van de aanbieder verwerkt", "3 nieuwe verblijven.")


def test_the_number_of_queries_does_not_grow(cast, stage, systeem, django_assert_num_queries):
    by = cast.beleid.tiel.actor
    VergunningFactory(locatie=stage.tiel)
    with django_assert_num_queries(9):
        line(stage.tiel, by)
    RuimteFactory.create_batch(30, locatie=stage.tiel)
    for soort in list(Vergunningsoort)[:2]:
        VergunningFactory(locatie=stage.tiel, soort=soort)
    VerblijfFactory.create_batch(30, locatie=stage.tiel)
    with django_assert_num_queries(9):
        assert "30 kamers toegevoegd" in [what.titel for what in line(stage.tiel, by)]


def test_nothing_of_another_location_is_told(cast, stage, systeem):
    other = LocatieFactory(organisatie=stage.tiel.organisatie)
    VergunningFactory(locatie=other)
    RuimteFactory(locatie=other)
    assert [what.titel for what in line(stage.tiel, cast.beleid.tiel.actor)] == ["Aangemeld"]
