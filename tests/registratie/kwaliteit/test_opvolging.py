"""From late to reminded to a task: morning by morning, once each, and over as soon as the list comes."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.actions import leverafspraak, leverherinnering, leveropvolging
from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.enums import Bron, Opvolgstatus
from registratie.models import Leverafspraak, Leverherinnering, Leveropvolging
from rivierenland.core import scope
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gebeurtenis, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN, TIEL, VerblijfFactory
from tests.registratie.kwaliteit.conftest import JOB, VANDAAG, Toneel, deliver, mornings

LIJST = VANDAAG - timedelta(days=40)
UITERLIJK = LIJST + timedelta(days=7)


@pytest.fixture(autouse=True)
def alles(db):
    """Everything here happens under the scope that sees all rows, unless a test says otherwise."""
    with scope.use(scope.systeem("tests")):
        yield


@pytest.fixture
def laat(toneel: Toneel) -> Toneel:
    """The last list is of `LIJST`; Buren is out of the picture unless a test asks for it."""
    toneel.buren.delete()
    deliver(toneel.organisatie, LIJST)
    return toneel


def sent(gemeente: str = TIEL) -> list[tuple[int, int]]:
    """The number of each reminder, and after how many days."""
    rows = Leverherinnering.objects.filter(gemeente=gemeente).order_by("verstuurd_op")
    return [(row.nummer, row.dagen_te_laat) for row in rows]


def test_one_reminder_then_a_second_then_a_task_and_then_silence(laat: Toneel, morning) -> None:
    mornings(morning, LIJST, UITERLIJK + timedelta(days=1))
    assert (sent(), Leveropvolging.objects.count()) == ([], 0)
    mornings(morning, UITERLIJK + timedelta(days=2), UITERLIJK + timedelta(days=6))
    assert (sent(), Leveropvolging.objects.count()) == ([(1, 2)], 0)
    mornings(morning, UITERLIJK + timedelta(days=7), UITERLIJK + timedelta(days=9))
    assert (sent(), Leveropvolging.objects.count()) == ([(1, 2), (2, 7)], 0)
    mornings(morning, UITERLIJK + timedelta(days=10), VANDAAG)
    assert sent() == [(1, 2), (2, 7)]
    taak = Leveropvolging.objects.get()
    assert (taak.status, taak.laat_sinds) == (Opvolgstatus.OPEN, UITERLIJK + timedelta(days=1))
    assert UitgaandBericht.objects.filter(soort="leverherinnering", aan="lijst@fruithof.example").count() == 2
    assert Gebeurtenis.objects.filter(actie="leverherinnering.send").count() == 2
    assert Gebeurtenis.objects.filter(actie="leveropvolging.open").count() == 1


def test_the_same_morning_twice_sends_nothing_more(laat: Toneel, morning) -> None:
    for _ in range(3):
        morning(UITERLIJK + timedelta(days=2))
    assert sent() == [(1, 2)]
    assert UitgaandBericht.objects.count() == 1


def test_a_job_that_stood_still_leaves_time_between_the_two_and_gives_no_task_before_them(
    laat: Toneel, morning
) -> None:
    first = UITERLIJK + timedelta(days=20)
    mornings(morning, first, first + timedelta(days=4))
    assert (sent(), Leveropvolging.objects.count()) == ([(1, 20)], 0)
    morning(first + timedelta(days=5))
    assert (sent(), Leveropvolging.objects.count()) == ([(1, 20), (2, 25)], 0)
    morning(first + timedelta(days=6))
    assert Leveropvolging.objects.count() == 1


def test_the_mail_is_kind_and_says_what_to_do(laat: Toneel, morning) -> None:
    morning(UITERLIJK + timedelta(days=2))
    tekst = UitgaandBericht.objects.get().tekst
    assert "14\u00a0oktober 2026" in tekst
    assert "geen sanctie" in tekst
    assert "- Tiel (uiterlijk 21\u00a0oktober 2026)" in tekst
    assert "/registratie/aanleveringen/nieuw/" in tekst
    assert f"/registratie/aanleverkwaliteit/{laat.organisatie.pk}/" in tekst
    assert "al eerder" not in tekst
    mornings(morning, UITERLIJK + timedelta(days=3), UITERLIJK + timedelta(days=7))
    assert "al eerder" in UitgaandBericht.objects.order_by("-pk")[0].tekst


def test_two_gemeenten_are_one_mail_and_two_rows(toneel: Toneel, morning) -> None:
    deliver(toneel.organisatie, LIJST)
    morning(UITERLIJK + timedelta(days=2))
    assert (sent(TIEL), sent(BUREN)) == ([(1, 2)], [(1, 2)])
    assert "- Buren" in UitgaandBericht.objects.get().tekst


def test_a_new_list_ends_it_and_the_next_time_is_a_new_episode(laat: Toneel, morning) -> None:
    mornings(morning, UITERLIJK, UITERLIJK + timedelta(days=10))
    taak = Leveropvolging.objects.get()
    deliver(laat.organisatie, UITERLIJK + timedelta(days=11))
    morning(UITERLIJK + timedelta(days=12))
    taak.refresh_from_db()
    assert taak.status == Opvolgstatus.VERVALLEN
    again = UITERLIJK + timedelta(days=11 + 7)
    mornings(morning, again, again + timedelta(days=2))
    assert [nummer for nummer, _ in sent()] == [1, 2, 1]


def test_another_rhythm_in_the_same_episode_sends_no_first_reminder_again(laat: Toneel, morning) -> None:
    mornings(morning, UITERLIJK, UITERLIJK + timedelta(days=2))
    Leverafspraak.objects.create(
        organisatie=laat.organisatie,
        gemeente_id=TIEL,
        dagen=3,
        geldig_van=UITERLIJK + timedelta(days=3),
        toelichting="x",
    )
    morning(UITERLIJK + timedelta(days=3))
    assert [nummer for nummer, _ in sent()] == [1]


def test_who_keeps_the_register_by_hand_hears_nothing(toneel: Toneel, morning) -> None:
    VerblijfFactory(locatie=toneel.tiel, bron=Bron.FORMULIER)
    VerblijfFactory(locatie=toneel.buren, bron=Bron.FORMULIER)
    today = timezone.localdate()
    mornings(morning, today, today + timedelta(days=60))
    assert (Leverherinnering.objects.count(), Leveropvolging.objects.count()) == (0, 0)


def test_without_an_address_there_is_no_mail_but_there_is_a_task(laat: Toneel, morning) -> None:
    laat.organisatie.email = ""
    laat.organisatie.save()
    mornings(morning, UITERLIJK, UITERLIJK + timedelta(days=9))
    assert (sent(), Leveropvolging.objects.count()) == ([], 0)
    morning(UITERLIJK + timedelta(days=10))
    assert (sent(), Leveropvolging.objects.count()) == ([], 1)


@pytest.mark.parametrize("status", [Organisatiestatus.AANGEMELD, Organisatiestatus.GESTOPT])
def test_who_does_not_take_part_hears_nothing(laat: Toneel, morning, status) -> None:
    laat.organisatie.status = status
    laat.organisatie.save()
    mornings(morning, UITERLIJK, UITERLIJK + timedelta(days=20))
    assert (sent(), Leveropvolging.objects.count()) == ([], 0)


@pytest.fixture
def taak(laat: Toneel, morning) -> Leveropvolging:
    mornings(morning, UITERLIJK, UITERLIJK + timedelta(days=10))
    return Leveropvolging.objects.get()


def test_handled_stays_handled_while_the_list_stays_away(taak: Leveropvolging, morning, cast) -> None:
    by = cast.toezichthouder.tiel.actor
    row = leveropvolging.handle(opvolging=taak, notitie=" Gebeld, de lijst komt vrijdag. ", by=by)
    assert (row.status, row.notitie, row.gewijzigd_by) == (
        Opvolgstatus.AFGEHANDELD, "Gebeld, de lijst komt vrijdag.", by.gebruiker,
    )  # fmt: skip
    mornings(morning, UITERLIJK + timedelta(days=11), UITERLIJK + timedelta(days=20))
    assert Leveropvolging.objects.get().status == Opvolgstatus.AFGEHANDELD
    with pytest.raises(ValidationError, match="al afgehandeld"):
        leveropvolging.handle(opvolging=taak, notitie="nog eens", by=by)


def test_put_off_comes_back_on_its_day(taak: Leveropvolging, cast) -> None:
    from registratie.queries.kwaliteit import to_follow_up

    today = timezone.localdate()
    row = leveropvolging.snooze(
        opvolging=taak, tot=today + timedelta(days=3), notitie="vakantie", by=cast.beleid.tiel.actor
    )
    assert row.status == Opvolgstatus.UITGESTELD
    assert to_follow_up(today + timedelta(days=2)) == []
    assert to_follow_up(today + timedelta(days=3)) == [taak]


@pytest.mark.parametrize("dagen", [-1, 0, 93])
def test_a_task_is_not_put_off_to_the_past_nor_for_ever(taak: Leveropvolging, cast, dagen) -> None:
    tot = timezone.localdate() + timedelta(days=dagen)
    with pytest.raises(ValidationError, match="drie maanden"):
        leveropvolging.snooze(opvolging=taak, tot=tot, notitie="x", by=cast.beleid.tiel.actor)


@pytest.mark.parametrize("notitie", ["", "   ", "BSN 111222333"])
def test_a_note_is_obligatory_and_holds_no_bsn(taak: Leveropvolging, cast, notitie) -> None:
    with pytest.raises(ValidationError):
        leveropvolging.handle(opvolging=taak, notitie=notitie, by=cast.beleid.tiel.actor)
    taak.refresh_from_db()
    assert taak.status == Opvolgstatus.OPEN


def test_only_the_own_gemeente_with_the_right_follows_up(taak: Leveropvolging, cast) -> None:
    for person in (cast.beleid.buren, cast.jurist.tiel, cast.fruithof, cast.regiocoordinator):
        with pytest.raises(Geweigerd):
            leveropvolging.handle(opvolging=taak, notitie="x", by=person.actor)


def test_the_organisation_and_another_gemeente_do_not_see_the_task(taak: Leveropvolging, cast) -> None:
    for value in (scope.organisatie(taak.organisatie_id), scope.gemeenten([BUREN])):
        with scope.within(value):
            assert Leveropvolging.objects.count() == 0
    with scope.within(scope.gemeenten([TIEL])):
        assert Leveropvolging.objects.count() == 1


def test_the_log_of_the_organisation_does_not_tell_of_the_task(taak: Leveropvolging, cast) -> None:
    leveropvolging.handle(opvolging=taak, notitie="Gebeld.", by=cast.toezichthouder.tiel.actor)
    found = Gebeurtenis.objects.filter(actie__startswith="leveropvolging.")
    assert sorted(found.values_list("actie", "gemeente", "organisatie_id")) == [
        ("leveropvolging.handle", TIEL, None), ("leveropvolging.open", TIEL, None),
    ]  # fmt: skip


def test_a_new_agreement_ends_the_old_one_and_a_wrong_one_is_refused(laat: Toneel, cast) -> None:
    by, today = cast.beleid.tiel.actor, timezone.localdate()
    values = {"organisatie": laat.organisatie, "gemeente": TIEL, "toelichting": "besproken met de eigenaar", "by": by}
    laat.organisatie.gemeenten = [TIEL]
    laat.organisatie.save()
    leverafspraak.agree(dagen=14, vanaf=today, **values)
    leverafspraak.agree(dagen=None, vanaf=today + timedelta(days=10), **values)
    found = Leverafspraak.objects.order_by("geldig_van").values_list("dagen", "geldig_van", "geldig_tot")
    assert list(found) == [(14, today, today + timedelta(days=10)), (None, today + timedelta(days=10), None)]
    leverafspraak.agree(dagen=21, vanaf=today, **values)
    assert list(Leverafspraak.objects.values_list("dagen", "geldig_tot")) == [(21, None)]
    for wrong in (
        {"vanaf": today - timedelta(days=1), "dagen": 7},
        {"vanaf": today, "dagen": 0},
        {"vanaf": today, "dagen": 367},
    ):
        with pytest.raises(ValidationError):
            leverafspraak.agree(**values | wrong)
    with pytest.raises(ValidationError, match="geen locatie"):
        leverafspraak.agree(**values | {"gemeente": BUREN, "by": cast.beleid.buren.actor, "dagen": 7, "vanaf": today})


@pytest.mark.parametrize("run", [leverherinnering.remind, leveropvolging.keep])
def test_the_jobs_refuse_a_narrow_scope(run) -> None:
    with scope.within(scope.gemeenten([TIEL])), pytest.raises(ScopeTooNarrow):
        run(vandaag=date(2026, 1, 1), by=JOB)
