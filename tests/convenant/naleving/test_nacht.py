"""What the night does with missed commitments."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convenant.actions import nalevingsgesprek
from convenant.enums.meting import Meetoordeel
from convenant.enums.naleving import Gespreksstapsoort, Gespreksstatus, Gespreksuitkomst
from convenant.enums.partij import Partijstatus
from convenant.models import Gespreksstap, Nalevingsgesprek, Toezeggingsmeting
from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, UitgaandBericht
from tests.factories import convenant_naleving as maak
from tests.factories.convenant_toezeggingen import company, gemeente_party, party

BY = Actor.systeem("tests")


def night() -> int:
    return nalevingsgesprek.open_for_missed(timezone.localdate(), BY)


def test_a_missed_commitment_opens_a_conversation_with_a_term_and_a_mail(waalstroom, systeem) -> None:
    maak.missed(waalstroom, ["T03"])
    assert night() == 1
    row = Nalevingsgesprek.objects.get()
    assert (row.code, row.status, row.regie_id, float(row.waarde)) == ("T03", Gespreksstatus.PLAN, maak.TIEL, 70.0)
    assert row.gemeenten == sorted([maak.BUREN, maak.TIEL])
    assert row.uiterlijk >= timezone.localdate() + timedelta(days=21)
    assert [stap.soort for stap in row.stappen.all()] == [Gespreksstapsoort.KENNISGEVING]
    bericht = UitgaandBericht.objects.get(aan="waalstroom@example.test")
    assert "T03 Bedden met certificaat" in bericht.tekst
    assert Gebeurtenis.objects.filter(actie="nalevingsgesprek.open", object_id=str(row.pk)).count() == 1


def test_five_missed_commitments_are_one_mail(waalstroom, systeem) -> None:
    maak.missed(waalstroom, ["T01", "T02", "T03", "T04", "T05"])
    assert night() == 5
    assert UitgaandBericht.objects.filter(aan="waalstroom@example.test").count() == 1


def test_the_night_twice_opens_nothing_more(waalstroom, systeem) -> None:
    maak.missed(waalstroom, ["T01", "T03"])
    assert (night(), night()) == (2, 0)
    assert UitgaandBericht.objects.count() == 1


def test_missed_for_a_few_nights_is_no_conversation_yet(waalstroom, systeem) -> None:
    maak.missed(waalstroom, ["T03"], nachten=3)
    assert night() == 0


def test_a_gemeente_does_not_talk_with_itself(systeem) -> None:
    maak.missed(gemeente_party(maak.TIEL), ["T17"])
    assert night() == 0


def test_a_party_without_a_location_has_nobody_to_talk_with(systeem) -> None:
    maak.missed(party(company(gemeenten=[])), ["T03"])
    assert night() == 0


def test_the_database_allows_one_open_conversation_about_a_commitment(waalstroom, systeem) -> None:
    maak.conversation(waalstroom)
    with pytest.raises(IntegrityError), transaction.atomic():
        maak.conversation(waalstroom)


def test_after_a_closed_conversation_a_new_one_can_begin(waalstroom, systeem) -> None:
    vandaag = timezone.localdate()
    maak.conversation(
        waalstroom,
        status=Gespreksstatus.AFGESLOTEN,
        uiterlijk=None,
        afgesloten_op=vandaag,
        uitkomst=Gespreksuitkomst.HERSTELD,
    )
    maak.missed(waalstroom, ["T03"])
    assert night() == 1


def test_a_figure_that_is_right_again_is_said_and_stays_for_people_to_close(waalstroom, systeem) -> None:
    row, sinds = maak.conversation(waalstroom), timezone.localdate() - timedelta(days=2)
    maak.measured(waalstroom, "T03", Meetoordeel.NAGEKOMEN, sinds=sinds, teller=10)
    night()
    night()
    row.refresh_from_db()
    assert (row.nagekomen_sinds, row.status, row.versie) == (sinds, Gespreksstatus.PLAN, 2)
    assert Gespreksstap.objects.filter(gesprek=row, soort=Gespreksstapsoort.WEER_NAGEKOMEN).count() == 1


def test_a_figure_that_falls_again_is_said_too(waalstroom, systeem) -> None:
    row = maak.conversation(waalstroom, nagekomen_sinds=timezone.localdate() - timedelta(days=5))
    maak.missed(waalstroom, ["T03"], nachten=1)
    night()
    row.refresh_from_db()
    assert row.nagekomen_sinds is None
    assert row.stappen.last().soort == Gespreksstapsoort.WEER_GEMIST


def test_a_night_without_a_figure_changes_nothing(waalstroom, systeem) -> None:
    sinds = timezone.localdate() - timedelta(days=5)
    row = maak.conversation(waalstroom, nagekomen_sinds=sinds)
    night()
    row.refresh_from_db()
    assert (row.nagekomen_sinds, row.stappen.count()) == (sinds, 1)


def test_the_conversations_of_a_party_that_left_end(waalstroom, systeem) -> None:
    row = maak.conversation(waalstroom)
    waalstroom.status, waalstroom.tot = Partijstatus.OPGEZEGD, timezone.localdate()
    waalstroom.save()
    maak.missed(waalstroom, ["T01"])
    assert night() == 0
    row.refresh_from_db()
    assert (row.status, row.uitkomst, row.uiterlijk) == (Gespreksstatus.AFGESLOTEN, Gespreksuitkomst.VERTROKKEN, None)


def test_the_lead_moves_when_the_party_has_nothing_there_any_more(waalstroom, systeem) -> None:
    row = maak.conversation(waalstroom, regie=maak.CULEMBORG)
    night()
    row.refresh_from_db()
    assert row.regie_id == maak.TIEL
    assert row.stappen.last().soort == Gespreksstapsoort.REGIE


def test_one_and_thirty_missed_cost_the_same_queries(systeem) -> None:
    def queries(aantal: int) -> int:
        for _ in range(aantal):
            partij = party(company(email="x@example.test"))
            maak.missed(partij, ["T03"])
        with CaptureQueriesContext(
            connection,
        ) as geteld:
            assert night() == aantal
        Nalevingsgesprek.objects.update(
            status=Gespreksstatus.AFGESLOTEN, uiterlijk=None, afgesloten_op=timezone.localdate(), uitkomst="hersteld"
        )
        Toezeggingsmeting.objects.all().delete()
        return len(geteld)

    assert queries(1) == queries(30)


def test_following_one_and_thirty_costs_the_same_queries(systeem) -> None:
    def queries(aantal: int) -> int:
        for _ in range(aantal):
            partij = party(company())
            maak.conversation(partij)
            maak.measured(partij, "T03", Meetoordeel.NAGEKOMEN, sinds=timezone.localdate(), teller=10)
        with CaptureQueriesContext(connection) as geteld:
            night()
        return len(geteld)

    assert queries(1) == queries(30)


def test_only_a_job_that_sees_everything_may_open(waalstroom) -> None:
    with scope.within(scope.gemeenten([maak.TIEL])), pytest.raises(ScopeTooNarrow):
        night()


def test_reminders_go_once_before_and_once_after_the_last_day(waalstroom, systeem) -> None:
    vandaag = timezone.localdate()
    row = maak.conversation(waalstroom, uiterlijk=vandaag + timedelta(days=3))
    maak.conversation(waalstroom, "T01", uiterlijk=vandaag + timedelta(days=2))
    assert [nalevingsgesprek.remind(op=vandaag, by=BY), nalevingsgesprek.remind(op=vandaag, by=BY)] == [1, 0]
    assert UitgaandBericht.objects.get().onderwerp == "Convenant: 2 gesprekken over naleving vragen aandacht"
    later = row.uiterlijk + timedelta(days=1)
    assert [nalevingsgesprek.remind(op=later, by=BY), nalevingsgesprek.remind(op=later, by=BY)] == [1, 0]


def test_the_gemeente_is_reminded_at_its_desk_else_its_policy_staff(cast, waalstroom, systeem) -> None:
    vandaag = timezone.localdate()
    assert cast.beleid.tiel.actor
    row = maak.conversation(waalstroom, status=Gespreksstatus.BEOORDELING, uiterlijk=vandaag)
    nalevingsgesprek.remind(op=vandaag, by=BY)
    assert UitgaandBericht.objects.get().aan == "beleid.tiel@example.test"
    punt = maak.desk(maak.TIEL)
    nalevingsgesprek.remind(op=row.uiterlijk + timedelta(days=1), by=BY)
    assert set(UitgaandBericht.objects.values_list("aan", flat=True)) == {"beleid.tiel@example.test", punt.email}
