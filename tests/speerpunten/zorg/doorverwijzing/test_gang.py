"""A referral from need to outcome: who may do what, when, and what is kept."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Inzage, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.actions.doorverwijzing.sporen import ToestemmingWeg
from speerpunten.zorg.kluis.slot import Contact
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijsstap, Doorverwijzing, Toestemming
from tests.factories import zorg_doorverwijzing as maak

pytestmark = pytest.mark.django_db


def soorten(row):
    return list(Doorverwijsstap.objects.filter(doorverwijzing=row).values_list("soort", flat=True))


def test_from_need_to_outcome(tiel, steunpunt, aangeboden):
    row, _ = aangeboden
    with scope.within(steunpunt.scope):
        assert Doorverwijscontact.objects.count() == 0
        row = actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
        assert actions.read(doorverwijzing=row, pagina="/x/", by=steunpunt) == maak.CONTACT
        row = actions.finish(doorverwijzing=row, uitkomst="geholpen", versie=row.versie, by=steunpunt)
    with scope.within(tiel.scope):
        assert (row.status, row.uitkomst, row.gesloten_op) == ("afgerond", "geholpen", timezone.localdate())
        assert soorten(row) == ["gemaakt", "toestemming", "aangeboden", "aangenomen", "afgerond"]
    inzage = Inzage.objects.get()
    assert (inzage.object_ids, inzage.doel) == ([row.pk], "Contact opnemen na een doorverwijzing")


def test_a_refusal_goes_back_and_another_partner_asks_for_another_consent(tiel, steunpunt, partners, aangeboden):
    row, oud = aangeboden
    with scope.within(steunpunt.scope):
        actions.refuse(doorverwijzing=row, reden="geen_plek", versie=row.versie, by=steunpunt)
        assert Doorverwijzing.objects.count() == 0
    with scope.within(tiel.scope):
        row = Doorverwijzing.objects.get()
        row, nieuw = maak.offered(tiel, partners[1][0], row=row, contact=Contact())
        assert row.status == "aangeboden"
        assert [(t.partner_naam, t.ingetrokken_at is None) for t in Toestemming.objects.all()] == [
            ("Steunpunt", False), ("Ander Steunpunt", True),
        ]  # fmt: skip
    assert oud.digest != nieuw.digest


def test_without_consent_of_today_or_contact_nothing_is_offered(tiel, partners):
    with scope.within(tiel.scope):
        row = maak.concept(tiel)
        with pytest.raises(ValidationError, match="telefoonnummer"):
            maak.offered(tiel, partners[0][0], row=row, contact=Contact())
        with pytest.raises(ValidationError, match="nog niet geweest"):
            maak.offered(tiel, partners[0][0], row=row, op=timezone.localdate() + timedelta(days=1))
        with pytest.raises(ValidationError, match="verlopen"):
            maak.offered(tiel, partners[0][0], row=row, op=timezone.localdate() - timedelta(days=120))
        assert (Toestemming.objects.count(), Doorverwijscontact.objects.count()) == (0, 0)


def test_who_comes_second_sees_the_first(steunpunt, aangeboden):
    row, _ = aangeboden
    with scope.within(steunpunt.scope):
        actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
        with pytest.raises(Verouderd):
            actions.refuse(doorverwijzing=row, reden="geen_plek", versie=row.versie, by=steunpunt)


def test_a_partner_cannot_refer_and_a_referrer_cannot_answer(tiel, steunpunt, aangeboden):
    row, _ = aangeboden
    with scope.within(tiel.scope), pytest.raises(Geweigerd):
        actions.accept(doorverwijzing=row, versie=row.versie, by=tiel)
    with scope.within(steunpunt.scope):
        with pytest.raises(Geweigerd):
            actions.stop(doorverwijzing=row, versie=row.versie, by=steunpunt)
        with pytest.raises(Geweigerd):
            actions.withdraw_for(doorverwijzing=row, by=steunpunt)


def test_the_person_takes_the_consent_back_and_the_partner_is_stopped(tiel, steunpunt, aangeboden):
    row, kaart = aangeboden
    with scope.within(steunpunt.scope):
        row = actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
    with scope.within(scope.geheim(kaart.digest)):
        assert actions.withdraw(kaart=kaart).status == "ingetrokken"
        actions.withdraw(kaart=kaart)
    with scope.within(steunpunt.scope):
        for act in (
            lambda: actions.read(doorverwijzing=row, pagina="/x/", by=steunpunt),
            lambda: actions.finish(doorverwijzing=row, uitkomst="geholpen", versie=row.versie, by=steunpunt),
        ):
            with pytest.raises(ToestemmingWeg):
                act()
        assert Doorverwijzing.objects.get().behoefte == "onderdak"
    with scope.within(scope.systeem("tests")):
        assert Doorverwijscontact.objects.count() == 0
        assert soorten(row)[-1] == "toestemming_weg"
        assert Toestemming.objects.get().door_persoon is True
    assert Gebeurtenis.objects.filter(actie="doorverwijzing.withdraw_consent").count() == 1
    assert UitgaandBericht.objects.filter(tekst__contains="marek").count() == 0


def test_a_code_that_is_wrong_is_as_none(aangeboden):
    _, kaart = aangeboden
    fout = kaart.__class__(kaart.referentie, "2222-2222-2222")
    with scope.within(scope.geheim(fout.digest)), pytest.raises(actions.Onbekend):
        actions.find(fout)


def nacht(op):
    with scope.use(scope.systeem("tests")):
        return actions.keep(op=op, by=Actor.systeem("tests"))


def test_an_offer_lapses_and_the_partner_is_reminded_once(tiel, steunpunt, aangeboden):
    row, _ = aangeboden
    assert nacht(row.uiterlijk)["herinnerd"] == 1
    assert nacht(row.uiterlijk)["herinnerd"] == 0
    assert nacht(row.uiterlijk + timedelta(days=1))["verlopen"] == 1
    with scope.within(steunpunt.scope):
        assert Doorverwijzing.objects.count() == 0
    with scope.within(tiel.scope):
        assert Doorverwijzing.objects.get().status == "verlopen"


def test_consent_that_ends_takes_the_contact_along(tiel, aangeboden):
    with scope.within(tiel.scope):
        tot = Toestemming.objects.get().geldig_tot
    assert nacht(tot)["toestemming"] == 0
    assert nacht(tot + timedelta(days=1))["toestemming"] == 1
    with scope.within(tiel.scope):
        assert Doorverwijscontact.objects.count() == 0
        assert Doorverwijzing.objects.get().status == "ingetrokken"


def test_contact_goes_six_months_after_closing_also_while_consent_stands(tiel, steunpunt, aangeboden):
    row, _ = aangeboden
    with scope.within(steunpunt.scope):
        row = actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
        actions.finish(doorverwijzing=row, uitkomst="geholpen", versie=row.versie, by=steunpunt)
    with scope.within(scope.systeem("tests")):
        Toestemming.objects.update(geldig_tot=timezone.localdate() + timedelta(days=900))
    assert nacht(timezone.localdate() + timedelta(days=170))["contact"] == 0
    assert nacht(timezone.localdate() + timedelta(days=190))["contact"] == 1
    assert nacht(timezone.localdate() + timedelta(days=800))["weg"] == 1
    with scope.within(scope.systeem("tests")):
        assert (Doorverwijzing.objects.count(), Doorverwijsstap.objects.count()) == (0, 0)
