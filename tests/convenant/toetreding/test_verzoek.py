"""Asking to join and deciding about it: who may, what stops it, and what follows."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.actions import nacht
from convenant.actions import toelating as toelating_actions
from convenant.actions import toetreding as toetreding_actions
from convenant.enums.partij import Partijstatus, Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Partij, Toelating, Toetreding
from registratie.models import Certificaat
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Organisatie, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.convenant.toetreding.conftest import as_, everything
from tests.factories.convenant_toetreding import ToetredingFactory, eerste_versie, partij_van, ready
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
JA, NEE = Toelatingsbesluit.TOEGELATEN, Toelatingsbesluit.GEWEIGERD


def ask(person, **anders):
    """A request of the organisation of `person`, within its scope."""
    organisatie = Organisatie.objects.get(pk=person.organisatie_id)
    waarden = {"convenant": eerste_versie(), "soorten": ["verblijfsbieder"]} | anders
    return toetreding_actions.request(organisatie=organisatie, by=person.actor, **waarden)


def decide(person, toetreding, besluit=JA, reden="", gemeente=TIEL):
    """The decision of an official, within its own scope."""
    with as_(person):
        return toelating_actions.decide(
            toetreding=toetreding, gemeente=gemeente, besluit=besluit, reden=reden, by=person.actor
        )


def newer_version():
    """Version 2 takes the place of version 1 today."""
    Convenantversie.objects.filter(nummer=1).update(einddatum=VANDAAG)
    return Convenantversie.objects.create(
        nummer=2, titel="Convenant", status="vastgesteld", ingangsdatum=VANDAAG, vastgesteld_at=timezone.now()
    )


def test_a_request_lets_every_gemeente_decide_within_six_weeks_and_tells_them(cast, delta):
    with everything():
        ready(cast.organisaties["delta"], BUREN)
    tiel = cast.beleid.tiel
    with as_(delta):
        row = ask(delta)
        assert (row.status, row.kvk, row.uiterlijk) == ("aangevraagd", "99000033", VANDAAG + timedelta(weeks=6))
        assert sorted(row.toelatingen.values_list("gemeente_id", "besluit")) == [(BUREN, "wacht"), (TIEL, "wacht")]
    assert sorted(UitgaandBericht.objects.values_list("aan", flat=True)) == [tiel.gebruiker.email, "els@example.test"]
    assert Gebeurtenis.objects.get(actie="toetreding.request").organisatie_id == delta.organisatie_id


def test_delta_fails_one_check_repairs_it_and_asks_again(delta):
    with everything():
        Certificaat.objects.update(einde=VANDAAG - timedelta(days=3))
    with as_(delta):
        with pytest.raises(ValidationError, match=r"Maak dit eerst in orde.*is geëindigd op"):
            ask(delta)
        Certificaat.objects.update(einde=VANDAAG + timedelta(days=300))
        assert ask(delta).status == Toetredingstatus.AANGEVRAAGD


def test_who_cannot_repair_in_time_may_ask_to_deviate_and_says_why(cast, delta):
    with everything():
        Certificaat.objects.update(einde=VANDAAG - timedelta(days=3))
    with as_(delta):
        with pytest.raises(ValidationError, match="waarom u nog niet"):
            ask(delta, afwijken=True)
        row = ask(delta, afwijken=True, toelichting="De keuring is op 3 december.")
        assert [toets["code"] for toets in row.toetsen if not toets["voldoet"]] == ["certificaat"]
    tiel = cast.beleid.tiel
    with pytest.raises(ValidationError, match="waarom u toch toelaat"):
        decide(tiel, row)
    decide(tiel, row, reden="De keuring is gepland.")
    with as_(tiel):
        toelating = Toelating.objects.get()
        assert (toelating.reden, toelating.besloten_by) == ("De keuring is gepland.", tiel.gebruiker)
        assert [toets["code"] for toets in toelating.toetsen if not toets["voldoet"]] == ["certificaat"]


def test_asking_twice_is_answered_with_the_request_that_runs(delta):
    with as_(delta):
        ask(delta)
        with pytest.raises(ValidationError, match="loopt al"):
            ask(delta)
        assert Toetreding.objects.count() == 1


def test_a_party_need_not_ask(cast, delta):
    with everything():
        partij_van(cast.organisaties["delta"])
    with as_(delta), pytest.raises(ValidationError, match="al partij sinds"):
        ask(delta)


def test_a_version_that_was_replaced_a_minute_ago_is_not_asked_for(delta):
    oud = eerste_versie()
    newer_version()
    with as_(delta):
        with pytest.raises(ValidationError, match="vervangen door versie 2"):
            ask(delta, convenant=oud)
        assert ask(delta, convenant=Convenantversie.objects.get(nummer=2)).convenant.nummer == 2


def test_a_request_goes_on_with_a_newer_text_and_what_was_decided_stays(cast, delta):
    with as_(delta):
        row = ask(delta)
        with pytest.raises(ValidationError, match="al over de tekst die nu geldt"):
            toetreding_actions.follow_version(toetreding=row, by=delta.actor)
    decide(cast.beleid.tiel, row)
    newer_version()
    with as_(delta):
        row = toetreding_actions.follow_version(toetreding=row, by=delta.actor)
        assert (row.convenant.nummer, row.status) == (2, Toetredingstatus.TOEGELATEN)


def test_only_an_administrator_of_the_organisation_asks(cast, delta):
    for wie in (cast.fruithof, cast.beleid.tiel):
        with as_(wie), pytest.raises(Geweigerd):
            toetreding_actions.request(
                organisatie=cast.organisaties["delta"],
                convenant=eerste_versie(),
                soorten=["verblijfsbieder"],
                by=wie.actor,
            )


def test_an_organisation_signs_only_as_what_it_is(delta):
    with as_(delta), pytest.raises(ValidationError, match="rollen van uw organisatie"):
        ask(delta, soorten=["uitzender"])


def test_after_removal_an_organisation_waits_a_year(cast, delta):
    with everything():
        row = partij_van(cast.organisaties["delta"], status=Partijstatus.GEROYEERD, tot=VANDAAG - timedelta(days=30))
    with as_(delta), pytest.raises(ValidationError, match=r"is op .* geroyeerd\. Opnieuw vragen kan vanaf"):
        ask(delta)
    with everything():
        Partij.objects.filter(pk=row.pk).update(tot=VANDAAG - timedelta(days=370))
    with as_(delta):
        assert ask(delta).status == Toetredingstatus.AANGEVRAAGD


def test_the_last_gemeente_that_admits_opens_the_road_to_signing(cast, delta):
    with everything():
        ready(cast.organisaties["delta"], BUREN)
    with as_(delta):
        row = ask(delta)
    assert decide(cast.beleid.tiel, row).status == Toetredingstatus.AANGEVRAAGD
    assert decide(cast.beleid.buren, row, gemeente=BUREN).status == Toetredingstatus.TOEGELATEN
    mail = UitgaandBericht.objects.filter(aan="els@example.test").latest("id")
    assert mail.onderwerp == "U bent toegelaten tot het convenant"


def test_a_refusal_needs_a_reason_ends_the_request_and_it_may_be_asked_again(cast, delta):
    with as_(delta):
        row = ask(delta)
    with pytest.raises(ValidationError, match="waarom u weigert"):
        decide(cast.beleid.tiel, row, NEE)
    assert decide(cast.beleid.tiel, row, NEE, "Te veel overlast.").status == Toetredingstatus.GEWEIGERD
    with as_(delta):
        assert ask(delta).status == Toetredingstatus.AANGEVRAAGD


def test_nobody_decides_twice_nor_for_another_gemeente(cast, delta):
    with everything():
        ready(cast.organisaties["delta"], BUREN)
    with as_(delta):
        row = ask(delta)
    decide(cast.beleid.tiel, row)
    with pytest.raises(ValidationError, match="besloot al op"):
        decide(cast.beleid.tiel, row, NEE, "Toch niet")
    with pytest.raises(Geweigerd):
        decide(cast.beleid.tiel, row, gemeente=BUREN)
    with pytest.raises(Geweigerd):
        decide(cast.toezichthouder.buren, row, gemeente=BUREN)


def test_a_request_that_was_taken_back_is_not_decided(cast, delta):
    with as_(delta):
        row = ask(delta)
        toetreding_actions.withdraw(toetreding=row, by=delta.actor)
    with pytest.raises(ValidationError, match="intussen ingetrokken"):
        decide(cast.beleid.tiel, row)


def test_who_lost_its_last_location_is_not_admitted_without_a_reason(cast, delta):
    with as_(delta):
        row = ask(delta)
    with everything():
        cast.organisaties["delta"].locaties.update(status="gestopt", einddatum=VANDAAG)
    with pytest.raises(ValidationError, match="Er is geen locatie in gebruik"):
        decide(cast.beleid.tiel, row)


def test_another_number_in_the_trade_register_is_another_applicant(cast, delta):
    with as_(delta):
        row = ask(delta)
    with everything():
        Organisatie.objects.filter(pk=delta.organisatie_id).update(kvk="99009999")
    with pytest.raises(ValidationError, match="andere rechtspersoon"):
        decide(cast.beleid.tiel, row)
    assert decide(cast.beleid.tiel, row, NEE, "Vraag het opnieuw aan.").status == Toetredingstatus.GEWEIGERD


def test_a_gemeente_that_came_since_decides_too(cast, delta):
    with as_(delta):
        row = ask(delta)
    with everything():
        ready(cast.organisaties["delta"], BUREN)
    assert decide(cast.beleid.tiel, row).status == Toetredingstatus.AANGEVRAAGD
    assert decide(cast.beleid.buren, row, gemeente=BUREN).status == Toetredingstatus.TOEGELATEN


def test_a_gemeente_that_fell_off_holds_nothing_up(cast, delta):
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"])
        Toelating.objects.create(toetreding=row, organisatie=row.organisatie, gemeenten=[TIEL], gemeente_id=BUREN)
    decide(cast.beleid.tiel, row)
    with everything():
        assert Toetreding.objects.get().status == Toetredingstatus.TOEGELATEN


def test_the_night_adds_reminds_and_settles_once(cast, delta):
    tiel = cast.beleid.tiel
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"], uiterlijk=VANDAAG + timedelta(days=7))
        Organisatie.objects.filter(pk=row.organisatie_id).update(gemeenten=[BUREN, TIEL])
        first = nacht.keep_parties(vandaag=VANDAAG, by=Actor.systeem("nacht"))
        assert first == {"opgezegd": 0, "namen": 0, "verzoeken": 1, "herinneringen": 1}
        again = nacht.keep_parties(vandaag=VANDAAG, by=Actor.systeem("nacht"))
        assert again == {"opgezegd": 0, "namen": 0, "verzoeken": 0, "herinneringen": 0}
    assert [bericht.aan for bericht in UitgaandBericht.objects.all()] == [tiel.gebruiker.email]
