"""Applying with the number of a known organisation is no way into what it has elsewhere; and its own people are never shut out."""

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from registratie.actions import aanmelding
from registratie.enums import Aanmeldingsstatus, Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.models import Organisatie, Toegang, UitgaandBericht, Uitnodiging
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from tests.cast import person
from tests.factories.registratie import BUREN, NEDER_BETUWE, TIEL, LocatieFactory
from tests.registratie.aanmelding.conftest import applied, mails, stored
from tests.registratie.aanmelding.test_bekend import WAALSTROOM, in_buren, organisations
from tests.registratie.aanmelding.test_weg import approve


def at_work(cast, gemeente: str, **values) -> Huisvestingslocatie:
    """A location of an organisation that nobody manages."""
    if values.get("status") in (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN):
        values["einddatum"] = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        return LocatieFactory(organisatie=cast.organisaties["waalstroom"], gemeente_id=gemeente, **values)


def invited() -> list[str]:
    return list(Uitnodiging.objects.values_list("email", flat=True))


def medewerker(cast):
    return person(Rol.MARKTPARTIJ_MEDEWERKER, naam="medewerker", organisatie=cast.organisaties["waalstroom"])


def give(who, cast, email: str = "nieuw@waalstroom.example") -> None:
    with scope.within(who.actor.scope):
        aanmelding.give_access(
            organisatie=cast.organisaties["waalstroom"], email=email, naam="Nieuwe beheerder", by=who.actor
        )


class TestNobodyManagesIt:
    """An organisation without an administrator, and somebody who applies in its name under another one."""

    @pytest.mark.parametrize("status", Locatiestatus.values)
    def test_at_work_elsewhere_the_application_lets_nobody_in_and_changes_nothing(self, cast, status):
        at_work(cast, NEDER_BETUWE, status=status)
        row = applied("indringer", kvk=WAALSTROOM, naam="Heel iemand anders")
        before = mails()
        with pytest.raises(ValidationError, match="niemand beheert haar toegang"):
            approve(row, cast)
        assert (invited(), mails(), stored().status) == ([], before, Aanmeldingsstatus.WACHT)
        assert organisations(WAALSTROOM)[0].gemeenten == [NEDER_BETUWE]

    def test_also_when_it_is_at_work_in_the_own_gemeente_too(self, cast):
        at_work(cast, TIEL)
        at_work(cast, NEDER_BETUWE)
        with pytest.raises(ValidationError, match="niemand beheert haar toegang"):
            approve(applied("a", kvk=WAALSTROOM), cast)
        assert invited() == []

    def test_the_official_reads_what_to_do_and_never_where(self, cast, as_person):
        at_work(cast, NEDER_BETUWE)
        row, client = applied("a", kvk=WAALSTROOM), as_person(cast.functioneel_beheerder.tiel)
        url = reverse("registratie:aanmelding-approve", args=[row.pk])
        answer = client.post(url, {"gezien": row.stand})
        (sentence,) = answer.context["form"].non_field_errors()
        assert (answer.status_code, "Die gemeente kan een beheerder uitnodigen." in sentence) == (422, True)
        assert ("Neder-Betuwe" in sentence, sentence in answer.content.decode()) == (False, True)

    def test_at_work_in_the_own_gemeente_only_the_contact_is_invited(self, cast):
        at_work(cast, TIEL)
        approve(applied("a", kvk=WAALSTROOM), cast)
        assert invited() == ["a@donald.example"]

    def test_a_gemeente_where_it_works_lets_somebody_in_and_then_the_application_goes_through(self, cast, as_person):
        at_work(cast, BUREN)
        row, client = applied("a", kvk=WAALSTROOM), as_person(cast.functioneel_beheerder.buren)
        pk = cast.organisaties["waalstroom"].pk
        detail, url = (reverse(f"registratie:organisatie-{naam}", args=[pk]) for naam in ("detail", "beheerder"))
        assert "Niemand beheert de toegang" in client.get(detail).content.decode()
        assert "ook in andere gemeenten" in client.get(url).content.decode()
        wrong = client.post(url, {"naam": "kwaad.nl", "email": "geen adres"})
        assert (wrong.status_code, set(wrong.context["form"].errors)) == (422, {"naam", "email"})
        assert client.post(url, {"naam": "Ina Waal", "email": "ina@waalstroom.example"})["Location"] == detail
        assert invited() == ["ina@waalstroom.example"]
        assert "Niemand beheert de toegang" not in client.get(detail).content.decode()
        approve(row, cast)
        assert invited() == ["ina@waalstroom.example"]
        assert UitgaandBericht.objects.get(soort="aanmelding_collega").aan == "ina@waalstroom.example"


