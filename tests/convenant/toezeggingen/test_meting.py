"""Every night each commitment of each party is measured, and kept as steps."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from convenant.actions import toezeggingsmeting
from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort, Partijstatus
from convenant.models import Toezeggingsmeting
from convenant.queries import naleving_stand
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from tests.factories import convenant_toezeggingen as maak

NACHT = date(2026, 11, 1)
DAG = timedelta(days=1)
BY = Actor.systeem("test")
TIEL, BUREN = "GM0281", "GM0214"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("systeem")]


def evaluate(op=NACHT):
    return toezeggingsmeting.evaluate(op=op, by=BY)


def steps(partij, gemeente=None):
    rows = Toezeggingsmeting.objects.filter(partij=partij, gemeente=gemeente).order_by("eerste_dag")
    return [(row.eerste_dag, row.laatste_dag, row.teller, row.noemer, row.oordeel) for row in rows]


def test_a_party_is_measured_in_each_of_its_gemeenten_and_in_total(certificaat):
    partij = maak.party(maak.company(gemeenten=[TIEL, BUREN]))
    certificaat.counts((partij.organisatie_id, TIEL, 50, 50), (partij.organisatie_id, BUREN, 45, 50))
    evaluate()
    assert steps(partij) == [(NACHT, NACHT, 95, 100, Meetoordeel.AANDACHT)]
    assert steps(partij, TIEL) == [(NACHT, NACHT, 50, 50, Meetoordeel.NAGEKOMEN)]
    assert steps(partij, BUREN) == [(NACHT, NACHT, 45, 50, Meetoordeel.AANDACHT)]


def test_the_same_night_twice_leaves_the_same_rows(certificaat):
    partij = maak.party()
    certificaat.counts((partij.organisatie_id, TIEL, 40, 50))
    evaluate()
    voor = list(Toezeggingsmeting.objects.values())
    evaluate()
    assert list(Toezeggingsmeting.objects.values()) == voor


def test_an_equal_night_lengthens_the_step_and_another_begins_one(certificaat):
    partij = maak.party()
    certificaat.counts((partij.organisatie_id, TIEL, 40, 50))
    evaluate(NACHT)
    evaluate(NACHT + DAG)
    certificaat.counts((partij.organisatie_id, TIEL, 41, 50))
    evaluate(NACHT + 2 * DAG)
    assert steps(partij) == [
        (NACHT, NACHT + DAG, 40, 50, Meetoordeel.NIET_NAGEKOMEN),
        (NACHT + 2 * DAG, NACHT + 2 * DAG, 41, 50, Meetoordeel.NIET_NAGEKOMEN),
    ]


def test_since_when_a_judgement_holds_goes_over_steps(certificaat):
    partij = maak.party()
    for nr, teller in enumerate((50, 40, 41, 42)):
        certificaat.counts((partij.organisatie_id, TIEL, teller, 50))
        evaluate(NACHT + nr * DAG)
    assert [row.sinds for row in Toezeggingsmeting.objects.totals().order_by("eerste_dag")] == [
        NACHT, NACHT + DAG, NACHT + DAG, NACHT + DAG,
    ]  # fmt: skip


def test_a_night_that_is_corrected_the_same_day_leaves_only_its_last_run(certificaat):
    partij = maak.party()
    certificaat.counts((partij.organisatie_id, TIEL, 50, 50))
    evaluate(NACHT)
    evaluate(NACHT + DAG)
    certificaat.counts((partij.organisatie_id, TIEL, 10, 50))
    evaluate(NACHT + DAG)
    assert steps(partij) == [
        (NACHT, NACHT, 50, 50, Meetoordeel.NAGEKOMEN), (NACHT + DAG, NACHT + DAG, 10, 50, Meetoordeel.NIET_NAGEKOMEN),
    ]  # fmt: skip
    certificaat.counts((partij.organisatie_id, TIEL, 50, 50))
    evaluate(NACHT + DAG)
    assert steps(partij) == [(NACHT, NACHT + DAG, 50, 50, Meetoordeel.NAGEKOMEN)]


def test_without_facts_a_commitment_is_not_measurable(certificaat):
    partij = maak.party()
    evaluate()
    assert steps(partij) == steps(partij, TIEL) == [(NACHT, NACHT, 0, 0, Meetoordeel.NIET_MEETBAAR)]


def test_a_rule_that_fails_leaves_the_night_before_and_does_not_stop_the_others(certificaat, nachtregister):
    partij = maak.party()
    certificaat.counts((partij.organisatie_id, TIEL, 50, 50))
    nachtregister.counts((partij.organisatie_id, TIEL, 90, 90))
    evaluate(NACHT)
    certificaat.fout = RuntimeError("stuk")
    nacht = evaluate(NACHT + DAG)
    assert nacht.mislukt == {"bedden_met_certificaat": "RuntimeError"}
    stand = {stand.toezegging.code: stand for stand in naleving_stand.stand_of(partij)}
    assert (stand["T03"].oordeel, stand["T03"].gemeten_op, stand["T03"].verouderd) == (
        Meetoordeel.NAGEKOMEN, NACHT, True,
    )  # fmt: skip
    assert (stand["T01"].gemeten_op, stand["T01"].verouderd) == (NACHT + DAG, False)
    assert (
        Gebeurtenis.objects.filter(actie="toezeggingsmeting.evaluate").latest("id").details["mislukt"] == nacht.mislukt
    )


def test_an_earlier_day_than_the_last_is_refused(certificaat):
    maak.party()
    evaluate(NACHT)
    with pytest.raises(ValueError, match="al gemeten"):
        evaluate(NACHT - DAG)


def test_who_left_or_joined_later_or_did_not_promise_it_is_not_measured(certificaat):
    maak.party(status=Partijstatus.OPGEZEGD, tot=NACHT - DAG)
    maak.party(sinds=NACHT + DAG)
    maak.party(soorten=[Partijsoort.WERKGEVER])
    evaluate()
    assert not Toezeggingsmeting.objects.exists()


def test_a_suspended_party_is_still_measured(certificaat):
    partij = maak.party(status=Partijstatus.GESCHORST)
    evaluate()
    assert len(steps(partij)) == 1


def test_a_gemeente_is_measured_on_what_it_promised_itself(certificaat, monkeypatch):
    from convenant.regels import register

    regel = maak.Made("aanspreekpunt")
    register.add(regel.regel)
    partij = maak.gemeente_party(TIEL)
    regel.counts((None, TIEL, 1, 1), (None, BUREN, 0, 1), (None, TIEL, 3, 3))
    evaluate()
    assert steps(partij) == [(NACHT, NACHT, 4, 4, Meetoordeel.NAGEKOMEN)]
    assert steps(partij, TIEL) == []


def test_a_party_that_goes_elsewhere_is_seen_there_in_total_and_not_in_the_figures_of_others(certificaat):
    organisatie = maak.company(gemeenten=[TIEL])
    partij = maak.party(organisatie)
    certificaat.counts((organisatie.pk, TIEL, 50, 50))
    evaluate()
    organisatie.gemeenten = [TIEL, BUREN]
    organisatie.save()
    assert dict(Toezeggingsmeting.objects.filter(partij=partij).values_list("gemeente", "gemeenten")) == {
        None: [TIEL, BUREN], TIEL: [TIEL],
    }  # fmt: skip


def test_the_database_refuses_two_steps_on_one_day(certificaat):
    partij = maak.party()
    evaluate()
    row = Toezeggingsmeting.objects.totals().get(partij=partij)
    row.pk, row.sinds, row.eerste_dag, row.laatste_dag = None, NACHT - DAG, NACHT - DAG, NACHT + DAG
    with pytest.raises(IntegrityError, match="no_overlap"), transaction.atomic():
        row.save(force_insert=True)


def test_the_number_of_queries_does_not_grow_with_the_parties(certificaat):
    def counted(op):
        with CaptureQueriesContext(
            connection,
        ) as found:
            evaluate(op)
        return len(found)

    maak.party()
    evaluate(NACHT + DAG)
    een = counted(NACHT + 2 * DAG)
    for _ in range(29):
        maak.party(maak.company(gemeenten=[TIEL, BUREN]))
    assert counted(NACHT + 3 * DAG) == een


def test_missed_is_what_was_not_kept_for_so_many_nights(certificaat):
    partij = maak.party()
    certificaat.counts((partij.organisatie_id, TIEL, 10, 50))
    evaluate(NACHT)
    evaluate(NACHT + 12 * DAG)
    assert list(naleving_stand.missed(NACHT + 12 * DAG)) == []
    evaluate(NACHT + 13 * DAG)
    assert list(naleving_stand.missed(NACHT + 13 * DAG)) == [
        naleving_stand.Gemist(partij.pk, maak.commitment("T03").pk, NACHT)
    ]
