"""What an official does with a melding: urgency by hand, a place, a day, an answer; and back again."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.enums import Meldingresultaat as R
from handhaving.enums import Meldingstatus as S
from handhaving.enums import Urgentie
from handhaving.models import Meldingbericht
from handhaving.queries import melding as meldingen
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import MeldingFactory
from tests.factories.registratie import BUREN, TIEL
from tests.handhaving.meldingen.conftest import made, report, stored

VANDAAG = timezone.localdate()


@pytest.fixture
def official(cast):
    return cast.toezichthouder.tiel


@pytest.fixture
def act(official):
    """An act of the official of Tiel, under the own scope."""

    def call(name, row, **values):
        with scope.within(official.actor.scope):
            return getattr(actions, name)(melding=row, by=official.actor, **values)

    return call


def triage(act, official, row, urgentie=Urgentie.DEZE_WEEK, **changes):
    return act(
        "triage", row, **{"urgentie": urgentie, "onderwerp": row.onderwerp, "behandelaar": official.gebruiker} | changes
    )


@pytest.mark.parametrize(("urgentie", "dagen"), [("direct", 1), ("deze_week", 7), ("regulier", 28)])
def test_a_person_sets_the_urgency_and_the_term_follows(act, official, urgentie, dagen):
    row, _ = report(official)
    row = triage(act, official, row, urgentie)
    assert (row.status, row.urgentie, row.uiterlijk) == (S.IN_BEHANDELING, urgentie, VANDAAG + timedelta(days=dagen))


def test_the_term_counts_from_the_day_it_came_in_however_late_somebody_looks(act, official):
    row = made(dagen_geleden=5)
    assert triage(act, official, row, "direct").uiterlijk == VANDAAG - timedelta(days=4)


def test_only_who_handles_meldingen_here_can_be_chosen(act, official, cast):
    row, _ = report(official)
    for person in (cast.jurist.tiel, cast.toezichthouder.buren):
        with pytest.raises(ValidationError, match="van deze gemeente"):
            triage(act, official, row, behandelaar=person.gebruiker)


def test_a_location_is_linked_and_what_was_told_stays(act, official, stage):
    row, _ = report(official)
    row = act("link_location", row, locatie=stage.tiel)
    assert (row.locatie, row.adres, row.adres_sleutel) == (
        stage.tiel,
        "Voorbeeldkade 3, Tiel",
        stage.tiel.adres_sleutel,
    )
    row = act("link_location", row, locatie=None)
    assert (row.locatie, row.adres_sleutel) == (None, "voorbeeldkade 3")
    with pytest.raises(ValidationError, match="andere gemeente"):
        act("link_location", row, locatie=stage.kesteren)


def test_a_visit_is_planned_after_somebody_judged(act, official):
    row, _ = report(official)
    with pytest.raises(ValidationError, match="Nieuw"):
        act("plan", row, dag=VANDAAG)
    triage(act, official, row)
    for dag in (VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=367)):
        with pytest.raises(ValidationError, match="Kies vandaag"):
            act("plan", row, dag=dag)
    row = act("plan", row, dag=VANDAAG)
    assert (row.status, row.ingepland_op) == (S.INGEPLAND, VANDAAG)
    assert triage(act, official, row, "regulier").status == S.INGEPLAND


def test_closing_needs_an_answer_and_tells_the_reporter(act, official):
    row, _ = report(official, contact_email="ana@voorbeeld.example")
    with pytest.raises(ValidationError, match="antwoord aan de melder"):
        act("close", row, resultaat=R.OPGELOST, uitkomst=" ")
    row = act("close", row, resultaat=R.OPGELOST, uitkomst="De deur is weer open.")
    assert (row.status, row.resultaat, row.uitkomst) == (S.AFGEHANDELD, R.OPGELOST, "De deur is weer open.")
    mail = UitgaandBericht.objects.get(soort="melding_bericht")
    assert mail.aan == "ana@voorbeeld.example"
    assert row.referentie in mail.tekst
    assert "deur" not in mail.tekst


def test_what_is_closed_is_closed_until_somebody_opens_it_again_with_a_reason(act, official):
    row, _ = report(official)
    triage(act, official, row)
    act("close", row, resultaat=R.IN_ORDE, uitkomst="Niets gevonden.")
    with pytest.raises(ValidationError, match="Afgehandeld"):
        act("close", row, resultaat=R.IN_ORDE, uitkomst="Nog eens.")
    with pytest.raises(ValidationError, match="waarom"):
        act("reopen", row, reden="")
    row = act("reopen", row, reden="De melder belt weer.")
    assert (row.status, row.resultaat, row.afgehandeld_at) == (S.IN_BEHANDELING, "", None)
    assert row.uiterlijk == VANDAAG + timedelta(days=7)
    with scope.within(official.actor.scope):
        assert [bericht.intern for bericht in Meldingbericht.objects.all()] == [True]
    assert "belt" not in str(list(Gebeurtenis.objects.values_list("details", flat=True)))


def test_the_outcome_of_a_signal_that_went_by_itself_is_not_for_people(act, official):
    row, _ = report(official)
    with pytest.raises(ValidationError, match="vanzelf"):
        act("close", row, resultaat=R.VERDWENEN, uitkomst="Weg.")


def test_duplicates_wait_for_the_one_they_belong_to(act, official):
    first, _ = report(official)
    second, _ = report(official, contact_email="buur@voorbeeld.example")
    row = act("mark_duplicate", second, van=first)
    assert (row.status, row.dubbel_van) == (S.DUBBEL, first)
    act("close", first, resultaat=R.IN_ORDE, uitkomst="Wij zijn geweest.")
    assert stored(second.pk).uitkomst == "Wij zijn geweest."
    assert UitgaandBericht.objects.get().aan == "buur@voorbeeld.example"
    row = act("undo_duplicate", second)
    assert (row.status, row.dubbel_van, row.uitkomst) == (S.NIEUW, None, "")


def test_a_chain_of_duplicates_is_refused(act, official, cast):
    first, second, third = (report(official)[0] for _ in range(3))
    act("mark_duplicate", second, van=first)
    with pytest.raises(ValidationError, match="zelf dubbel"):
        act("mark_duplicate", third, van=second)
    with pytest.raises(ValidationError, match="horen al andere"):
        act("mark_duplicate", first, van=third)
    with pytest.raises(ValidationError, match="andere melding"):
        act("mark_duplicate", first, van=first)
    elsewhere, _ = report(cast.toezichthouder.buren, gemeente=BUREN)
    with pytest.raises(ValidationError, match="andere melding"):
        act("mark_duplicate", third, van=elsewhere)


def test_after_losing_a_duplicate_a_planned_melding_is_planned_again(act, official):
    first, second = (report(official)[0] for _ in range(2))
    triage(act, official, second)
    act("plan", second, dag=VANDAAG)
    act("mark_duplicate", second, van=first)
    assert act("undo_duplicate", second).status == S.INGEPLAND


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("triage", {"urgentie": "direct", "onderwerp": "anders", "behandelaar": None}),
        ("link_location", {"locatie": None}),
        ("plan", {"dag": VANDAAG}),
        ("close", {"resultaat": R.IN_ORDE, "uitkomst": "x"}),
        ("reopen", {"reden": "x"}),
        ("undo_duplicate", {}),
        ("answer", {"tekst": "x", "intern": False}),
        ("renew_secret", {}),
    ],
)
def test_each_act_asks_for_the_right_in_the_own_gemeente(cast, official, name, values):
    row, _ = report(official)
    for person in (cast.jurist.tiel, cast.beleid.tiel, cast.toezichthouder.buren, cast.waalstroom):
        with scope.within(person.actor.scope), pytest.raises(Geweigerd):
            getattr(actions, name)(melding=row, by=person.actor, **values)


def test_what_may_be_the_same_is_shown_with_the_reason(official, stage, systeem):
    here = {"locatie": stage.tiel, "adres": "Voorbeeldstraat 1", "adres_sleutel": stage.tiel.adres_sleutel}
    row = MeldingFactory(**here)
    MeldingFactory(**here, onderwerp="brandveiligheid")
    MeldingFactory(adres="Voorbeeldstr. 1, Tiel", adres_sleutel=stage.tiel.adres_sleutel)
    MeldingFactory(adres="Voorbeeldstraat 1", adres_sleutel=stage.tiel.adres_sleutel, onderwerp="brandveiligheid")
    MeldingFactory(gemeente_id=BUREN, adres_sleutel=stage.tiel.adres_sleutel)
    old = MeldingFactory(**here)
    type(old).objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=61))
    assert [found.reden for found in meldingen.duplicates(row)] == [
        "Zelfde adres, zelfde onderwerp, dezelfde dag",
        "Zelfde locatie, ander onderwerp, dezelfde dag",
    ]


def test_a_street_without_a_number_makes_nothing_the_same(systeem):
    row = MeldingFactory(adres="Voorbeeldlaan")
    MeldingFactory(adres="Voorbeeldlaan")
    assert (row.adres_sleutel, meldingen.duplicates(row)) == ("", [])


def test_the_queue_shows_the_late_ones_first_and_the_closed_ones_last(systeem):
    days = {"straks": 5, "te laat": -3, "vandaag": 0}
    made = {naam: MeldingFactory(tekst=naam, uiterlijk=VANDAAG + timedelta(days=dagen)) for naam, dagen in days.items()}
    MeldingFactory(
        tekst="dicht",
        status=S.AFGEHANDELD,
        resultaat=R.IN_ORDE,
        afgehandeld_at=timezone.now(),
        uiterlijk=VANDAAG - timedelta(days=9),
    )
    assert [row.tekst for row in meldingen.for_list()] == ["te laat", "vandaag", "straks", "dicht"]
    assert list(meldingen.late(meldingen.for_list(), VANDAAG)) == [made["te laat"]]
    assert str(meldingen.waiting_count()) == "3"


def test_what_is_about_a_location_is_found_by_it(stage, systeem):
    closed = MeldingFactory(
        locatie=stage.tiel, status=S.AFGEHANDELD, resultaat=R.IN_ORDE, afgehandeld_at=timezone.now()
    )
    opened = MeldingFactory(locatie=stage.tiel)
    MeldingFactory(locatie=stage.fruithof)
    assert meldingen.of_location(stage.tiel) == [opened, closed]


def test_handlers_are_the_people_of_this_gemeente_who_may(cast):
    people = [cast.toezichthouder.tiel, cast.jurist.tiel, cast.toezichthouder.buren]
    assert list(meldingen.handlers(TIEL)) == [people[0].gebruiker]