class TestGivingAccess:
    """The act of a gemeente where the organisation works."""

    def test_not_by_a_gemeente_that_only_has_the_location_of_an_application(self, cast):
        """Else a first application, in another gemeente, would be the key to the second."""
        at_work(cast, TIEL, status=Locatiestatus.AANGEMELD)
        with pytest.raises(Geweigerd):
            give(cast.functioneel_beheerder.tiel, cast)

    @pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist"])
    def test_not_by_another_official(self, cast, rol):
        at_work(cast, TIEL)
        with pytest.raises(Geweigerd):
            give(getattr(cast, rol).tiel, cast)

    def test_not_by_a_gemeente_where_it_does_not_work(self, cast, as_person):
        at_work(cast, TIEL)
        with pytest.raises(Geweigerd):
            give(cast.functioneel_beheerder.buren, cast)
        url = reverse("registratie:organisatie-beheerder", args=[cast.organisaties["waalstroom"].pk])
        assert as_person(cast.functioneel_beheerder.buren).get(url).status_code == 404

    def test_not_while_somebody_manages_it_or_is_invited_to(self, cast):
        at_work(cast, TIEL)
        give(cast.functioneel_beheerder.tiel, cast)
        for email in ("tweede@waalstroom.example", "nieuw@waalstroom.example"):
            with pytest.raises(ValidationError, match="al een beheerder"):
                give(cast.functioneel_beheerder.tiel, cast, email)
        assert invited() == ["nieuw@waalstroom.example"]

    def test_employees_alone_do_not_stand_in_the_way(self, cast):
        at_work(cast, TIEL)
        medewerker(cast)
        give(cast.functioneel_beheerder.tiel, cast)
        assert invited() == ["nieuw@waalstroom.example"]


class TestTheOwnPeople:
    """Who works for the organisation already."""

    def test_its_only_administrator_joins_a_second_gemeente(self, cast):
        """He is told that it is approved, and gets no second access."""
        at_work(cast, NEDER_BETUWE)
        owner = cast.waalstroom.gebruiker
        approve(applied("a", kvk=WAALSTROOM, contact_email=f"  {owner.email.upper()} "), cast)
        told = UitgaandBericht.objects.get(soort="aanmelding_goedgekeurd")
        assert (told.aan, "beheert de toegang van uw organisatie al" in told.tekst) == (owner.email, True)
        assert (invited(), "uitnodiging" in told.tekst) == ([], False)
        assert Toegang.objects.filter(organisatie=cast.organisaties["waalstroom"]).count() == 1
        assert organisations(WAALSTROOM)[0].gemeenten == [TIEL, NEDER_BETUWE]

    def test_employees_are_somebody_and_are_told(self, cast):
        at_work(cast, TIEL)
        employee = medewerker(cast).gebruiker
        approve(applied("a", kvk=WAALSTROOM), cast)
        told = UitgaandBericht.objects.get(soort="aanmelding_collega")
        assert (told.aan, "uitnodigen op de pagina" in told.tekst) == (employee.email, False)
        contact = UitgaandBericht.objects.get(soort="aanmelding_bekend")
        assert (invited(), "niemand beheert nu de toegang" in contact.tekst) == ([], True)

    def test_an_employee_does_not_become_administrator_by_applying(self, cast):
        at_work(cast, TIEL)
        employee = medewerker(cast).gebruiker
        approve(applied("a", kvk=WAALSTROOM, contact_email=employee.email), cast)
        assert (invited(), "aanmelding_collega" in mails()) == ([], False)

    def test_administrator_and_employee_are_both_told_what_they_can_do(self, cast):
        owner, employee = cast.waalstroom.gebruiker, medewerker(cast).gebruiker
        approve(applied("a", kvk=WAALSTROOM), cast)
        told = {
            row.aan: "u beslist wie" in row.tekst for row in UitgaandBericht.objects.filter(soort="aanmelding_collega")
        }
        assert told == {owner.email: True, employee.email: False}

    def test_who_was_invited_and_applies_elsewhere_gets_a_fresh_link(self, cast):
        approve(applied("a"), cast)
        approve(in_buren("b", contact_email="a@donald.example"), cast, "buren")
        assert invited() == ["a@donald.example"] * 2
        assert Uitnodiging.objects.filter(ingetrokken_at=None).count() == 1


def elsewhere(kvk: str = WAALSTROOM) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select organisatie_werkt_elders(%s)", [kvk])
        return cursor.fetchone()[0]


def test_the_third_door_answers_about_one_exact_number(cast):
    at_work(cast, NEDER_BETUWE)
    with scope.within(scope.gemeenten([TIEL])):
        assert (elsewhere(), elsewhere("9900%"), elsewhere("99999999")) == (True, False, False)
        assert not Organisatie.objects.filter(kvk=WAALSTROOM).exists()
    with scope.within(scope.gemeenten([NEDER_BETUWE])):
        assert elsewhere() is False


@pytest.mark.parametrize(
    "value", [scope.organisatie(1), scope.geheim("x"), None], ids=["organisatie", "geheim", "niemand"]
)
def test_nobody_but_an_official_may_ask_where(cast, value):
    with scope.within(value), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        elsewhere()
