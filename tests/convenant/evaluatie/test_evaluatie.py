"""The yearly evaluation: figures frozen, answers counted without names, conclusions, closed for good."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.utils import timezone

from convenant.actions import evaluatieantwoord, evaluatieronde
from convenant.models import Evaluatieantwoord, Evaluatiebevroren, Evaluatieronde, Evaluatiestem, Toezeggingsverdeling
from convenant.queries import evaluatie
from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Parameter
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_evaluatie as maak

SYSTEEM = scope.systeem("tests")


def vandaag() -> date:
    return timezone.localdate()


def test_opening_freezes_the_last_night_up_to_the_day_and_asks_every_party(regio, partijen):
    for dagen, aantal in ((10, 1), (2, 2), (0, 3)):
        maak.measured(vandaag() - timedelta(days=dagen), standen={"nagekomen": aantal})
    maak.measured(vandaag() - timedelta(days=2), code="T03", standen={}, te_klein=True)
    maak.measured(vandaag() - timedelta(days=2), gemeente_id="GM0281", standen={"nagekomen": 99})
    ronde = maak.opened(by=regio, peildatum=vandaag() - timedelta(days=1))
    Toezeggingsverdeling.objects.all().delete()

    assert [(row.code, row.standen, row.te_klein) for row in evaluatie.frozen(ronde)] == [
        ("T01", {"nagekomen": 2}, False), ("T03", {}, True),
    ]  # fmt: skip
    assert (ronde.gevraagd, ronde.beantwoord, ronde.vragen.count(), ronde.convenant.nummer) == (3, 0, 8, 1)


def test_without_figures_an_evaluation_can_still_be_held(regio, partijen):
    assert evaluatie.frozen(maak.opened(by=regio)) == []


def test_a_year_is_evaluated_once(regio, partijen):
    maak.opened(by=regio)
    with pytest.raises(ValidationError) as fout:
        maak.opened(by=regio)
    assert "is er al een evaluatie" in fout.value.message_dict["jaar"][0]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"peildatum": 1}, "peildatum"),
        ({"peildatum": -800}, "peildatum"),
        ({"sluit_op": 20}, "sluit_op"),
        ({"sluit_op": 500}, "sluit_op"),
    ],
)
def test_days_that_cannot_be_meant_are_refused_at_their_field(regio, anders, veld):
    dagen = {naam: vandaag() + timedelta(days=dag) for naam, dag in anders.items()}
    with pytest.raises(ValidationError) as fout:
        maak.opened(by=regio, **dagen)
    assert list(fout.value.message_dict) == [veld]


def test_before_the_convenant_there_is_nothing_to_evaluate(regio):
    with pytest.raises(ValidationError) as fout:
        maak.opened(by=regio, jaar=2023, peildatum=date(2023, 1, 1))
    assert "gold het convenant nog niet" in fout.value.message_dict["peildatum"][0]


def test_only_the_region_opens_concludes_and_closes(cast, regio, partijen):
    ronde = maak.opened(by=regio)
    for by in (cast.beleid.tiel.actor, cast.waalstroom.actor):
        with pytest.raises(Geweigerd):
            maak.opened(by=by)
        with pytest.raises(Geweigerd):
            evaluatieronde.edit(ronde=ronde, versie=1, conclusies="x", sluit_op=ronde.sluit_op, by=by)
        with pytest.raises(Geweigerd):
            evaluatieronde.close(ronde=ronde, versie=1, by=by)


def test_a_party_answers_once_and_changes_it_until_the_last_day(regio, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    eerst = maak.answered(ronde, partijen["waalstroom"], waalstroom, waarde=2, opmerking="Meer tijd.")
    oud = set(eerst.stemmen)
    daarna = maak.answered(ronde, partijen["waalstroom"], waalstroom, versie=1, waarde=5)
    ronde.refresh_from_db()
    with scope.within(SYSTEEM):
        assert Evaluatieantwoord.objects.count() == 1
    assert (ronde.beantwoord, daarna.versie, Evaluatiestem.objects.count()) == (1, 2, 6)
    assert not oud & set(Evaluatiestem.objects.values_list("pk", flat=True))
    assert set(evaluatie.answered(daarna).values()) == {5}
    maak.over(ronde)
    with pytest.raises(ValidationError) as fout:
        maak.answered(ronde, partijen["waalstroom"], waalstroom, versie=2)
    assert "Vraag de regio of er meer tijd komt." in fout.value.messages[0]


def test_of_two_colleagues_the_second_is_told(regio, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, waarde=2)
    with pytest.raises(Verouderd):
        maak.answered(ronde, partijen["waalstroom"], waalstroom, waarde=5)
    assert set(Evaluatiestem.objects.values_list("waarde", flat=True)) == {2}


def test_a_gemeente_answers_for_itself_and_nobody_for_another(cast, regio, tiel, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["tiel"], tiel)
    for by, naam in ((cast.beleid.buren.actor, "tiel"), (waalstroom, "delta"), (tiel, "waalstroom"), (regio, "tiel")):
        with pytest.raises(Geweigerd):
            evaluatieantwoord.give(ronde=ronde, partij=partijen[naam], antwoorden={}, by=by)
    ronde.refresh_from_db()
    assert ronde.beantwoord == 1


@pytest.mark.parametrize("status", ["opgezegd", "geroyeerd"])
def test_who_left_is_not_asked(regio, waalstroom, partijen, status):
    ronde, row = maak.opened(by=regio), partijen["waalstroom"]
    with scope.within(SYSTEEM):
        type(row).objects.filter(pk=row.pk).update(status=status, tot=vandaag())
        row.refresh_from_db()
    with pytest.raises(ValidationError) as fout:
        maak.answered(ronde, row, waalstroom)
    assert "Alleen wie nu partij is" in fout.value.messages[0]


def test_a_statement_needs_an_answer_and_a_remark_no_number_of_a_person(regio, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    stellingen = [vraag.pk for vraag in ronde.vragen.filter(soort="stelling")]
    open_vraag = ronde.vragen.filter(soort="opmerking")[0].pk

    def give(**_) -> None:
        with scope.within(waalstroom.scope):
            evaluatieantwoord.give(
                ronde=ronde, partij=partijen["waalstroom"], by=waalstroom,
                antwoorden={stellingen[0]: 9, stellingen[1]: 3, open_vraag: "Zijn bsn is 111222333."},
            )  # fmt: skip

    with pytest.raises(ValidationError) as fout:
        give()
    assert set(fout.value.message_dict) == {f"vraag_{pk}" for pk in (*stellingen[:1], *stellingen[2:], open_vraag)}


def test_nobody_but_the_party_itself_can_read_whose_answers_are_whose(cast, regio, tiel, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, opmerking="Tiel is traag.")
    delta = cast.delta.actor
    for by, aantal in ((waalstroom, 1), (delta, 0), (tiel, 0), (cast.beleid.buren.actor, 0)):
        with scope.within(by.scope):
            assert Evaluatieantwoord.objects.count() == aantal
    with pytest.raises(Exception, match="permission denied"), scope.within(None), connection.cursor() as cursor:
        cursor.execute("select stemmen from convenant_evaluatieantwoord")


def test_a_ballot_has_no_name_and_no_time():
    assert {veld.name for veld in Evaluatiestem._meta.fields} == {"id", "ronde", "vraag", "waarde", "tekst"}


def test_answers_are_told_when_nobody_can_answer_any_more_and_there_are_enough(regio, tiel, waalstroom, partijen):
    Parameter.objects.filter(code="evaluatie_minimum_antwoorden").update(waarde=2)
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, waarde=2, opmerking="Zo doorgaan.")
    maak.over(ronde)
    assert evaluatie.shows_results(ronde, vandaag()) is False
    ronde.sluit_op = vandaag()
    ronde.save(update_fields=["sluit_op"])
    maak.answered(ronde, partijen["tiel"], tiel, waarde=5)
    ronde.refresh_from_db()
    assert evaluatie.shows_results(ronde, vandaag()) is False
    assert evaluatie.shows_results(maak.over(ronde), vandaag()) is True
    een, *_, laatste = evaluatie.results(ronde)
    assert (een.aantal, een.gemiddeld, dict(een.verdeling)["Oneens"]) == (2, 3.5, 1)
    assert laatste.opmerkingen == ("Zo doorgaan.",)


def test_more_time_may_be_given_and_no_less(regio, partijen):
    ronde = maak.opened(by=regio)
    later = ronde.sluit_op + timedelta(days=7)
    row = evaluatieronde.edit(ronde=ronde, versie=1, conclusies="Eerste gedachte.", sluit_op=later, by=regio)
    with pytest.raises(ValidationError) as fout:
        evaluatieronde.edit(ronde=row, versie=2, conclusies="x", sluit_op=later - timedelta(days=1), by=regio)
    assert "Korter kan niet." in fout.value.messages[0]
    with pytest.raises(Verouderd):
        evaluatieronde.edit(ronde=row, versie=1, conclusies="y", sluit_op=later, by=regio)


def test_no_more_time_once_the_answers_were_told(regio, waalstroom, partijen):
    """Else the region would see the counts before and after somebody changed its answer, and the trail says who did."""
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom)
    ronde.refresh_from_db()
    maak.over(ronde)
    later = vandaag() + timedelta(days=14)
    Parameter.objects.filter(code="evaluatie_minimum_antwoorden").update(waarde=1)
    with pytest.raises(ValidationError) as fout:
        evaluatieronde.edit(ronde=ronde, versie=ronde.versie, conclusies="x", sluit_op=later, by=regio)
    assert "te zien zijn wie zijn antwoord wijzigt" in fout.value.message_dict["sluit_op"][0]
    Parameter.objects.filter(code="evaluatie_minimum_antwoorden").update(waarde=2)
    row = evaluatieronde.edit(ronde=ronde, versie=ronde.versie, conclusies="x", sluit_op=later, by=regio)
    assert row.sluit_op == later


def test_closing_asks_for_conclusions_and_waits_for_the_last_day(regio, partijen):
    ronde = maak.opened(by=regio)
    with pytest.raises(ValidationError, match="Partijen kunnen nog antwoorden"):
        evaluatieronde.close(ronde=ronde, versie=1, by=regio)
    maak.over(ronde)
    with pytest.raises(ValidationError, match="nog geen conclusies"):
        evaluatieronde.close(ronde=ronde, versie=1, by=regio)
    row = maak.concluded(ronde, by=regio)
    assert (row.status, row.gesloten_at is not None) == ("gesloten", True)
    with pytest.raises(ValidationError, match="verandert niet meer"):
        evaluatieronde.edit(ronde=row, versie=row.versie, conclusies="x", sluit_op=row.sluit_op, by=regio)


def test_after_closing_nobody_answers(regio, waalstroom, partijen):
    ronde = maak.concluded(maak.over(maak.opened(by=regio)), by=regio)
    with pytest.raises(ValidationError, match="is afgesloten"):
        maak.answered(ronde, partijen["waalstroom"], waalstroom)


DICHT = {
    "andere conclusies": "update convenant_evaluatieronde set conclusies = 'x'",
    "weer open": "update convenant_evaluatieronde set status = 'open', gesloten_at = null",
    "de evaluatie weg": "delete from convenant_evaluatieronde",
    "een andere vraag": "update convenant_evaluatievraag set tekst = 'x'",
    "een vraag weg": "delete from convenant_evaluatievraag where nummer = 8",
    "een ander antwoord": "update convenant_evaluatiestem set waarde = 5 where waarde is not null",
    "een antwoord weg": "delete from convenant_evaluatiestem",
    "een antwoord erbij": """insert into convenant_evaluatiestem (id, ronde_id, vraag_id, waarde, tekst)
        select gen_random_uuid(), ronde_id, id, 5, '' from convenant_evaluatievraag where nummer = 1""",
    "een ander cijfer": "update convenant_evaluatiebevroren set standen = '{}'",
    "een cijfer weg": "delete from convenant_evaluatiebevroren",
}


@pytest.mark.parametrize("onder", [None, SYSTEEM], ids=["web", "systeem"])
@pytest.mark.parametrize("sql", DICHT.values(), ids=DICHT.keys())
def test_the_database_refuses_every_change_of_a_closed_evaluation(regio, waalstroom, partijen, onder, sql):
    maak.measured(vandaag() - timedelta(days=1))
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, opmerking="Zo doorgaan.")
    ronde.refresh_from_db()
    maak.concluded(maak.over(ronde), by=regio)
    with pytest.raises(IntegrityError), scope.within(onder), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("onder", [None, SYSTEEM], ids=["web", "systeem"])
def test_frozen_figures_do_not_change_while_it_runs_either(regio, partijen, onder):
    maak.measured(vandaag())
    maak.opened(by=regio)
    with pytest.raises(IntegrityError, match="staan vast"), scope.within(onder):
        Evaluatiebevroren.objects.update(titel="x")


def test_an_evaluation_is_told_in_as_many_queries_for_one_answer_as_for_many(
    cast, regio, waalstroom, tiel, partijen, django_assert_num_queries
):
    ronde = maak.opened(by=regio)
    for naam, by in (("waalstroom", waalstroom), ("delta", cast.delta.actor), ("tiel", tiel)):
        maak.answered(ronde, partijen[naam], by, opmerking="Goed.")
    with django_assert_num_queries(2):
        evaluatie.results(Evaluatieronde(pk=ronde.pk))
