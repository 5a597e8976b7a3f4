"""Targets: each its own, one at a time, bands on the right side; words by officials, who edits second sees the first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import meetwaarde, streefwaarde, voortgangstoelichting
from speerpunten.programma.actions.streefwaarde import Streven
from speerpunten.programma.models import Maatregelenpakket, Streefwaarde, Voortgangstoelichting
from speerpunten.programma.queries import voortgang
from speerpunten.programma.queries.streefwaarde import Streefwaarden
from tests.factories.programma_indicatoren import kept, target
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
STREVEN = Streven(Decimal(90), Decimal(80), Decimal(60), date(2026, 1, 1))
CODE = "locaties_op_tijd"


@pytest.fixture(autouse=True)
def catalogue(db) -> None:
    with scope.within(scope.systeem("tests")):
        meetwaarde.define()


def set_by(actor, gemeente: str | None, streven: Streven = STREVEN, code: str = CODE) -> Streefwaarde:
    with scope.within(actor.scope):
        return streefwaarde.set_target(indicator=code, gemeente=gemeente, streven=streven, by=actor)


def refused(actor, gemeente: str | None, streven: Streven = STREVEN, code: str = CODE) -> dict:
    with pytest.raises(ValidationError) as fout:
        set_by(actor, gemeente, streven, code)
    return fout.value.message_dict if hasattr(fout.value, "error_dict") else {"": fout.value.messages}


def test_a_gemeente_sets_its_own_and_the_region_its_own(cast) -> None:
    tiel, regio = cast.beleid.tiel.actor, cast.regiocoordinator.actor
    row = set_by(tiel, TIEL)
    assert (row.gemeente_id, row.created_by) == (TIEL, cast.beleid.tiel.gebruiker)
    assert set_by(regio, None).gemeente_id is None
    for actor, gemeente in ((tiel, BUREN), (tiel, None), (regio, TIEL), (cast.toezichthouder.tiel.actor, TIEL)):
        with pytest.raises(Geweigerd):
            set_by(actor, gemeente, Streven(*[Decimal(1)] * 3, date(2030, 1, 1)))
    assert Gebeurtenis.objects.filter(actie="streefwaarde.set").count() == 2


def test_periods_that_overlap_are_refused_with_a_sentence(cast) -> None:
    tiel = cast.beleid.tiel.actor
    set_by(tiel, TIEL)
    zin = refused(tiel, TIEL, Streven(*[Decimal(1)] * 3, date(2027, 1, 1)))["van"][0].replace("\xa0", " ")
    assert zin == (
        "Vanaf 1 januari 2026 geldt al een streefwaarde. Beëindig die eerst, of kies een periode die er niet mee overlapt."
    )
    set_by(tiel, TIEL, Streven(*[Decimal(1)] * 3, date(2025, 1, 1), date(2026, 1, 1)))
    assert Streefwaarde.objects.count() == 2


def test_bands_lie_on_the_side_of_the_direction(cast) -> None:
    tiel = cast.beleid.tiel.actor
    omgekeerd = Streven(Decimal(10), Decimal(20), Decimal(30), date(2026, 1, 1))
    assert set(refused(tiel, TIEL, omgekeerd)) == {"aandacht", "achter"}
    assert set(refused(tiel, TIEL, STREVEN, "bevindingen_open")) == {"aandacht", "achter"}
    assert set_by(tiel, TIEL, omgekeerd, "bevindingen_open").waarde == 10
    assert set(refused(tiel, TIEL, Streven(Decimal(-1), Decimal(-1), Decimal(-1), VANDAAG, VANDAAG))) >= {
        "waarde",
        "tot",
    }


def test_a_figure_without_a_direction_has_no_target(cast) -> None:
    assert "geen richting" in refused(cast.beleid.tiel.actor, TIEL, code="personen_vannacht")[""][0]
    assert "geen richting" in refused(cast.beleid.tiel.actor, TIEL, code="bestaat_niet")[""][0]


def test_a_target_ends_on_a_day_and_what_held_stays(cast) -> None:
    tiel = cast.beleid.tiel.actor
    row = set_by(tiel, TIEL)
    with scope.within(tiel.scope):
        streefwaarde.end(streefwaarde=row, per=date(2026, 6, 1), by=tiel)
        for per in (date(2025, 12, 31), date(2026, 6, 1)):
            with pytest.raises(ValidationError):
                streefwaarde.end(streefwaarde=row, per=per, by=tiel)
    assert Streefwaarden(date(2026, 5, 31)).of(CODE, TIEL).pk == row.pk
    assert Streefwaarden(date(2026, 6, 1)).of(CODE, TIEL) is None
    with scope.within(tiel.scope):
        streefwaarde.end(streefwaarde=row, per=row.geldig_van, by=tiel)
    assert not Streefwaarde.objects.exists()


def test_the_own_target_goes_before_that_of_the_region(systeem) -> None:
    target(CODE, None, 90, 80, 60)
    eigen = target(CODE, TIEL, 50, 40, 30)
    doelen = Streefwaarden(VANDAAG)
    assert doelen.of(CODE, TIEL) == eigen
    assert doelen.of(CODE, BUREN).waarde == 90


def test_progress_moves_with_the_figures(systeem, django_assert_max_num_queries) -> None:
    target(CODE, None, 90, 80, 60)
    kept(CODE, VANDAAG - timedelta(days=1), {TIEL: 19, BUREN: 10}, noemers={TIEL: 20, BUREN: 20})
    with django_assert_max_num_queries(8):
        standen = voortgang.everywhere(["M01", "M05"], gemeenten=["", TIEL, BUREN], peildatum=VANDAAG)
    assert {plek: stand["M01"].stand.value for plek, stand in standen.items()} == {
        "": "aandacht", TIEL: "op_koers", BUREN: "achter",
    }  # fmt: skip
    assert standen[""]["M05"].stand == "onbekend"
    kept(CODE, VANDAAG, {TIEL: 19, BUREN: 18}, noemers={TIEL: 20, BUREN: 20})
    assert voortgang.of(["M01"], gemeente=BUREN, peildatum=VANDAAG)["M01"].stand == "op_koers"
    assert voortgang.of(["M01"], gemeente=BUREN, peildatum=VANDAAG - timedelta(days=1))["M01"].stand == "achter"


def explain(actor, gemeente: str | None, tekst: str, versie: int | None = None) -> Voortgangstoelichting:
    with scope.within(actor.scope):
        return voortgangstoelichting.explain(
            pakket=Maatregelenpakket.objects.get(pk="M01"), gemeente=gemeente, maand=VANDAAG, tekst=tekst, versie=versie,
            by=actor,
        )  # fmt: skip


def test_an_official_explains_and_who_edits_second_sees_the_first(cast) -> None:
    tiel = cast.beleid.tiel.actor
    row = explain(tiel, TIEL, " Wij bellen de laatste drie aanbieders. ")
    assert (row.tekst, row.maand, row.versie) == ("Wij bellen de laatste drie aanbieders.", VANDAAG.replace(day=1), 1)
    assert explain(tiel, TIEL, "Twee zijn klaar.", 1).versie == 2
    with pytest.raises(Verouderd) as fout:
        explain(tiel, TIEL, "Drie zijn klaar.", 1)
    assert fout.value.row.tekst == "Twee zijn klaar."
    with pytest.raises(Verouderd):
        explain(tiel, TIEL, "Een eerste tekst.")
    assert explain(cast.regiocoordinator.actor, None, "De regio helpt.").gemeente_id is None


def test_nobody_explains_for_another(cast) -> None:
    for actor, gemeente in ((cast.beleid.tiel.actor, BUREN), (cast.beleid.tiel.actor, None)):
        with pytest.raises(Geweigerd):
            explain(actor, gemeente, "Tekst.")
    with pytest.raises(ValidationError):
        explain(cast.beleid.tiel.actor, TIEL, "  ")
