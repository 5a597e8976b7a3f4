"""A gemeente approves or asks a correction; the region answers."""

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Gemeente, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.actions import oordeel, opmerking
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapportoordeel, Rapportopmerking
from tests.cast import person

pytestmark = pytest.mark.django_db
TIEL, BUREN = "GM0281", "GM0214"


def approve(editie, persoon, gemeente=TIEL, gezien=Oordeel.OPEN):
    with scope.within(persoon.actor.scope):
        return oordeel.approve(editie=editie, gemeente=gemeente, gezien=gezien, by=persoon.actor)


def correct(editie, persoon, gebied=TIEL, sectie="verblijf", tekst="Het aantal klopt niet.", gezien=Oordeel.OPEN):
    with scope.within(persoon.actor.scope):
        return oordeel.ask_correction(
            editie=editie, gemeente=TIEL, gebied=gebied, sectie=sectie, tekst=tekst, gezien=gezien, by=persoon.actor
        )


def verdicts():
    with scope.within(scope.systeem("tests")):
        return dict(Rapportoordeel.objects.exclude(oordeel="open").values_list("gemeente_id", "oordeel"))


def test_an_official_approves_for_the_own_gemeente(editie, cast):
    approve(editie, cast.beleid.tiel)
    assert verdicts() == {TIEL: "akkoord"}
    with scope.within(scope.systeem("tests")):
        row = Gebeurtenis.objects.get(actie="rapportoordeel.give")
    assert (row.gemeente_id, row.details["oordeel"]) == (TIEL, "akkoord")


@pytest.mark.parametrize("wie", ["beleid.buren", "regiocoordinator", "jurist.tiel", "burgerzaken.tiel", "waalstroom"])
def test_nobody_else_approves_for_it(editie, cast, wie):
    rol, _, gemeente = wie.partition(".")
    persoon = getattr(getattr(cast, rol), gemeente) if gemeente else getattr(cast, rol)
    with pytest.raises(Geweigerd):
        approve(editie, persoon)
    assert verdicts() == {}


def test_of_two_who_approve_the_first_counts_and_the_second_learns_who_it_was(editie, cast):
    collega = person(Rol.BELEID, naam="tweede.tiel", gemeente=_tiel())
    approve(editie, cast.beleid.tiel)
    row = approve(editie, collega)
    assert row.door == cast.beleid.tiel.gebruiker
    assert verdicts() == {TIEL: "akkoord"}


def _tiel():
    return Gemeente.objects.get(pk=TIEL)


def test_who_approves_what_a_colleague_wants_corrected_sees_that_first(editie, cast):
    collega = person(Rol.BELEID, naam="tweede.tiel", gemeente=_tiel())
    correct(editie, cast.beleid.tiel)
    with pytest.raises(
        ValidationError, match=r"Intussen legde beleid\.tiel een ander oordeel vast: vraagt een correctie"
    ):
        approve(editie, collega)
    approve(editie, collega, gezien=Oordeel.CORRECTIE)
    assert verdicts() == {TIEL: "akkoord"}


def test_who_asks_a_correction_leaves_a_remark_and_the_region_gets_one_mail(editie, cast):
    adres = cast.regiocoordinator.gebruiker.email
    correct(editie, cast.beleid.tiel, gebied="")
    correct(editie, cast.beleid.tiel, gebied="", tekst="En ook dit.", gezien=Oordeel.CORRECTIE)
    assert verdicts() == {TIEL: "correctie"}
    with scope.within(scope.systeem("tests")):
        assert list(Rapportopmerking.objects.values_list("gebied", "tekst")) == [
            ("", "Het aantal klopt niet."),
            ("", "En ook dit."),
        ]
        mail = UitgaandBericht.objects.get(soort="rapportcontrole")
    assert (mail.aan, mail.onderwerp) == (adres, "Tiel vraagt een correctie: Kwartaalmonitor, derde kwartaal 2026")
    assert f"/rapporten/editie/{editie.pk}/controle/" in mail.tekst
    assert "Het aantal klopt niet" not in mail.tekst


def test_pressing_twice_leaves_one_remark(editie, cast):
    correct(editie, cast.beleid.tiel)
    correct(editie, cast.beleid.tiel, gezien=Oordeel.CORRECTIE)
    with scope.within(scope.systeem("tests")):
        assert Rapportopmerking.objects.count() == 1


@pytest.mark.parametrize(
    ("gebied", "sectie", "tekst", "zin"),
    [
        (BUREN, "verblijf", "x", "over een andere gemeente"),
        (TIEL, "bestaat-niet", "x", "staat niet meer in het rapport"),
        (TIEL, "verblijf", "  ", "Schrijf eerst iets op"),
        (TIEL, "verblijf", "x" * 2001, "2001 tekens"),
        (TIEL, "verblijf", "Het gaat om 123456782.", "burgerservicenummer"),
    ],
)
def test_a_remark_is_about_a_section_of_the_own_part_or_of_the_region(editie, cast, gebied, sectie, tekst, zin):
    with pytest.raises(ValidationError, match=zin):
        correct(editie, cast.beleid.tiel, gebied=gebied, sectie=sectie, tekst=tekst)
    assert verdicts() == {}


def test_the_region_answers_and_a_second_one_sees_what_the_first_said(editie, cast):
    regio = cast.regiocoordinator.actor
    tweede = person(Rol.REGIOCOORDINATOR, naam="tweede.regio").actor
    correct(editie, cast.beleid.tiel)
    row = Rapportopmerking.objects.get()
    opmerking.answer(opmerking=row, antwoord="Het klopt, zie de bron.", gezien="", by=regio)
    with pytest.raises(ValidationError, match=r"Intussen antwoordde regiocoordinator al: “Het klopt, zie de bron\.”"):
        opmerking.answer(opmerking=row, antwoord="Wij kijken ernaar.", gezien="", by=tweede)
    opmerking.answer(opmerking=row, antwoord="Het klopt.", gezien="Het klopt, zie de bron.", by=tweede)
    row.refresh_from_db()
    assert (row.antwoord, row.beantwoord_door) == ("Het klopt.", tweede.gebruiker)


def test_a_gemeente_does_not_answer_for_the_region(editie, cast):
    correct(editie, cast.beleid.tiel)
    with scope.within(cast.beleid.tiel.actor.scope):
        row = Rapportopmerking.objects.get()
        with pytest.raises(Geweigerd):
            opmerking.answer(opmerking=row, antwoord="Ja", gezien="", by=cast.beleid.tiel.actor)


def test_nothing_is_said_of_an_edition_that_was_stopped(editie, cast):
    with scope.within(scope.systeem("tests")):
        editie.status = "geannuleerd"
        editie.save()
    with pytest.raises(ValidationError, match="wacht niet meer op controle"):
        approve(editie, cast.beleid.tiel)
    with pytest.raises(ValidationError, match="wacht niet meer op controle"):
        correct(editie, cast.beleid.tiel)
