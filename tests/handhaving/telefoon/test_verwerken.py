"""What becomes of a message: an inspection, or a question for an official. Nothing is ever lost."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from handhaving import tasks
from handhaving.actions import inzending as inzending_actions
from handhaving.actions.inzending.verwerken import ANDERE_GEMEENTE, GEEN_TOEGANG, Uitkomst
from handhaving.enums import Deelnamestatus, Delingsoort, Inzendingbesluit, Inzendingstatus
from handhaving.models import Gegevensdeling, Inspectie, Inzending, Ronde, Rondedeelname
from handhaving.queries import inzending as inzendingen
from rivierenland.core import scope
from rivierenland.core.models import Toegang
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN, TIEL, LocatieFactory
from tests.handhaving.telefoon.conftest import Phone, round_of


@pytest.fixture
def conflict(stage, phone, inspection) -> Inzending:
    """A colleague sent the same stop a moment later."""
    phone.whole(inspection())
    tweede = inspection(fotos=1, personen=24, antwoorden={"E1": {"waarde": "voldoet", "opmerking": ""}})
    Phone(stage.collega).whole(tweede)
    return stage.row(tweede["sleutel"])


def test_the_second_inspection_of_a_stop_waits_with_its_photos(stage, conflict):
    answer = Phone(stage.collega).ask(conflict.pk).json()

    assert (conflict.status, answer["staat"]) == (Inzendingstatus.AANDACHT, "conflict")
    assert answer["zin"] == conflict.fout
    with scope.within(stage.collega.actor.scope):
        assert (Inspectie.objects.count(), conflict.fotos.count()) == (1, 1)


def test_an_inspector_with_a_second_phone_meets_the_same_question(stage, phone, inspection):
    phone.whole(inspection())
    tweede = Phone(stage.inspecteur).whole(inspection())

    assert stage.row(tweede).conflict_nr is not None


def test_the_inbox_says_on_what_the_two_differ(stage, conflict):
    with scope.within(stage.collega.actor.scope):
        verschillen = inzendingen.differences(conflict, inzendingen.first_of(conflict))

    found = {verschil.punt: (verschil.eerste, verschil.tweede) for verschil in verschillen}
    assert found["Aantal bewoners"] == ("21", "24")
    assert found["E1"] == ("Voldoet niet, “Keuring van 2024.”", "Voldoet")
    assert found["B1"] == ("Voldoet, gemeten 3", "Niet gecontroleerd")
    assert "Wie was erbij" not in found


def test_set_aside_it_stays_to_be_read(stage, conflict):
    with scope.within(stage.inspecteur.actor.scope):
        inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.TERZIJDE, by=stage.inspecteur.actor)

    row = stage.row(conflict.pk)
    assert (row.status, row.besluit_by, row.inhoud["personen"]) == (
        Inzendingstatus.TERZIJDE, stage.inspecteur.gebruiker, 24,
    )  # fmt: skip
    assert Phone(stage.collega).ask(row.pk).json() == {
        "staat": "verwerkt", "ontbreekt": [],
        "zin": "Een collega heeft deze inspectie terzijde gelegd. Zij blijft bewaard in de inbox.",
    }  # fmt: skip


def test_taken_as_a_second_inspection_both_stand(stage, conflict):
    with scope.within(stage.inspecteur.actor.scope):
        inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.VERVOLG, by=stage.inspecteur.actor)
    tasks.process_inzending(str(conflict.pk))

    with scope.within(stage.inspecteur.actor.scope):
        eerste, tweede = Inspectie.objects.order_by("pk")
        assert (eerste.stop, tweede.stop, tweede.inspecteur) == (stage.stop, None, stage.collega.gebruiker)
        assert (tweede.sleutel, tweede.personen, tweede.fotos.count()) == (conflict.pk, 24, 1)


def test_nobody_decides_twice_or_something_that_does_not_fit(stage, conflict):
    by = stage.inspecteur.actor
    with scope.within(by.scope):
        with pytest.raises(ValidationError, match="Dit past niet"):
            inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.OPNIEUW, by=by)
        inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.TERZIJDE, by=by)
        with pytest.raises(ValidationError, match="al beslist"):
            inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.VERVOLG, by=by)
    for other in (stage.elders, stage.jurist):
        with scope.within(other.actor.scope), pytest.raises(Geweigerd):
            inzending_actions.settle(inzending=conflict, besluit=Inzendingbesluit.TERZIJDE, by=other.actor)


def test_a_second_worker_comes_when_the_first_let_the_photos_go(phone, inspection, django_capture_on_commit_callbacks):
    sent = inspection(fotos=1)
    phone.send(sent)
    phone.photo(sent["sleutel"], sent["fotos"][0]["sleutel"])
    phone.complete(sent["sleutel"])
    sleutel = UUID(sent["sleutel"])
    with scope.within(scope.systeem("tests")):
        tweede = inzending_actions.prepare(sleutel=sleutel)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.process_inzending(sent["sleutel"])

    again = inzending_actions.process(opdracht=tweede)
    with scope.within(scope.systeem("tests")):
        row = Inspectie.objects.get()
        assert (again, row.fotos.count()) == (Uitkomst(inspectie=row.pk), 1)


def test_a_stop_that_left_the_round_loses_nobody_an_inspection(stage, phone, inspection):
    sent = inspection()
    phone.send(sent)
    with scope.within(scope.systeem("tests")):
        stage.stop.delete()
    phone.complete(sent["sleutel"])
    tasks.process_inzending(sent["sleutel"])

    with scope.within(stage.inspecteur.actor.scope):
        assert Inspectie.objects.get().stop is None


def test_a_round_that_was_made_again_has_a_stop_in_its_place(stage, phone, inspection):
    sent = inspection()
    with scope.within(scope.systeem("tests")):
        stage.stop.ronde.delete()
        (nieuw,) = round_of([stage.inspecteur], [stage.locatie])
    phone.whole(sent)

    with scope.within(stage.inspecteur.actor.scope):
        assert Inspectie.objects.get().stop == nieuw


def test_what_the_checklist_does_not_take_waits_with_the_sentence(stage, phone, inspection):
    sleutel = phone.whole(inspection(antwoorden={"Z9": {"waarde": "voldoet"}}))

    row = stage.row(sleutel)
    assert (row.status, row.conflict_nr, row.fout) == (
        Inzendingstatus.AANDACHT, None, "Punt Z9 staat niet op deze checklist.",
    )  # fmt: skip
    assert phone.ask(sleutel).json()["staat"] == "aandacht"


def test_who_lost_the_access_in_between_is_not_recorded(stage, phone, inspection):
    sent = inspection()
    phone.send(sent)
    phone.complete(sent["sleutel"])
    Toegang.objects.filter(gebruiker=stage.inspecteur.gebruiker).update(geldig_tot=timezone.now())
    tasks.process_inzending(sent["sleutel"])

    assert stage.row(sent["sleutel"]).fout == GEEN_TOEGANG


@pytest.fixture
def over_the_border(stage):
    """A location in Buren, on a joint round of today by a sharing; returns the stop."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(gemeente_id=BUREN, naam="Kersenhof", plaats="Buren")
        vandaag = timezone.localdate()
        deling = Gegevensdeling.objects.create(
            gemeente_id=BUREN, naar_id=TIEL, soort=Delingsoort.RONDE, grondslag="Convenant", doel="Samen controleren",
            gegevens={
                "naam": "Kersenhof", "adres": "Dijk 1, Buren", "bedden": 12,
                "bevindingen": [{"code": "E1", "tekst": "Blussers gekeurd", "herstel_uiterlijk": "2026-12-01"}],
            },
            locatie_nr=locatie.pk, vanaf=vandaag, tot=vandaag, besluit_by=stage.elders.gebruiker,
        )  # fmt: skip
        (stop,) = round_of([stage.inspecteur], [locatie], gemeenten=(BUREN, TIEL), deling=deling)
        deling.ronde_nr = stop.ronde_id
        deling.save()
        Rondedeelname.objects.create(
            ronde=stop.ronde, gemeenten=[BUREN, TIEL], gemeente_id=TIEL, status=Deelnamestatus.AKKOORD,
            grondslag="Convenant", doel="Samen controleren", besluit_by=stage.inspecteur.gebruiker, besluit_at=timezone.now(),
        )  # fmt: skip
    return stop


