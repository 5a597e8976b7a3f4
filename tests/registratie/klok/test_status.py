"""A claim stands beside the signal, an established registration ends it, and nothing that was said is lost."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from registratie.actions import brpstatus, klok
from registratie.enums import Brpbron, Brpstatus, Signaaleinde
from registratie.models import Brpnotitie, Brpsignaal, Brpverklaring
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import VerblijfFactory
from tests.registratie.klok.test_telling import link


@pytest.fixture
def registrar(cast):
    """Burgerzaken of Tiel, acting in the own scope."""
    actor = cast.burgerzaken.tiel.actor
    with scope.use(actor.scope):
        yield actor


def test_a_claim_ends_nothing(mensen, cast) -> None:
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.BRP_INGESCHREVEN, by=by)
        row = Brpsignaal.objects.get(bewoner=mensen.voorbij.bewoner)
        assert (row.einde, row.status, row.opgegeven) == (None, Brpstatus.ONBEKEND, Brpstatus.BRP_INGESCHREVEN)
    with scope.within(scope.systeem("tests")):
        klok.count_all(peildatum=mensen.vandaag)
        row = Brpsignaal.objects.get(pk=mensen.voorbij.pk)
        assert (row.einde, row.opgegeven) == (None, Brpstatus.BRP_INGESCHREVEN)


def test_a_status_since_before_2000_is_refused(mensen, cast) -> None:
    by = cast.waalstroom.actor
    with scope.within(by.scope), pytest.raises(ValidationError) as refused:
        brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.RNI, vanaf=date(1, 1, 1), by=by)
    assert list(refused.value.error_dict) == ["vanaf"]


def test_an_established_registration_ends_it_and_a_count_leaves_it_ended(mensen, registrar) -> None:
    brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=Brpstatus.BRP_INGESCHREVEN, by=registrar)
    row = Brpsignaal.objects.get(pk=mensen.voorbij.pk)
    assert (row.einde, row.eindreden) == (mensen.vandaag, Signaaleinde.INGESCHREVEN)
    with scope.use(scope.systeem("tests")):
        klok.count_all(peildatum=mensen.vandaag)
        assert not Brpsignaal.objects.of_gemeente().open().filter(bewoner=row.bewoner_id).exists()


@pytest.mark.parametrize(
    "status", [Brpstatus.RNI, Brpstatus.BRP_AANGEMELD, Brpstatus.IN_ONDERZOEK, Brpstatus.UITGESCHREVEN]
)
def test_another_established_status_leaves_it_standing(mensen, registrar, status) -> None:
    brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=status, by=registrar)
    with scope.use(scope.systeem("tests")):
        klok.count_all(peildatum=mensen.vandaag)
    row = Brpsignaal.objects.get(pk=mensen.voorbij.pk)
    assert (row.einde, row.status, row.telling.status) == (None, status, status)


def test_who_left_the_brp_has_a_signal_again(mensen, registrar) -> None:
    for status in (Brpstatus.BRP_INGESCHREVEN, Brpstatus.UITGESCHREVEN):
        brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=status, by=registrar)
    with scope.use(scope.systeem("tests")):
        klok.count_again(bewoners=[mensen.voorbij.bewoner_id])
    row = Brpsignaal.objects.of_gemeente().open().get(bewoner=mensen.voorbij.bewoner_id)
    assert (row.status, row.telling.status) == (Brpstatus.UITGESCHREVEN, Brpstatus.UITGESCHREVEN)


def test_it_counts_for_every_record_of_the_person_in_this_gemeente_and_for_no_other(mensen, registrar, stage) -> None:
    """Registered at the other provider in Tiel: known here. Registered in Neder-Betuwe: the duty to report a move remains."""
    with scope.use(scope.systeem("tests")):
        other = VerblijfFactory(locatie=stage.fruithof, aankomst=mensen.vandaag - timedelta(days=300),
                                vertrek=mensen.vandaag - timedelta(days=250))  # fmt: skip
        link(other.bewoner, mensen.voorbij.bewoner)
        kesteren = Brpverklaring(
            bewoner_id=mensen.samen.bewoner.koppeling.persoon.koppelingen.exclude(bewoner=mensen.samen.bewoner).get().bewoner_id,
            status=Brpstatus.BRP_INGESCHREVEN, bron=Brpbron.BURGERZAKEN,
        )  # fmt: skip
        for name in ("gemeente_id", "organisatie_id", "sleutel"):
            setattr(kesteren, name, getattr(kesteren.bewoner, name))
        kesteren.save()
    brpstatus.verify(bewoners=[other.bewoner], status=Brpstatus.BRP_INGESCHREVEN, by=registrar)
    with scope.use(scope.systeem("tests")):
        klok.count_all(peildatum=mensen.vandaag)
        standing = set(Brpsignaal.objects.of_gemeente().open().values_list("bewoner", flat=True))
    assert standing == {mensen.samen.bewoner_id, mensen.nadert.bewoner_id}


def test_several_at_once_and_each_leaves_an_event(mensen, registrar) -> None:
    people = [mensen.voorbij.bewoner, mensen.samen.bewoner]
    brpstatus.verify(bewoners=people, status=Brpstatus.RNI, notitie="Gebeld met de beheerder", by=registrar)
    assert Brpverklaring.objects.filter(bron=Brpbron.BURGERZAKEN).count() == 2
    assert [row.tekst for row in Brpnotitie.objects.all()] == ["Gebeld met de beheerder"] * 2
    events = Gebeurtenis.objects.filter(actie="brpstatus.verify")
    assert {(row.object_id, row.details["status"]) for row in events} == {(str(person.pk), "rni") for person in people}


def test_a_note_is_in_the_log_of_the_gemeente_and_not_in_that_of_the_provider(mensen, registrar) -> None:
    brpstatus.note(bewoner=mensen.voorbij.bewoner, tekst="Gebeld", by=registrar)
    found = Gebeurtenis.objects.get(actie="brpstatus.note")
    assert (found.gemeente_id, found.organisatie_id) == (mensen.voorbij.gemeente_id, None)


def test_nothing_that_was_said_can_be_changed(mensen, registrar) -> None:
    brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=Brpstatus.RNI, by=registrar)
    for change in (lambda rows: rows.update(status="onbekend"), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            change(Brpverklaring.objects.all())


def test_every_word_stays(mensen, cast) -> None:
    for by, act in (
        (cast.waalstroom.actor, lambda by: brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.RNI, by=by)),
        (cast.burgerzaken.tiel.actor, lambda by: brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=Brpstatus.ONBEKEND, by=by)),
        (cast.waalstroom.actor, lambda by: brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.BRP_AANGEMELD, by=by)),
    ):  # fmt: skip
        with scope.within(by.scope):
            act(by)
    with scope.within(scope.systeem("tests")):
        said = [(row.bron, row.status, row.created_by.naam) for row in Brpverklaring.objects.order_by("id")]
    assert said == [
        ("verblijfsbieder", "rni", "waalstroom"),
        ("burgerzaken", "onbekend", "burgerzaken.tiel"),
        ("verblijfsbieder", "brp_aangemeld", "waalstroom"),
    ]


def test_bad_input_is_refused_in_words(mensen, registrar, cast) -> None:
    tomorrow = mensen.vandaag + timedelta(days=1)
    with pytest.raises(ValidationError, match="nog komen"):
        brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=Brpstatus.RNI, vanaf=tomorrow, by=registrar)
    with pytest.raises(ValidationError, match="minstens één"):
        brpstatus.verify(bewoners=[], status=Brpstatus.RNI, by=registrar)
    with pytest.raises(ValidationError, match=r"BSN|burgerservicenummer"):
        brpstatus.note(bewoner=mensen.voorbij.bewoner, tekst="zijn nummer is 111222333", by=registrar)
    with pytest.raises(ValidationError, match="Schrijf op"):
        brpstatus.note(bewoner=mensen.voorbij.bewoner, tekst=" ", by=registrar)
    by = cast.waalstroom.actor
    with scope.use(by.scope), pytest.raises(ValidationError, match="Kies wat u weet"):
        brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.IN_ONDERZOEK, by=by)
    assert not Brpverklaring.objects.exists()


def test_nobody_speaks_for_another(mensen, cast) -> None:
    for by in (cast.burgerzaken.buren.actor, cast.beleid.tiel.actor, cast.fruithof.actor):
        with scope.within(scope.systeem("tests")), pytest.raises(Geweigerd):
            brpstatus.verify(bewoners=[mensen.voorbij.bewoner], status=Brpstatus.RNI, by=by)
    for by in (cast.fruithof.actor, cast.burgerzaken.tiel.actor):
        with scope.within(scope.systeem("tests")), pytest.raises(Geweigerd):
            brpstatus.claim(bewoner=mensen.voorbij.bewoner, status=Brpstatus.RNI, by=by)
