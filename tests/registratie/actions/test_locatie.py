"""Register, change and decide on a location, and what follows from it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.actions import locatie as locaties
from registratie.actions import ruimte as ruimtes
from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart, Ruimte
from registratie.queries import locatie as queries
from registratie.queries import tijdlijn
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Gemeente, Organisatie
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import VerblijfFactory

FEITEN = {
    "code": "WF-NEW",
    "naam": "Het Nieuwe Hof",
    "soort": "woning_kern",
    "straat": "Waterstr.",
    "huisnummer": 5,
    "huisletter": "A",
    "postcode": "4001AA",
    "plaats": "Tiel",
    "capaciteit_vergund": 8,
    "ingangsdatum": date(2026, 1, 1),
}


@pytest.fixture
def waalstroom(cast):
    with scope.within(scope.organisatie(cast.waalstroom.organisatie_id)):
        yield cast.waalstroom.actor


def register(by, **values):
    own = Organisatie.objects.get(pk=by.organisatie_id)
    return locaties.register(
        organisatie=own, by=by, **FEITEN | {"gemeente": Gemeente.objects.get(slug="tiel")} | values
    )


def test_a_provider_reports_a_location_and_the_gemeente_sees_it(waalstroom, cast):
    locatie = register(waalstroom)
    assert (locatie.status, locatie.adres_sleutel) == (Locatiestatus.AANGEMELD, "waterstraat 5a")
    assert locatie.organisatie.gemeenten == ["GM0281"]
    assert Gebeurtenis.objects.get(actie="locatie.register").gemeente_id == "GM0281"


def test_the_card_holds_no_address_and_a_rounded_point(waalstroom):
    locatie = register(waalstroom, rd_x=158_449, rd_y=433_151)
    card = Locatiekaart.objects.get(locatie_id=locatie.pk)
    assert (card.naam, card.bedden, card.rd_x, card.rd_y) == ("Het Nieuwe Hof", 8, 158_400, 433_200)


def test_degrees_follow_from_rd_and_rd_from_degrees(waalstroom):
    given_rd = register(waalstroom, rd_x=155_000, rd_y=463_000)
    assert (given_rd.breedtegraad, given_rd.lengtegraad) == (Decimal("52.155174"), Decimal("5.387206"))
    given_degrees = register(
        waalstroom, code="WF-2", breedtegraad=Decimal("52.155174"), lengtegraad=Decimal("5.387206")
    )
    assert (given_degrees.rd_x, given_degrees.rd_y) == (155_000, 463_000)


def test_new_degrees_win_from_an_old_rd_point(waalstroom):
    locatie = register(waalstroom, rd_x=158_000, rd_y=433_000)
    changed = locaties.change(
        locatie=locatie, breedtegraad=Decimal("52.155174"), lengtegraad=Decimal("5.387206"), by=waalstroom
    )
    assert (changed.rd_x, changed.rd_y) == (155_000, 463_000)


def test_a_point_outside_the_country_is_refused_and_outside_the_region_suspect(waalstroom):
    with pytest.raises(ValidationError) as refused:
        register(waalstroom, rd_x=433_000, rd_y=158_000)
    assert list(refused.value.error_dict) == ["rd_x"]
    far = register(waalstroom, rd_x=200_000, rd_y=500_000, beheerder_telefoon="+31344123456")
    assert [str(warning) for warning in queries.warnings(far)] == [
        "Dit punt ligt buiten Rivierenland. Controleer het adres; klopt het, dan kunt u gewoon opslaan."
    ]


def test_a_code_is_used_once_within_an_organisation(waalstroom):
    register(waalstroom)
    with pytest.raises(ValidationError, match="al een locatie met de code WF-NEW"):
        register(waalstroom)


def test_a_bsn_is_refused_in_the_name_of_a_manager(waalstroom):
    with pytest.raises(ValidationError) as refused:
        register(waalstroom, beheerder_naam="Jan 111222333")
    assert list(refused.value.error_dict) == ["beheerder_naam"]


def test_the_gemeente_of_a_location_where_people_stayed_is_fixed(waalstroom):
    locatie = register(waalstroom)
    VerblijfFactory(locatie=locatie)
    with pytest.raises(ValidationError) as refused:
        locaties.change(locatie=locatie, gemeente=Gemeente.objects.get(slug="buren"), by=waalstroom)
    assert list(refused.value.error_dict) == ["gemeente"]


def test_a_location_that_moves_takes_the_organisation_along(waalstroom):
    locatie = register(waalstroom)
    changed = locaties.change(locatie=locatie, gemeente=Gemeente.objects.get(slug="buren"), by=waalstroom)
    assert (changed.organisatie.gemeenten, Locatiekaart.objects.get().gemeente_id) == (["GM0214"], "GM0214")


def test_the_gemeente_decides_and_the_provider_does_not(cast, stage):
    with scope.within(scope.gemeenten(["GM0281"])):
        with pytest.raises(Geweigerd):
            locaties.decide(locatie=stage.tiel, status=Locatiestatus.GESTOPT, reden="x", by=cast.waalstroom.actor)
        with pytest.raises(Geweigerd):
            locaties.decide(locatie=stage.tiel, status=Locatiestatus.GESTOPT, reden="x", by=cast.beleid.buren.actor)
        decided = locaties.decide(
            locatie=stage.tiel, status=Locatiestatus.GESTOPT, reden="Verkocht.", by=cast.beleid.tiel.actor
        )
        assert (decided.status, decided.einddatum) == (Locatiestatus.GESTOPT, timezone.localdate())
        assert Gebeurtenis.objects.get(actie="locatie.decide").details == {"status": "gestopt", "reden": "Verkocht."}
        assert Locatiekaart.objects.get(locatie_id=stage.tiel.pk).status == Locatiestatus.GESTOPT


def test_a_decision_never_holds_from_a_day_that_has_to_come(cast, stage):
    morgen = timezone.localdate() + timedelta(days=1)
    with scope.within(scope.gemeenten(["GM0281"])), pytest.raises(ValidationError) as refused:
        locaties.decide(
            locatie=stage.tiel, status=Locatiestatus.GESTOPT, reden="x", op=morgen, by=cast.beleid.tiel.actor
        )
    assert list(refused.value.error_dict) == ["op"]


def test_a_location_is_not_in_use_since_before_1900(waalstroom):
    with pytest.raises(ValidationError) as refused:
        register(waalstroom, ingangsdatum=date(1, 1, 1))
    assert list(refused.value.error_dict) == ["ingangsdatum"]


def test_closing_asks_for_a_reason_and_only_open_steps_are_taken(cast, stage):
    with scope.within(scope.gemeenten(["GM0281"])):
        by = cast.beleid.tiel.actor
        with pytest.raises(ValidationError) as refused:
            locaties.decide(locatie=stage.tiel, status=Locatiestatus.GESLOTEN, reden=" ", by=by)
        assert list(refused.value.error_dict) == ["reden"]
        with pytest.raises(ValidationError) as refused:
            locaties.decide(locatie=stage.tiel, status=Locatiestatus.AANGEMELD, by=by)
        assert list(refused.value.error_dict) == ["status"]


def test_what_happened_is_told_newest_first(cast, stage):
    with scope.within(scope.gemeenten(["GM0281"])):
        by = cast.beleid.tiel.actor
        locaties.decide(locatie=stage.tiel, status=Locatiestatus.GESLOTEN, reden="Brandgevaar.", by=by)
        locaties.decide(locatie=stage.tiel, status=Locatiestatus.ACTIEF, by=by)
        told = tijdlijn.of_locatie(stage.tiel, by=by, vandaag=timezone.localdate())
    assert [what.titel for what in told] == ["In gebruik", "Gesloten door de gemeente", "Aangemeld"]
    assert told[1].uitleg == "Was: in gebruik. Reden: Brandgevaar."
    assert told[1].wie == f"{by.naam}, beleidsmedewerker"


def test_a_room_is_added_changed_and_removed(waalstroom):
    locatie = register(waalstroom)
    room = ruimtes.add(locatie=locatie, naam="1", oppervlakte=Decimal("9.5"), bedden=2, by=waalstroom)
    with pytest.raises(ValidationError, match="Kamer 1 staat er al"):
        ruimtes.add(locatie=locatie, naam="1", oppervlakte=Decimal("9.5"), bedden=2, by=waalstroom)
    changed = ruimtes.change(ruimte=room, naam="1a", oppervlakte=Decimal("12"), bedden=2, by=waalstroom)
    assert (changed.naam, changed.oppervlakte) == ("1a", Decimal("12"))
    ruimtes.remove(ruimte=changed, by=waalstroom)
    assert not Ruimte.objects.exists()
    assert Gebeurtenis.objects.filter(actie__startswith="ruimte.").count() == 3


def test_a_location_that_moves_to_another_gemeente_is_reported_there_anew(waalstroom):
    locatie = register(waalstroom)
    locatie.status = Locatiestatus.ACTIEF
    locatie.save()
    moved = locaties.change(locatie=locatie, gemeente=Gemeente.objects.get(slug="buren"), by=waalstroom)
    assert (moved.gemeente_id, moved.status) == ("GM0214", Locatiestatus.AANGEMELD)
    assert Locatiekaart.objects.get(locatie_id=locatie.pk).status == Locatiestatus.AANGEMELD


def test_an_official_moves_no_location_to_another_gemeente(waalstroom, cast):
    locatie = register(waalstroom)
    with pytest.raises(ValidationError, match="U werkt voor een andere gemeente"):
        locaties.change(locatie=locatie, gemeente=Gemeente.objects.get(slug="buren"), by=cast.toezichthouder.tiel.actor)
