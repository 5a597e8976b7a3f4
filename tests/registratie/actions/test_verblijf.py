"""Check in, check out, correct: what the register refuses, and what it says then."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from registratie.actions import brpstatus
from registratie.actions import locatie as locatie_actions
from registratie.actions import verblijf as verblijven
from registratie.enums import Brpstatus, Locatiestatus
from registratie.models import Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import VerblijfFactory

JAN = {"voornaam": "Jan", "achternaam": "Nowak", "geboortedatum": date(1990, 11, 23)}
PORTAL = Actor.systeem("tests")


def days_ago(number: int) -> date:
    return timezone.localdate() - timedelta(days=number)


@pytest.fixture
def locatie(stage):
    with scope.within(scope.organisatie(stage.tiel.organisatie_id)):
        yield stage.tiel


def check_in(locatie, by=PORTAL, **values) -> Verblijf:
    return verblijven.register(
        locatie=locatie, by=by, **{"bewoner": JAN, "aankomst": timezone.localdate(), "kamer": "14"} | values
    )


def sentences(refused) -> list[str]:
    return refused.value.messages


def test_a_provider_checks_somebody_in(cast, locatie):
    stay = check_in(locatie, by=cast.waalstroom.actor)
    assert (stay.locatie, stay.kamer, stay.vertrek, stay.gemeente_id) == (locatie, "14", None, "GM0281")
    assert stay.bewoner.naam_sleutel == "jan nowak"
    event = Gebeurtenis.objects.get(actie="verblijf.register")
    assert (event.object_id, event.organisatie_id, event.details) == (
        str(stay.pk),
        locatie.organisatie_id,
        {"locatie": locatie.pk},
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"aankomst": date(1, 1, 1)}, f"Deze aankomst ligt voor {datum_lang(date(2000, 1, 1))}. Controleer het jaar."),
        (
            {"aankomst": date(1999, 12, 31)},
            f"Deze aankomst ligt voor {datum_lang(date(2000, 1, 1))}. Controleer het jaar.",
        ),
        (
            {"verwacht_vertrek": date(9999, 12, 31)},
            "Dit vertrek is meer dan tien jaar vooruit. Controleer het jaar, of laat het leeg.",
        ),
    ],
)
def test_a_day_far_away_is_refused(locatie, values, sentence):
    with pytest.raises(ValidationError) as refused:
        check_in(locatie, **values)
    assert sentences(refused) == [sentence]
    assert check_in(locatie, aankomst=date(2000, 1, 1)).aankomst == date(2000, 1, 1)


def test_the_database_forbids_an_arrival_before_2000(locatie):
    stay = check_in(locatie)
    with pytest.raises(IntegrityError, match="verblijf_aankomst_from_2000"), transaction.atomic():
        Verblijf.objects.filter(pk=stay.pk).update(aankomst=date(1999, 12, 31))


@pytest.mark.parametrize("rol", ["burgerzaken", "beleid", "toezichthouder", "jurist"])
def test_an_official_checks_nobody_in(cast, locatie, rol):
    with pytest.raises(Geweigerd):
        check_in(locatie, by=getattr(cast, rol).tiel.actor)


def test_another_provider_checks_nobody_in(cast, locatie):
    with pytest.raises(Geweigerd):
        check_in(locatie, by=cast.fruithof.actor)


def test_the_same_person_is_recognised_whatever_the_spelling(locatie):
    first = check_in(locatie, aankomst=days_ago(20), vertrek=days_ago(10))
    again = check_in(locatie, bewoner=JAN | {"achternaam": "NOWAK", "voornaam": "jan"})
    assert first.bewoner_id == again.bewoner_id
    assert again.bewoner.achternaam == "Nowak"


def test_nobody_sleeps_in_two_beds_of_one_provider(locatie):
    check_in(locatie, aankomst=days_ago(3))
    with pytest.raises(ValidationError) as refused:
        check_in(locatie)
    assert sentences(refused) == [
        f"Jan Nowak is al ingecheckt op Latenstein, kamer 14, sinds {datum_lang(days_ago(3))}. "
        "Check daar eerst uit; daarna kunt u hier inchecken."
    ]


def test_the_database_forbids_two_beds_too(locatie):
    stay = check_in(locatie, aankomst=days_ago(3))
    twin = Verblijf(
        locatie=locatie,
        bewoner=stay.bewoner,
        organisatie_id=stay.organisatie_id,
        gemeente_id=stay.gemeente_id,
        sleutel=stay.sleutel,
        aankomst=days_ago(1),
    )
    with pytest.raises(IntegrityError, match="verblijf_no_overlap"), transaction.atomic():
        twin.save()


def test_who_left_may_come_back_the_same_day(locatie):
    check_in(locatie, aankomst=days_ago(3), vertrek=timezone.localdate())
    assert check_in(locatie).aankomst == timezone.localdate()


@pytest.mark.parametrize("veld", ["voornaam", "achternaam", "woonplaats"])
def test_a_bsn_is_refused_in_every_text_about_a_person(locatie, veld):
    with pytest.raises(ValidationError) as refused:
        check_in(locatie, bewoner=JAN | {veld: "Nowak 111222333"})
    assert list(refused.value.error_dict) == [veld]
    assert "111222333" not in str(refused.value)


def test_a_bsn_is_refused_as_a_room(locatie):
    with pytest.raises(ValidationError) as refused:
        check_in(locatie, kamer="111222333")
    assert list(refused.value.error_dict) == ["kamer"]


@pytest.mark.parametrize(
    ("values", "veld"),
    [
        ({"aankomst": days_ago(5), "vertrek": days_ago(5)}, "vertrek"),
        ({"aankomst": days_ago(5), "vertrek": days_ago(-1)}, "vertrek"),
        ({"aankomst": days_ago(5), "verwacht_vertrek": days_ago(5)}, "verwacht_vertrek"),
        ({"aankomst": days_ago(-400)}, "aankomst"),
        ({"bewoner": JAN | {"geboortedatum": days_ago(-1)}}, "geboortedatum"),
        ({"bewoner": JAN | {"geboortedatum": date(1900, 1, 1)}}, "geboortedatum"),
    ],
)
def test_impossible_dates_are_refused_at_their_field(locatie, values, veld):
    with pytest.raises(ValidationError) as refused:
        check_in(locatie, **values)
    assert list(refused.value.error_dict) == [veld]


def test_nobody_arrives_at_a_closed_location(stage):
    with scope.within(scope.systeem("tests")):
        closed = locatie_actions.decide(
            locatie=stage.tiel, status=Locatiestatus.GESLOTEN, reden="Brandgevaar", by=PORTAL
        )
        with pytest.raises(ValidationError, match="gesloten door de gemeente"):
            check_in(closed)
        assert check_in(closed, aankomst=days_ago(9), vertrek=days_ago(2)).vertrek == days_ago(2)


def test_check_out_is_today_unless_another_day_is_chosen(cast, locatie):
    stay = check_in(locatie, aankomst=days_ago(3))
    assert verblijven.check_out(verblijf=stay, by=cast.waalstroom.actor).vertrek == timezone.localdate()
    with pytest.raises(ValidationError, match="is al uitgecheckt"):
        verblijven.check_out(verblijf=stay, by=cast.waalstroom.actor)


def test_who_arrived_today_is_not_checked_out_but_taken_back(cast, locatie):
    stay = check_in(locatie)
    with pytest.raises(ValidationError) as refused:
        verblijven.check_out(verblijf=stay, by=cast.waalstroom.actor)
    assert list(refused.value.error_dict) == ["vertrek"]
    verblijven.take_back(verblijf=stay, by=cast.waalstroom.actor)
    assert not Verblijf.objects.exists()
    assert not Bewoner.objects.exists()


def test_a_night_that_was_slept_is_not_taken_back(cast, locatie):
    stay = check_in(locatie, aankomst=days_ago(1))
    with pytest.raises(ValidationError, match="al een nacht voorbij"):
        verblijven.take_back(verblijf=stay, by=cast.waalstroom.actor)


def test_moving_the_arrival_does_not_open_taking_back(cast, locatie):
    stay = check_in(locatie, aankomst=days_ago(9))
    moved = verblijven.change(verblijf=stay, aankomst=timezone.localdate(), by=cast.waalstroom.actor)
    with pytest.raises(ValidationError, match="al een nacht voorbij"):
        verblijven.take_back(verblijf=moved, by=cast.waalstroom.actor)


def test_what_was_stated_about_somebody_does_not_vanish_by_taking_back(cast, locatie):
    by = cast.waalstroom.actor
    stay = check_in(locatie)
    brpstatus.claim(bewoner=stay.bewoner, status=Brpstatus.RNI, by=by)
    with pytest.raises(ValidationError, match="al iets vastgelegd"):
        verblijven.take_back(verblijf=stay, by=by)
    check_in(locatie, aankomst=days_ago(9), vertrek=days_ago(5))
    verblijven.take_back(verblijf=stay, by=by)
    assert Bewoner.objects.exists()


@pytest.mark.parametrize("naam", ["\U0001f600", "...", "\u202egnuJ"])
def test_a_surname_without_letters_or_with_hidden_marks_is_refused(locatie, naam):
    with pytest.raises(ValidationError) as refused:
        check_in(locatie, bewoner=JAN | {"achternaam": naam})
    assert list(refused.value.error_dict) == ["achternaam"]


def test_a_corrected_name_holds_for_all_stays_of_the_person(cast, locatie):
    old = check_in(locatie, aankomst=days_ago(20), vertrek=days_ago(10))
    new = check_in(locatie)
    verblijven.change(verblijf=new, bewoner=JAN | {"achternaam": "Nowakowski"}, by=cast.waalstroom.actor)
    old.refresh_from_db()
    assert old.bewoner.naam == "Jan Nowakowski"
    assert old.sleutel == old.bewoner.sleutel


def test_a_correction_to_somebody_known_joins_the_stays(cast, locatie):
    known = check_in(locatie, aankomst=days_ago(20), vertrek=days_ago(10))
    typo = check_in(locatie, bewoner=JAN | {"achternaam": "Nwoak"})
    changed = verblijven.change(verblijf=typo, bewoner=JAN, by=cast.waalstroom.actor)
    assert changed.bewoner_id == known.bewoner_id
    assert [person.naam for person in Bewoner.objects.all()] == ["Jan Nowak"]


def test_a_correction_never_makes_somebody_sleep_twice(cast, locatie):
    check_in(locatie, aankomst=days_ago(20))
    typo = check_in(locatie, bewoner=JAN | {"achternaam": "Nwoak"})
    with pytest.raises(ValidationError, match="waarschijnlijk dezelfde persoon"):
        verblijven.change(verblijf=typo, bewoner=JAN, by=cast.waalstroom.actor)
    assert Verblijf.objects.filter(vertrek=None).count() == 2


def test_every_version_of_a_stay_is_kept(cast, locatie):
    stay = check_in(locatie, aankomst=days_ago(3))
    verblijven.check_out(verblijf=stay, by=cast.waalstroom.actor)
    with connection.cursor() as cursor:
        cursor.execute("select vertrek from registratie_verblijfevent where pgh_obj_id = %s order by pgh_id", [stay.pk])
        assert [vertrek for (vertrek,) in cursor.fetchall()] == [None, timezone.localdate()]


def test_the_database_refuses_a_stay_for_another_provider(stage):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel)
    with scope.within(scope.organisatie(stage.fruithof.organisatie_id)):
        assert not Verblijf.objects.filter(pk=stay.pk).exists()