def test_a_joint_round_is_recorded_in_the_gemeente_of_the_bed(stage, phone, inspection, over_the_border):
    sleutel = phone.whole(inspection(fotos=1, stop=over_the_border.pk, locatie=over_the_border.locatie_id))

    assert stage.row(sleutel).gemeente_id == TIEL
    with scope.within(stage.elders.actor.scope):
        inspectie = Inspectie.objects.get()
        assert (inspectie.gemeente_id, inspectie.inspecteur, inspectie.fotos.count()) == (
            BUREN, stage.inspecteur.gebruiker, 1,
        )  # fmt: skip
    with scope.within(stage.inspecteur.actor.scope):
        assert Inspectie.objects.count() == 0


@pytest.mark.parametrize(("dagen", "te_laat"), [(7, False), (8, True)])
def test_a_joint_round_of_long_ago_opens_no_border(stage, phone, inspection, over_the_border, dagen, te_laat):
    toen = timezone.now() - timedelta(days=dagen)
    with scope.within(scope.systeem("tests")):
        Ronde.objects.filter(pk=over_the_border.ronde_id).update(dag=toen.date())
        Gegevensdeling.objects.update(vanaf=toen.date(), tot=toen.date())
    moment = {"begonnen": toen.isoformat(), "afgerond": (toen + timedelta(minutes=1)).isoformat()}
    sleutel = phone.whole(inspection(fotos=1, stop=over_the_border.pk, locatie=over_the_border.locatie_id, **moment))

    row = stage.row(sleutel)
    with scope.within(scope.systeem("tests")):
        assert (Inspectie.objects.count(), row.fotos.count(), bool(row.inhoud)) == (
            (0, 1, True) if te_laat else (1, 0, False)
        )
    zin = (
        f"Deze inspectie kwam meer dan 7 dagen na de gezamenlijke ronde van {datum_lang(toen.date())} binnen. "
        "Geef aan de gemeente Buren door wat u zag: zij kan het zelf vastleggen."
    )
    assert (row.status, row.fout) == (("aandacht", zin) if te_laat else ("verwerkt", ""))


