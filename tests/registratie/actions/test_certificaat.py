"""Certificates: a claim of the organisation, looked up by an official, seen where the organisation is seen."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions import certificaat as acties
from registratie.enums import Certificaatsoort
from registratie.models import Certificaat
from rivierenland.core import scope
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import CertificaatFactory, LocatieFactory

FEITEN = {"soort": Certificaatsoort.SNF, "nummer": "SNF-17", "begin": date(2026, 1, 1)}


@pytest.fixture
def waalstroom(cast, stage):
    with scope.within(scope.organisatie(cast.waalstroom.organisatie_id)):
        yield cast.waalstroom.actor


def own(by) -> Organisatie:
    return Organisatie.objects.get(pk=by.organisatie_id)


def test_a_certificate_is_a_claim_until_an_official_looked_it_up(stage, cast):
    by, toezichthouder = cast.waalstroom.actor, cast.toezichthouder.tiel.actor
    with scope.within(by.scope):
        made = acties.register(organisatie=own(by), by=by, **FEITEN)
    assert made.gecontroleerd_op is None
    with scope.within(toezichthouder.scope):
        checked = acties.check(certificaat=Certificaat.objects.get(), by=toezichthouder)
    assert (checked.gecontroleerd_op, checked.gecontroleerd_by) == (timezone.localdate(), toezichthouder.gebruiker)
    with scope.within(by.scope):
        changed = acties.change(certificaat=checked, by=by, einde=date(2028, 2, 29))
    assert (changed.gecontroleerd_op, changed.gecontroleerd_by) == (None, None)


def test_nobody_checks_the_own_claim(waalstroom, cast):
    made = acties.register(organisatie=own(waalstroom), by=waalstroom, **FEITEN)
    for by in (waalstroom, cast.burgerzaken.tiel.actor, cast.toezichthouder.buren.actor):
        with pytest.raises(Geweigerd):
            acties.check(certificaat=made, by=by)


@pytest.mark.parametrize(
    ("values", "veld"),
    [
        ({"soort": "nau"}, "nau_status"),
        ({"nau_status": "toegelaten"}, "nau_status"),
        ({"einde": date(2025, 12, 31)}, "einde"),
        ({"nummer": ""}, "nummer"),
        ({"nummer": "x\u202ey"}, "nummer"),
    ],
)
def test_what_cannot_be_a_certificate_is_refused_at_its_field(waalstroom, values, veld):
    with pytest.raises(ValidationError) as refused:
        acties.register(organisatie=own(waalstroom), by=waalstroom, **FEITEN | values)
    assert list(refused.value.error_dict) == [veld]


def seen_by(value: scope.Scope, row: Certificaat) -> bool:
    with scope.within(value):
        return Certificaat.objects.filter(pk=row.pk).exists()


def test_the_gemeenten_of_the_organisation_decide_who_sees_it_also_later(stage):
    with scope.within(scope.systeem("tests")):
        organisatie = Organisatie.objects.get(pk=stage.fruithof.organisatie_id)
        made = CertificaatFactory(organisatie=organisatie, organisatie_gemeenten=["GM9999"])
        made.refresh_from_db()
        assert made.gemeenten == ["GM0281"]
    assert not seen_by(scope.gemeenten(["GM0214"]), made)
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=organisatie, gemeente_id="GM0214")
        made.refresh_from_db()
        assert made.gemeenten == ["GM0214", "GM0281"]
    assert seen_by(scope.gemeenten(["GM0214"]), made)
    assert not seen_by(scope.gemeenten(["GM1740"]), made)


def test_a_certificate_of_a_location_is_seen_where_that_location_stands(stage):
    with scope.within(scope.systeem("tests")):
        made = CertificaatFactory(
            organisatie=stage.tiel.organisatie, organisatie_gemeenten=None, locatie=stage.tiel, gemeente_id="GM0281"
        )
    assert seen_by(scope.gemeenten(["GM0281"]), made)
    assert not seen_by(scope.gemeenten(["GM1740"]), made)
    assert not seen_by(scope.organisatie(stage.fruithof.organisatie_id), made)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"nau_status": "toegelaten"}, "certificaat_nau"),
        ({"soort": "nau"}, "certificaat_nau"),
        ({"gemeente_id": "GM0281"}, "certificaat_whose"),
        ({"einde": date(2020, 1, 1)}, "certificaat_period"),
    ],
)
def test_the_database_keeps_the_rules_of_a_certificate(systeem, values, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        CertificaatFactory(**values)


def test_a_certificate_ends_with_a_reason(waalstroom):
    made = acties.register(organisatie=own(waalstroom), by=waalstroom, **FEITEN)
    with pytest.raises(ValidationError) as refused:
        acties.withdraw(certificaat=made, per=date(2026, 6, 1), reden=" ", by=waalstroom)
    assert list(refused.value.error_dict) == ["reden"]
    ended = acties.withdraw(certificaat=made, per=date(2026, 6, 1), reden="Opgezegd.", by=waalstroom)
    assert not Certificaat.objects.in_force(date(2026, 6, 1)).exists()
    assert Certificaat.objects.in_force(date(2026, 5, 31)).exists()
    with pytest.raises(ValidationError):
        acties.withdraw(certificaat=ended, per=date(2026, 6, 1), reden="Nog eens.", by=waalstroom)
