"""What burgerzaken decided holds: in every later run, through third records, and when a record comes again or is corrected."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from registratie.actions import bewoner as bewoner_actions
from registratie.actions import koppeling
from registratie.actions import verblijf as verblijven
from registratie.enums import Koppelwijze, Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag, Onderscheid, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN
from tests.registratie.koppeling.conftest import PORTAL, result


def test_the_same_person_is_linked_on_the_word_of_burgerzaken(dorp, cast):
    pair = dorp.doubtful()
    dorp.run()
    dorp.judge(*pair, Oordeel.DEZELFDE)
    dorp.run_for(*pair)
    assert dorp.one_person(*pair)
    with scope.within(scope.systeem("tests")):
        link = Koppeling.objects.get(bewoner=pair[0])
    assert (link.wijze, link.created_by) == (Koppelwijze.BEOORDEELD, cast.burgerzaken.tiel.gebruiker)
    assert link.redenen == dorp.vraag(*pair).redenen
    dorp.run()
    assert dorp.one_person(*pair)


def test_not_the_same_holds_in_full_and_partial_runs(dorp):
    pair = dorp.doubtful()
    dorp.run()
    dorp.judge(*pair, Oordeel.NIET_DEZELFDE)
    before = dorp.vraag(*pair)
    for again in (dorp.run, lambda: dorp.run_for(*pair), dorp.run):
        again()
        after = dorp.vraag(*pair)
        assert (after.oordeel, after.updated_at, dorp.one_person(*pair)) == (
            Oordeel.NIET_DEZELFDE,
            before.updated_at,
            False,
        )


def test_not_the_same_holds_through_a_third_record(dorp):
    first, second = dorp.twins()
    dorp.run()
    dorp.unlink(first)
    dorp.run_for(first, second)
    third = dorp.supply("delta", "Wierzbołowska", dagen=300, vertrok=120)
    for again in (lambda: dorp.run_for(third), dorp.run):
        again()
        assert not dorp.one_person(first, second)
        assert not (dorp.one_person(third, first) and dorp.one_person(third, second))
    dorp.judge(third, first, Oordeel.DEZELFDE)
    for again in (lambda: dorp.run_for(third), dorp.run):
        again()
        assert (dorp.one_person(third, first), dorp.one_person(first, second)) == (True, False)


def test_what_follows_from_an_answer_is_not_asked(dorp):
    """The third is the first, and the first is not the second: so the third is not the second either."""
    first, second = dorp.twins()
    dorp.run()
    dorp.unlink(first)
    third = dorp.supply("delta", "Wierzbołowska", dagen=300, vertrok=120)
    dorp.run()
    assert (dorp.state(third, first), dorp.state(third, second)) == (Oordeel.OPEN, Oordeel.OPEN)
    dorp.judge(third, first, Oordeel.DEZELFDE)
    assert dorp.run().te_beoordelen == 0
    assert dorp.state(third, second) == ""


def test_two_answers_that_contradict_each_other_join_nobody_who_was_called_different(dorp):
    first, second = dorp.twins()
    third = dorp.supply("delta", "Wierzbołowska", dagen=300, vertrok=120)
    dorp.run()
    dorp.unlink(third)
    dorp.judge(third, first, Oordeel.OPEN)
    dorp.judge(third, first, Oordeel.DEZELFDE)
    dorp.run()
    assert dorp.one_person(third, first)
    assert not dorp.one_person(third, second)


def test_not_the_same_holds_when_the_record_goes_and_is_supplied_again(dorp):
    first, second = dorp.twins()
    dorp.run()
    dorp.unlink(first)
    dorp.run_for(first, second)
    dorp.run()
    _remove(second)
    again = dorp.supply("fruithof", "Wierzbolowska", "Zdzislawa", dagen=40)
    assert again.pk != second.pk
    for run in (lambda: dorp.run_for(again), dorp.run):
        run()
        assert (dorp.state(first, again), dorp.one_person(first, again)) == (Oordeel.NIET_DEZELFDE, False)


def test_not_the_same_holds_when_the_record_is_corrected(dorp):
    first, second = dorp.doubtful()
    dorp.run()
    dorp.judge(first, second, Oordeel.NIET_DEZELFDE)
    dorp.run_for(first, second)
    _correct(second, geboortedatum=first.geboortedatum, woonplaats=first.woonplaats)
    for run in (lambda: dorp.run_for(second), dorp.run):
        run()
        assert (dorp.state(first, second), dorp.one_person(first, second)) == (Oordeel.NIET_DEZELFDE, False)


def test_not_the_same_goes_along_when_a_correction_joins_two_records(dorp, monkeypatch):
    rung = []
    monkeypatch.setattr("registratie.actions.opvolging.current_app.send_task", lambda naam, kwargs: rung.append(kwargs))
    first, second = dorp.twins()
    known = dorp.supply("fruithof", "Wierzbołowska", "Zdzisława Anna", dagen=300, vertrok=200)
    dorp.run()
    dorp.unlink(first)
    dorp.run()
    with scope.within(scope.systeem("tests")):
        Koppelvraag.objects.filter(bewoner_a__in=[first, known], bewoner_b__in=[first, known]).delete()
        Onderscheid.objects.filter(sleutel_b=known.sleutel).delete()
    old = second.sleutel
    holds = _correct(second, voornaam="Zdzisława Anna", achternaam="Wierzbołowska")
    assert holds.pk == known.pk
    dorp.run_for(holds, vervangen={old: holds.pk})
    assert (dorp.state(first, holds), dorp.one_person(first, holds)) == (Oordeel.NIET_DEZELFDE, False)


def test_what_was_removed_is_remembered_for_a_month_and_no_longer(dorp):
    first, second = dorp.twins()
    dorp.run()
    dorp.unlink(first)
    dorp.run()
    _remove(second)
    with scope.within(scope.systeem("tests")):
        Onderscheid.objects.update(gezien_op=timezone.localdate() - timedelta(days=32))
    dorp.run()
    with scope.within(scope.systeem("tests")):
        assert not Onderscheid.objects.exists()


def test_every_link_can_be_undone_and_does_not_come_back(dorp):
    first, second = dorp.twins()
    dorp.run()
    assert dorp.unlink(first) == 1
    with scope.within(scope.systeem("tests")):
        assert not Koppeling.objects.filter(bewoner=first).exists()
    for again in (dorp.run, lambda: dorp.run_for(first, second)):
        again()
        assert not dorp.one_person(first, second)
    assert dorp.state(first, second) == Oordeel.NIET_DEZELFDE


def test_undoing_one_link_leaves_the_others_of_that_person(dorp):
    first, second = dorp.twins()
    third = dorp.supply("delta", "Wierzbołowska", dagen=300, vertrok=120)
    dorp.run()
    dorp.unlink(third)
    dorp.run_for(third)
    assert dorp.one_person(first, second)
    assert not dorp.one_person(first, third)


def test_a_link_over_the_border_is_undone_by_either_gemeente(dorp, cast):
    first, _ = dorp.twins()
    elsewhere = dorp.supply("delta", "Wierzbołowska", gemeente=BUREN, dagen=400, vertrok=100)
    dorp.run()
    dorp.unlink(elsewhere, by=cast.burgerzaken.buren.actor)
    dorp.run()
    assert not dorp.one_person(first, elsewhere)


def test_a_reopened_question_is_asked_again_and_stays_apart_until_then(dorp):
    first, second = dorp.twins()
    dorp.run()
    dorp.unlink(first)
    dorp.run()
    vraag = dorp.judge(first, second, Oordeel.OPEN)
    assert vraag.is_reopened
    for again in (dorp.run, lambda: dorp.run_for(first, second)):
        again()
        assert (dorp.state(first, second), dorp.one_person(first, second)) == (Oordeel.OPEN, False)
    dorp.judge(first, second, Oordeel.DEZELFDE)
    dorp.run()
    assert dorp.one_person(first, second)


def test_a_reopened_answer_same_takes_the_link_away(dorp):
    pair = dorp.doubtful()
    dorp.run()
    dorp.judge(*pair, Oordeel.DEZELFDE)
    dorp.run()
    dorp.judge(*pair, Oordeel.OPEN)
    dorp.run_for(*pair)
    assert not dorp.one_person(*pair)


def test_two_registrars_answer_at_once_and_the_second_is_told(dorp, cast):
    pair = dorp.doubtful()
    dorp.run()
    asked = dorp.vraag(*pair)
    dorp.judge(*pair, Oordeel.DEZELFDE)
    by = cast.burgerzaken.tiel.actor
    with scope.within(by.scope), pytest.raises(ValidationError, match="iemand was u voor"):
        koppeling.separate(vraag=asked, by=by)
    assert dorp.state(*pair) == Oordeel.DEZELFDE


def test_a_question_that_went_meanwhile_says_so(dorp, cast):
    pair = dorp.doubtful()
    dorp.run()
    asked = dorp.vraag(*pair)
    _correct(pair[1], achternaam="Popescu", voornaam="Ana")
    dorp.run()
    by = cast.burgerzaken.tiel.actor
    with scope.within(by.scope), pytest.raises(ValidationError, match="vervallen"):
        koppeling.link(vraag=asked, by=by)


def test_what_is_not_linked_any_more_says_so(dorp):
    first, _ = dorp.twins()
    with pytest.raises(ValidationError, match="niet meer gekoppeld"):
        dorp.unlink(first)


def test_a_note_is_kept_without_a_number_of_a_person(dorp, cast):
    pair = dorp.doubtful()
    dorp.run()
    by = cast.burgerzaken.tiel.actor
    with scope.within(by.scope):
        with pytest.raises(ValidationError):
            koppeling.separate(vraag=dorp_vraag(pair), toelichting="BSN 111222333", by=by)
        koppeling.separate(vraag=dorp_vraag(pair), toelichting=f"Gebeld\n{'x' * 400}", by=by)
    kept = dorp.vraag(*pair)
    assert (kept.toelichting[:10], len(kept.toelichting), kept.beoordeeld_gemeente) == ("Gebeld xxx", 300, "GM0281")


@pytest.mark.parametrize("rol", ["beleid", "toezichthouder", "jurist", "functioneel_beheerder"])
def test_nobody_else_of_the_gemeente_decides(dorp, cast, rol):
    pair = dorp.doubtful()
    dorp.run()
    with pytest.raises(Geweigerd):
        dorp.judge(*pair, Oordeel.DEZELFDE, by=getattr(cast, rol).tiel.actor)
    with pytest.raises(Geweigerd):
        dorp.unlink(pair[0], by=getattr(cast, rol).tiel.actor)


def test_burgerzaken_of_another_gemeente_decides_nothing(dorp, cast):
    pair = dorp.doubtful()
    dorp.run()
    before = result()
    with pytest.raises(ValidationError, match="vervallen"):
        dorp.judge(*pair, Oordeel.DEZELFDE, by=cast.burgerzaken.buren.actor)
    with pytest.raises(Geweigerd):
        dorp.unlink(pair[0], by=cast.burgerzaken.buren.actor)
    assert result() == before


def test_every_act_is_one_event_of_the_gemeente_without_names(dorp):
    pair = dorp.doubtful()
    dorp.run()
    dorp.judge(*pair, Oordeel.DEZELFDE)
    dorp.run()
    dorp.judge(*pair, Oordeel.OPEN)
    dorp.judge(*pair, Oordeel.NIET_DEZELFDE)
    events = Gebeurtenis.objects.filter(object_soort="registratie.koppelvraag").order_by("id")
    assert [(event.actie, event.gemeente_id) for event in events] == [
        ("koppelvraag.link", "GM0281"),
        ("koppelvraag.reopen", "GM0281"),
        ("koppelvraag.separate", "GM0281"),
    ]
    assert not any("Gajewski" in str(event.details) for event in Gebeurtenis.objects.all())


def dorp_vraag(pair) -> Koppelvraag:
    return Koppelvraag.objects.get(bewoner_a=min(pair[0].pk, pair[1].pk))


def _remove(bewoner: Bewoner) -> None:
    """The provider takes back the only stay, one of today, and the record goes with it."""
    with scope.within(scope.organisatie(bewoner.organisatie_id)):
        stay = Verblijf.objects.get(bewoner=bewoner)
        stay.delete()
        stay.aankomst, stay.vertrek = timezone.localdate(), None
        stay.save(force_insert=True)
        verblijven.take_back(verblijf=stay, by=PORTAL)
        assert not Bewoner.objects.filter(pk=bewoner.pk).exists()


def _correct(bewoner: Bewoner, **values) -> Bewoner:
    with scope.within(scope.organisatie(bewoner.organisatie_id)):
        return bewoner_actions.change(bewoner=Bewoner.objects.get(pk=bewoner.pk), by=PORTAL, **values)
