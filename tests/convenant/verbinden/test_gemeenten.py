"""What gemeenten promised: to decide in time about who joins, and to follow up critical findings of everybody alike."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from convenant.enums.partij import Toetredingstatus
from convenant.models import Aanspreekpunt, Convenantbedden, Toezegging
from convenant.queries.regels import aanspreekpunt, beslist_op_toetreding, gelijk_handhaven
from convenant.queries.toezegging import parameters_of
from convenant.regels import register
from convenant.regels.regel import Telling
from handhaving.actions import waterbed
from handhaving.enums import Bevindingstatus, Cijfersoort, Ernst, Stapsoort
from handhaving.models import Waterbedmeting
from handhaving.waterbed import convenant
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from tests.factories import convenant_verbinden as maak
from tests.factories.registratie import BUREN, TIEL, LocatieFactory

OP = date(2026, 11, 26)
TERMIJN = timedelta(days=28)


def measured(regel) -> set[Telling]:
    return set(regel.measure(OP))


@pytest.mark.usefixtures("systeem")
class TestDecidingAboutAccession:
    regel = beslist_op_toetreding.REGEL

    def test_on_the_last_day_is_in_time_and_a_day_later_is_not(self) -> None:
        dag = date(2026, 6, 1)
        maak.toelating(uiterlijk=dag, besloten_op=dag)
        maak.toelating(uiterlijk=dag, besloten_op=dag + timedelta(days=1))
        maak.toelating(uiterlijk=dag, besloten_op=dag, gemeente=BUREN)
        assert measured(self.regel) == {Telling(None, TIEL, 1, 2), Telling(None, BUREN, 1, 1)}

    def test_undecided_counts_from_the_day_after_its_last_day(self) -> None:
        maak.toelating(uiterlijk=OP)
        assert measured(self.regel) == set()
        maak.toelating(uiterlijk=OP - timedelta(days=1))
        maak.toelating(uiterlijk=date(2024, 1, 1))
        assert measured(self.regel) == {Telling(None, TIEL, 0, 2)}

    def test_a_year_back_and_no_further(self) -> None:
        maak.toelating(uiterlijk=OP, besloten_op=date(2025, 11, 27))
        maak.toelating(uiterlijk=OP, besloten_op=date(2025, 11, 26))
        assert measured(self.regel) == {Telling(None, TIEL, 1, 1)}

    def test_a_request_that_was_withdrawn_waits_for_nobody(self) -> None:
        maak.toelating(uiterlijk=date(2026, 6, 1), status=Toetredingstatus.INGETROKKEN, afgerond_op=date(2026, 6, 20))
        assert measured(self.regel) == set()

    def test_two_queries_however_many(self, django_assert_num_queries) -> None:
        for _ in range(5):
            maak.toelating(uiterlijk=date(2026, 6, 1))
        with django_assert_num_queries(2):
            assert measured(self.regel) == {Telling(None, TIEL, 0, 5)}


class TestEqualEnforcement:
    regel = gelijk_handhaven.REGEL
    dag = date(2026, 8, 3)

    @pytest.fixture
    def kritiek(self, cast, systeem):
        locatie = LocatieFactory()

        def make(dag: date = self.dag, **anders):
            return maak.kritiek(locatie, cast.toezichthouder.tiel.gebruiker, dag, **anders)

        return make

    def test_a_step_on_the_last_day_of_the_term_counts_and_a_day_later_does_not(self, kritiek) -> None:
        kritiek(stap=self.dag + TERMIJN)
        kritiek(stap=self.dag + TERMIJN + timedelta(days=1))
        kritiek()
        assert measured(self.regel) == {Telling(None, TIEL, 1, 3)}

    def test_writing_it_down_and_a_zienswijze_are_no_step(self, kritiek) -> None:
        kritiek(stap=self.dag, soort=Stapsoort.CONSTATERING)
        kritiek(stap=self.dag, soort=Stapsoort.ZIENSWIJZE)
        assert measured(self.regel) == {Telling(None, TIEL, 0, 2)}

    def test_repaired_within_the_term_needs_no_step(self, kritiek) -> None:
        kritiek(hersteld=self.dag + TERMIJN)
        kritiek(hersteld=self.dag + TERMIJN + timedelta(days=1))
        assert measured(self.regel) == {Telling(None, TIEL, 1, 2)}

    def test_a_term_that_runs_counts_once_something_was_done(self, kritiek) -> None:
        kritiek(OP - TERMIJN)
        kritiek(OP - timedelta(days=3))
        assert measured(self.regel) == set()
        kritiek(OP - timedelta(days=3), stap=OP)
        assert measured(self.regel) == {Telling(None, TIEL, 1, 1)}

    def test_only_critical_findings_that_stand(self, kritiek) -> None:
        kritiek(ernst=Ernst.HOOG)
        kritiek(status=Bevindingstatus.VERVALLEN)
        kritiek(date(2025, 10, 29))
        assert measured(self.regel) == set()
        kritiek(date(2025, 10, 30))
        assert measured(self.regel) == {Telling(None, TIEL, 0, 1)}

    def test_three_queries_however_many(self, kritiek, django_assert_num_queries) -> None:
        for _ in range(4):
            kritiek(stap=self.dag)
        with django_assert_num_queries(3):
            assert measured(self.regel) == {Telling(None, TIEL, 4, 4)}


@pytest.mark.usefixtures("systeem")
class TestContactPoint:
    regel = aanspreekpunt.REGEL

    def desk(self, gemeente: str, bevestigd_op: date) -> None:
        Aanspreekpunt.objects.create(
            gemeente_id=gemeente, naam="Team Wonen", telefoon="0344123456", email="wonen@tiel.example",
            bevestigd_op=bevestigd_op,
        )  # fmt: skip

    def test_confirmed_within_the_term_or_not(self, django_assert_num_queries) -> None:
        self.desk(TIEL, OP - timedelta(days=365))
        self.desk(BUREN, OP - timedelta(days=366))
        with django_assert_num_queries(3):
            gemeten = measured(self.regel)
        codes = Gemeente.objects.values_list("code", flat=True)
        assert gemeten == {Telling(None, code, int(code == TIEL), 1) for code in codes}


@pytest.mark.usefixtures("systeem")
class TestBedsOutside:
    """W5 of the waterbed asks through its seam."""

    def counted(self, gemeente: str, onder: int, alle: int, partijen: int) -> None:
        Convenantbedden.objects.create(
            gemeente_id=gemeente, peildatum=OP, bedden_onder=onder, bedden=alle, partijen=partijen
        )

    def test_nobody_knows_while_no_party_was_counted(self) -> None:
        assert convenant.beds_outside(OP) is None
        self.counted(TIEL, 0, 40, 0)
        assert convenant.beds_outside(OP) is None

    def test_the_beds_of_who_did_not_sign_and_all(self) -> None:
        self.counted(TIEL, 30, 40, 2)
        self.counted(BUREN, 0, 25, 0)
        assert convenant.beds_outside(OP) == {TIEL: (10, 40), BUREN: (25, 25)}
        assert convenant.beds_outside(OP - timedelta(days=1)) is None


def test_beds_outside_are_stored_and_shown_with_the_other_indicators(client, cast) -> None:
    with scope.within(scope.systeem("tests")):
        for gemeente in Gemeente.objects.values_list("code", flat=True):
            Convenantbedden.objects.create(gemeente_id=gemeente, peildatum=OP, bedden_onder=60, bedden=80, partijen=3)
        waterbed.compute(peildatum=OP, by=Actor.systeem("tests"))
    row = Waterbedmeting.objects.get(soort=Cijfersoort.CONVENANT, gemeente=None)
    assert (row.waarde, row.teller, row.noemer, row.reden) == (25, 160, 640, "")
    client.force_login(cast.beleid.tiel.gebruiker)
    kaarten = {kaart.code: kaart for kaart in client.get(reverse("handhaving:waterbed")).context["alle"]}
    assert (kaarten["W5"].reden, len(kaarten["W5"].grafieken), kaarten["W5"].rust_op) == ("", 1, "640 bedden")


def test_the_floor_above_brings_its_rules() -> None:
    codes = set(register.known())
    assert codes >= {"aanspreekpunt", "gelijk_handhaven", "beslist_op_toetreding"}
    assert codes >= {"zelfde_gemeente", "binnen_15_km", "vraag_opgegeven", "beslist_op_plannen"}


@pytest.mark.usefixtures("systeem")
def test_every_value_that_a_rule_counts_with_has_a_source_to_show() -> None:
    for toezegging in Toezegging.objects.filter(convenant__nummer=1).exclude(regel=""):
        regel = register.known()[toezegging.regel]
        shown = {row.code for row in parameters_of(toezegging, OP)}
        assert shown >= {*regel.parameters}, toezegging.code
        assert all(row.bron and row.eenheid for row in parameters_of(toezegging, OP))
