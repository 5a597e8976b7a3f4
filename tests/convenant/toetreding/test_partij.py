"""Becoming a party: who may sign what, and the public card that goes with it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.actions import partij as partij_actions
from convenant.actions import partijkaart
from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus, Toetredingstatus
from convenant.models import Partij, Partijkaart, Partijstap, Toetreding
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd
from tests.factories.convenant_toetreding import ToetredingFactory, admitted, eerste_versie, partij_van
from tests.factories.registratie import TIEL, LocatieFactory

VANDAAG = timezone.localdate()


@pytest.fixture
def delta(cast):
    """Delta, with one location in Tiel."""
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=cast.organisaties["delta"])
    return cast.delta


def act_as(person):
    """The scope of somebody."""
    return scope.within(person.actor.scope)


def made(cast, **anders):
    with scope.within(scope.systeem("tests")):
        return admitted(cast.organisaties["delta"], **anders)


def cards_tell_the_truth():
    with scope.within(scope.systeem("tests")):
        for row in Partij.objects.select_related("organisatie", "convenant"):
            card = Partijkaart.objects.get(partij_nr=row.pk)
            told = partijkaart.values_of(row)
            assert {veld: getattr(card, veld) for veld in told} == told


def test_an_admitted_organisation_that_signs_is_a_party_with_a_card(cast, delta):
    verzoek = made(cast)
    with act_as(delta):
        row = partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)
        verzoek.refresh_from_db()
        assert (row.status, row.sinds, row.kvk, row.gemeenten) == (
            Partijstatus.PARTIJ,
            VANDAAG,
            "99000033",
            [TIEL],
        )
        assert (verzoek.status, verzoek.afgerond_op) == (Toetredingstatus.ONDERTEKEND, VANDAAG)
        assert [(stap.soort, stap.datum) for stap in row.stappen.all()] == [(Partijstapsoort.TOEGETREDEN, VANDAAG)]
    cards_tell_the_truth()


def test_who_signs_twice_is_told_that_it_was_done(cast, delta):
    verzoek = made(cast)
    with act_as(delta):
        partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)
        with pytest.raises(ValidationError, match="heeft al ondertekend"):
            partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)
        assert Partij.objects.count() == 1


@pytest.mark.parametrize(
    ("verandering", "zin"),
    [
        ({"kvk": "99009999"}, "KVK-nummer is veranderd"),
        ({"status": "geschorst"}, "niet meer als actief"),
        ({"locatie": "gestopt"}, "geen locatie meer in gebruik"),
    ],
)
def test_what_changed_since_the_admission_stops_the_signature(cast, delta, verandering, zin):
    verzoek, organisatie = made(cast), cast.organisaties["delta"]
    with scope.within(scope.systeem("tests")):
        if "locatie" in verandering:
            organisatie.locaties.update(status="gestopt", einddatum=VANDAAG)
        else:
            type(organisatie).objects.filter(pk=organisatie.pk).update(**verandering)
    with act_as(delta), pytest.raises(ValidationError, match=zin):
        partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)


def test_nobody_signs_before_every_gemeente_admitted(cast, delta):
    with scope.within(scope.systeem("tests")):
        verzoek = ToetredingFactory(organisatie=cast.organisaties["delta"])
    with act_as(delta), pytest.raises(ValidationError, match="kan pas als alle gemeenten"):
        partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)


def test_a_day_that_must_still_come_is_refused(cast, delta):
    verzoek = made(cast)
    with act_as(delta), pytest.raises(ValidationError, match="moet nog komen"):
        partij_actions.join(toetreding=verzoek, datum=VANDAAG + timedelta(days=1), by=delta.actor)


def test_another_organisation_or_an_official_cannot_sign_for_it(cast, delta):
    verzoek = made(cast)
    for wie in (cast.fruithof, cast.beleid.tiel):
        with act_as(wie), pytest.raises(Geweigerd):
            partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=wie.actor)


def test_a_gemeente_records_a_signature_on_paper(cast, delta):
    verzoek = made(cast)
    tiel = cast.beleid.tiel
    with act_as(tiel):
        with pytest.raises(ValidationError, match="waar het papier ligt"):
            partij_actions.join_on_paper(toetreding=verzoek, datum=VANDAAG, kenmerk=" ", by=tiel.actor)
        row = partij_actions.join_on_paper(toetreding=verzoek, datum=VANDAAG, kenmerk="zaak 2026-17", by=tiel.actor)
        assert row.stappen.get().reden == "Op papier ondertekend. Het papier ligt bij zaak 2026-17."
        assert Toetreding.objects.get().status == Toetredingstatus.ONDERTEKEND
    buren = cast.beleid.buren
    with act_as(buren), pytest.raises(Geweigerd):
        partij_actions.join_on_paper(toetreding=verzoek, datum=VANDAAG, kenmerk="zaak 2026-17", by=buren.actor)


def test_who_left_comes_back_as_the_same_party(cast, delta):
    with scope.within(scope.systeem("tests")):
        oud = partij_van(cast.organisaties["delta"], status=Partijstatus.OPGEZEGD, tot=VANDAAG - timedelta(days=30))
    verzoek = made(cast, soorten=[Partijsoort.UITZENDER])
    with act_as(delta):
        with pytest.raises(ValidationError, match="was partij tot"):
            partij_actions.join(toetreding=verzoek, datum=VANDAAG - timedelta(days=31), by=delta.actor)
        row = partij_actions.join(toetreding=verzoek, datum=VANDAAG, by=delta.actor)
        assert (row.pk, row.status, row.tot, row.soorten) == (oud.pk, Partijstatus.PARTIJ, None, ["uitzender"])
        assert Partijstap.objects.filter(partij=row, soort=Partijstapsoort.TOEGETREDEN).count() == 2
    cards_tell_the_truth()


def test_a_gemeente_signs_for_itself_once(cast):
    tiel = cast.beleid.tiel
    gemeente = Gemeente.objects.get(code=TIEL)
    with act_as(tiel):
        row = partij_actions.join_gemeente(gemeente=gemeente, convenant=eerste_versie(), datum=VANDAAG, by=tiel.actor)
        assert (row.organisatie_id, row.gemeenten, row.soorten) == (None, [TIEL], [Partijsoort.GEMEENTE])
        with pytest.raises(ValidationError, match="al partij sinds"):
            partij_actions.join_gemeente(gemeente=gemeente, convenant=eerste_versie(), datum=VANDAAG, by=tiel.actor)
    for wie in (cast.beleid.buren, cast.delta):
        with act_as(wie), pytest.raises(Geweigerd):
            partij_actions.join_gemeente(gemeente=gemeente, convenant=eerste_versie(), datum=VANDAAG, by=wie.actor)
    cards_tell_the_truth()


def test_the_version_that_was_signed_is_not_signed_again(cast, delta):
    with scope.within(scope.systeem("tests")):
        row = partij_van(cast.organisaties["delta"])
    with act_as(delta), pytest.raises(ValidationError, match="is al ondertekend"):
        partij_actions.sign_newer(partij=row, convenant=eerste_versie(), datum=VANDAAG, by=delta.actor)


def test_the_card_follows_a_new_name(cast, delta):
    with scope.within(scope.systeem("tests")):
        row = partij_van(cast.organisaties["delta"])
        type(row.organisatie).objects.filter(pk=row.organisatie_id).update(naam="Delta Wonen (fictief)")
        assert partijkaart.keep_names() == 1
        assert partijkaart.keep_names() == 0
    cards_tell_the_truth()
