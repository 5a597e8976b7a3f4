"""An inspection as a phone sends it: recorded once, and what follows from it."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from handhaving.actions import inspectie
from handhaving.actions.inspectie import AlInspecteerd
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Ernst, Inspectiestatus, Inspectieuitkomst
from handhaving.models import Bevinding, Checklistversie, Inspectie, Inspectieantwoord, Ronde, Rondestop
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import antwoorden, inspectie_of


def test_the_same_key_twice_is_one_inspection_and_changes_nothing(stage, through):
    with through(stage.inspecteur) as by:
        sleutel = uuid4()
        eerste = inspectie_of(stage.locatie, by, sleutel=sleutel)
        tweede = inspectie_of(stage.locatie, by, sleutel=sleutel, personen=99, antwoorden=antwoorden(E1="voldoet_niet"))

        assert (tweede.pk, Inspectie.objects.count(), Bevinding.objects.count()) == (eerste.pk, 1, 0)
        assert tweede.personen == 8


def test_what_was_not_answered_was_not_looked_at_or_does_not_apply(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        waarden = dict(row.antwoorden.values_list("item__code", "waarde"))

    assert len(waarden) == 45
    assert (waarden["E1"], waarden["E2"]) == (Antwoordwaarde.VOLDOET, Antwoordwaarde.NIET_GECONTROLEERD)
    assert waarden["A4"] == Antwoordwaarde.NVT  # not a new building
    assert waarden["F4"] == Antwoordwaarde.NVT  # ten beds
    assert waarden["A5"] == Antwoordwaarde.NVT  # no AKF certificate


def test_a_critical_failure_makes_the_location_red_and_gives_two_days(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden={"E1": Antwoord("voldoet_niet", "Keuring van 2024.")})
        bevinding = row.bevindingen.get()

    assert (row.status, row.uitkomst) == (Inspectiestatus.AFGEROND, Inspectieuitkomst.ROOD)
    assert (bevinding.ernst, bevinding.omschrijving, bevinding.status) == (Ernst.KRITIEK, "Keuring van 2024.", "open")
    assert bevinding.herstel_uiterlijk == timezone.localdate(row.afgerond_at) + timedelta(days=2)
    assert bevinding.organisatie_id is None


@pytest.mark.parametrize(("code", "dagen"), [("E1", 2), ("B1", 14), ("C1", 28), ("A11", 56)])
def test_the_term_follows_the_severity(stage, through, code, dagen):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden=antwoorden(**{code: "voldoet_niet"}))

        assert row.bevindingen.get().herstel_uiterlijk == timezone.localdate(row.afgerond_at) + timedelta(days=dagen)


def test_an_ambition_that_is_not_met_gives_no_finding_and_no_colour(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by, antwoorden=antwoorden(A8="voldoet_niet", E1="voldoet"))

        assert (row.uitkomst, row.bevindingen.count()) == (Inspectieuitkomst.GROEN, 0)


def test_measured_and_needed_are_kept_with_the_answer(stage, through):
    with through(stage.inspecteur) as by:
        row = inspectie_of(
            stage.locatie, by, personen=17, antwoorden={"B1": Antwoord("voldoet_niet", gemeten=Decimal(2))}
        )
        antwoord = row.antwoorden.get(item__code="B1")

    assert (antwoord.gemeten, antwoord.drempel) == (2, 3)


def test_another_inspection_for_a_stop_that_has_one_is_a_conflict(stage, through):
    with through(stage.inspecteur) as by:
        stop = a_stop(stage, by)
        eerste = inspectie_of(stage.locatie, by, stop=stop)

        with pytest.raises(AlInspecteerd) as conflict:
            inspectie_of(stage.locatie, by, stop=stop)

        assert conflict.value.inspectie == eerste
        assert Inspectie.objects.count() == 1


def a_stop(stage, by) -> Rondestop:
    ronde = Ronde.objects.create(
        gemeente_id="GM0281", gemeenten=["GM0281"], dag=timezone.localdate(), uren=7, start_x=158400, start_y=433100,
        created_by=by.gebruiker,
    )  # fmt: skip
    return Rondestop.objects.create(
        ronde=ronde, gemeente_id="GM0281", gemeenten=["GM0281"], locatie=stage.locatie, volgorde=1
    )


def test_a_clock_that_runs_ahead_loses_nobody_an_inspection(stage, through):
    with through(stage.inspecteur) as by:
        straks = timezone.now() + timedelta(days=3)
        row = inspectie_of(stage.locatie, by, begonnen_at=straks, afgerond_at=straks + timedelta(hours=1))

    assert row.begonnen_at <= row.afgerond_at <= timezone.now()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"antwoorden": antwoorden(Z9="voldoet")}, "Z9"),
        ({"antwoorden": antwoorden(E1="misschien")}, "E1"),
        ({"antwoorden": {"E1": Antwoord("voldoet", "bsn 123456782")}}, "E1"),
        ({"antwoorden": {"B1": Antwoord("voldoet", gemeten=Decimal(-1))}}, "B1"),
        ({"opmerking": "bsn 123456782"}, "opmerking"),
        ({"personen": -1}, "personen"),
        ({"aanwezig": "x" * 201}, "aanwezig"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_recorded(stage, through, anders, veld):
    with through(stage.inspecteur) as by:
        with pytest.raises(ValidationError) as fout:
            inspectie_of(stage.locatie, by, **anders)

        assert list(fout.value.message_dict) == [veld]
        assert Inspectie.objects.count() == 0


def test_a_draft_of_the_checklist_is_not_used(stage, through):
    with through(stage.inspecteur) as by:
        concept = Checklistversie.objects.create(nummer=2, naam="Concept")
        with pytest.raises(ValidationError, match="concept"):
            inspectie_of(stage.locatie, by, versie=concept)


def test_only_who_may_records_and_only_in_the_own_gemeente(stage, through):
    for person in (stage.jurist, stage.aanbieder, stage.elders):
        with through(person) as by, pytest.raises(Geweigerd):
            inspectie.record(
                sleutel=uuid4(), locatie=stage.locatie, versie=None, begonnen_at=None, afgerond_at=None, personen=1,
                antwoorden={}, by=by,
            )  # fmt: skip


def test_a_job_acts_in_the_name_of_the_one_who_was_there(stage, through):
    with through(stage.inspecteur):
        job = Actor("postbus", stage.inspecteur.gebruiker, oorsprong="taak")
        row = inspectie_of(stage.locatie, job)

        assert row.inspecteur == stage.inspecteur.gebruiker
        assert Gebeurtenis.objects.filter(actie="inspectie.record", gemeente_id="GM0281").count() == 1


@pytest.mark.parametrize(
    "verander",
    [
        lambda row: Inspectie.objects.filter(pk=row.pk).update(personen=1),
        lambda row: Inspectie.objects.filter(pk=row.pk).update(uitkomst="rood"),
        lambda row: Inspectieantwoord.objects.filter(inspectie=row).update(waarde="nvt"),
        lambda row: Inspectieantwoord.objects.filter(inspectie=row).delete(),
        lambda row: Inspectie.objects.filter(pk=row.pk)._raw_delete("default"),
    ],
)
def test_a_completed_inspection_never_changes_whoever_tries(stage, through, verander):
    with through(stage.inspecteur) as by:
        row = inspectie_of(stage.locatie, by)
        with pytest.raises(DatabaseError, match="is afgerond"), transaction.atomic():
            verander(row)


class TestOpenFindings:
    """What a later inspection means for what was still open."""

    def test_the_same_thing_is_not_found_twice_and_keeps_its_term(self, stage, through):
        with through(stage.inspecteur) as by:
            eerste = inspectie_of(
                stage.locatie,
                by,
                afgerond_at=timezone.now() - timedelta(days=9),
                antwoorden=antwoorden(E1="voldoet_niet"),
            )
            inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet"))

            bevinding = Bevinding.objects.get()

        assert (bevinding.inspectie_id, bevinding.status) == (eerste.pk, Bevindingstatus.OPEN)
        assert bevinding.herstel_uiterlijk < timezone.localdate()

    def test_what_is_in_order_now_is_repaired(self, stage, through):
        with through(stage.inspecteur) as by:
            inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet_niet", B1="voldoet_niet"))
            inspectie_of(stage.locatie, by, antwoorden=antwoorden(E1="voldoet"))

            status = dict(Bevinding.objects.values_list("item__code", "status"))

        assert status == {"E1": Bevindingstatus.HERSTELD, "B1": Bevindingstatus.OPEN}