def test_of_a_location_over_the_border_a_phone_gets_what_was_given(phone, over_the_border):
    stop = phone.client.get(reverse("handhaving:op-pad-ronde")).json()["stops"][-1]

    assert (stop["locatie"]["naam"], stop["locatie"]["adres"], stop["locatie"]["capaciteit"]) == (
        "Kersenhof", "Dijk 1, Buren", 12,
    )  # fmt: skip
    assert (stop["punten"], [rij["tekst"] for rij in stop["bevindingen"]]) == ({}, ["E1. Blussers gekeurd"])


def test_a_sharing_that_was_withdrawn_does_not_carry_over_the_border(stage, phone, inspection, over_the_border):
    with scope.within(scope.systeem("tests")):
        Gegevensdeling.objects.update(ingetrokken_op=timezone.localdate())
    sleutel = phone.whole(inspection(stop=over_the_border.pk, locatie=over_the_border.locatie_id))

    assert stage.row(sleutel).fout == ANDERE_GEMEENTE
    with scope.within(scope.systeem("tests")):
        assert Inspectie.objects.count() == 0


def test_a_location_over_the_border_without_a_round_is_not_recorded(stage, phone, inspection):
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(gemeente_id=BUREN)
    sleutel = phone.whole(inspection(stop=None, locatie=locatie.pk))

    assert stage.row(sleutel).fout == ANDERE_GEMEENTE


def test_a_message_that_nobody_worked_off_is_rung_for_again(stage, phone, inspection):
    sent = inspection()
    phone.send(sent)
    phone.complete(sent["sleutel"])
    with scope.within(scope.systeem("tests")):
        assert inzending_actions.ring_waiting() == 0
        assert inzending_actions.ring_waiting(after=timedelta()) == 1
