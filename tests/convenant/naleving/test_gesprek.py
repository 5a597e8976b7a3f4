"""Party and gemeente move a conversation."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from convenant.actions import nalevingsgesprek
from convenant.enums.naleving import Gespreksstapsoort, Gespreksstatus, Gespreksuitkomst, Vervolg
from convenant.models import Gespreksstap, Nalevingsgesprek, Partij
from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.feestdagen import is_werkdag
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_naleving as maak

VANDAAG = timezone.localdate
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


@pytest.fixture
def gesprek(waalstroom) -> Nalevingsgesprek:
    """A plan is asked for, within two weeks."""
    with scope.within(scope.systeem("tests")):
        return maak.conversation(waalstroom)


def file_plan(cast, gesprek, versie=1, dagen=30, **anders) -> Nalevingsgesprek:
    actor = cast.waalstroom.actor
    with scope.within(actor.scope):
        return nalevingsgesprek.file_plan(
            gesprek=gesprek, tekst="Wij keuren alle kamers.", gereed_op=VANDAAG() + timedelta(days=dagen), versie=versie,
            by=actor, **anders,
        )  # fmt: skip


def as_tiel(cast, doen, **waarden) -> Nalevingsgesprek:
    actor = cast.beleid.tiel.actor
    with scope.within(actor.scope):
        return doen(by=actor, **waarden)


def test_from_plan_to_repair(cast, gesprek) -> None:
    row = file_plan(cast, gesprek)
    assert (row.status, is_werkdag(row.uiterlijk)) == (Gespreksstatus.BEOORDELING, True)
    row = as_tiel(
        cast,
        nalevingsgesprek.agree,
        gesprek=row,
        hercontrole_op=VANDAAG() + timedelta(days=40),
        tekst="Goed plan.",
        versie=2,
    )
    assert row.status == Gespreksstatus.HERCONTROLE
    with scope.within(scope.systeem("tests")):
        Nalevingsgesprek.objects.update(nagekomen_sinds=VANDAAG())
    row = as_tiel(cast, nalevingsgesprek.confirm_repair, gesprek=row, versie=3)
    assert (row.status, row.uitkomst) == (Gespreksstatus.AFGESLOTEN, Gespreksuitkomst.HERSTELD)
    with scope.within(scope.systeem("tests")):
        assert [stap.soort for stap in Gespreksstap.objects.filter(gesprek=row)] == [
            "kennisgeving",
            "plan",
            "akkoord",
            "hersteld",
        ]


def test_a_plan_after_the_last_day_is_kept_and_marked(cast, gesprek) -> None:
    assert cast.beleid.tiel.actor
    with scope.within(scope.systeem("tests")):
        Nalevingsgesprek.objects.update(uiterlijk=VANDAAG() - timedelta(days=1))
    file_plan(cast, gesprek)
    with scope.within(scope.systeem("tests")):
        assert Gespreksstap.objects.get(soort=Gespreksstapsoort.PLAN).te_laat
        assert "na de laatste dag" in UitgaandBericht.objects.get(onderwerp="Convenant: gesprek over naleving").tekst


def test_answering_twice_is_refused_and_says_why(cast, gesprek) -> None:
    assert cast.beleid.tiel.actor
    file_plan(cast, gesprek)
    with pytest.raises(ValidationError, match="al ingediend"):
        file_plan(cast, gesprek, versie=2)


def test_a_plan_that_would_be_ready_in_the_past_is_refused(cast, gesprek) -> None:
    with pytest.raises(ValidationError) as fout:
        file_plan(cast, gesprek, dagen=-1)
    assert fout.value.message_dict == {"gereed_op": ["Deze dag is al voorbij. Kies vandaag of een latere dag."]}


def test_a_file_comes_along_and_what_is_no_document_does_not(cast, gesprek) -> None:
    file_plan(cast, gesprek, bestand=SimpleUploadedFile("plan van aanpak.pdf", PDF, "application/pdf"))
    with scope.within(scope.systeem("tests")):
        assert Gespreksstap.objects.get(soort=Gespreksstapsoort.PLAN).document.bestandsnaam == "plan van aanpak.pdf"
    with pytest.raises(ValidationError):
        file_plan(cast, gesprek, versie=2, bestand=SimpleUploadedFile("x.exe", b"MZ\x00\x01", "application/pdf"))


def test_the_gemeente_asks_for_more_and_the_party_gets_a_new_term(cast, gesprek) -> None:
    row = file_plan(cast, gesprek)
    row = as_tiel(cast, nalevingsgesprek.ask_more, gesprek=row, tekst="Wanneer per locatie?", versie=2)
    assert row.status == Gespreksstatus.PLAN
    assert row.uiterlijk >= VANDAAG() + timedelta(days=21)


def test_two_officials_at_once_the_second_sees_the_first(cast, gesprek) -> None:
    row = file_plan(cast, gesprek)
    as_tiel(cast, nalevingsgesprek.ask_more, gesprek=row, tekst="Wanneer per locatie?", versie=2)
    with pytest.raises(Verouderd):
        as_tiel(cast, nalevingsgesprek.agree, gesprek=row, hercontrole_op=VANDAAG(), versie=2)


def test_a_meeting_ends_in_one_of_four_ways(cast, gesprek) -> None:
    row, versie = gesprek, 1
    for vervolg, status in (
        (Vervolg.PLAN, "plan"),
        (Vervolg.HERCONTROLE, "hercontrole"),
        (Vervolg.SCHORSING, "afgesloten"),
    ):
        row = as_tiel(
            cast, nalevingsgesprek.plan_meeting, gesprek=row, overleg_op=VANDAAG(), tekst="Om tien uur.", versie=versie
        )
        row = as_tiel(
            cast, nalevingsgesprek.report_meeting, gesprek=row, tekst="Besproken.", vervolg=vervolg,
            hercontrole_op=VANDAAG() + timedelta(days=9), versie=versie + 1,
        )  # fmt: skip
        versie += 2
        assert row.status == status
    with scope.within(scope.systeem("tests")):
        assert row.uitkomst == Gespreksuitkomst.SCHORSING
        assert Partij.objects.get(pk=row.partij_id).status == "partij"


def test_a_recheck_without_a_day_is_refused(cast, gesprek) -> None:
    row = as_tiel(
        cast, nalevingsgesprek.plan_meeting, gesprek=gesprek, overleg_op=VANDAAG(), tekst="Om tien uur.", versie=1
    )
    with pytest.raises(ValidationError) as fout:
        as_tiel(cast, nalevingsgesprek.report_meeting, gesprek=row, tekst="x", vervolg=Vervolg.HERCONTROLE, versie=2)
    assert "hercontrole_op" in fout.value.message_dict


def test_a_closed_conversation_is_not_moved(cast, gesprek) -> None:
    with scope.within(scope.systeem("tests")):
        Nalevingsgesprek.objects.update(
            status="afgesloten", uiterlijk=None, afgesloten_op=VANDAAG(), uitkomst="vanzelf"
        )
    with pytest.raises(ValidationError, match="afgesloten"):
        as_tiel(
            cast, nalevingsgesprek.plan_meeting, gesprek=gesprek, overleg_op=VANDAAG(), tekst="Om tien uur.", versie=1
        )


def test_repair_is_only_confirmed_when_the_figure_shows_it(cast, gesprek) -> None:
    with pytest.raises(ValidationError, match="nog niet op de norm"):
        as_tiel(cast, nalevingsgesprek.confirm_repair, gesprek=gesprek, versie=1)


def test_another_gemeente_reads_but_does_not_move_until_it_takes_the_lead(cast, gesprek) -> None:
    buren = cast.beleid.buren.actor
    with scope.within(buren.scope):
        assert Nalevingsgesprek.objects.get().pk == gesprek.pk
        with pytest.raises(Geweigerd):
            nalevingsgesprek.plan_meeting(gesprek=gesprek, overleg_op=VANDAAG(), tekst="x", versie=1, by=buren)
        row = nalevingsgesprek.take_over(
            gesprek=gesprek, gemeente=maak.BUREN, reden="Hier speelt het.", versie=1, by=buren
        )
        assert row.regie.naam == "Buren"
        assert (
            nalevingsgesprek.plan_meeting(gesprek=row, overleg_op=VANDAAG(), tekst="x", versie=2, by=buren).status
            == "overleg"
        )


def test_a_gemeente_where_the_party_has_nothing_neither_sees_nor_takes_it(cast, gesprek) -> None:
    culemborg = cast.beleid.culemborg.actor
    with scope.within(culemborg.scope):
        assert not Nalevingsgesprek.objects.exists()
    with scope.within(scope.systeem("tests")), pytest.raises(ValidationError, match="geen locatie in uw gemeente"):
        nalevingsgesprek.take_over(gesprek=gesprek, gemeente=maak.CULEMBORG, reden="Wij ook.", versie=1, by=culemborg)


def test_another_party_sees_nothing(cast, gesprek) -> None:
    with scope.within(cast.fruithof.actor.scope):
        assert (Nalevingsgesprek.objects.count(), Gespreksstap.objects.count()) == (0, 0)


def test_steps_cannot_be_changed(cast, gesprek) -> None:
    actor = cast.beleid.tiel.actor
    with scope.within(actor.scope), pytest.raises(ProgrammingError), transaction.atomic():
        Gespreksstap.objects.update(tekst="anders")
