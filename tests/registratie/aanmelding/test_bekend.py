"""An organisation is admitted once: a second application, a second gemeente, and somebody who only says to belong to it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from registratie.actions import aanmelding
from registratie.models import Aanmelding, Huisvestingslocatie
from registratie.queries import aanmelding as aanmeldingen
from rivierenland.core import scope
from rivierenland.core.actions import uitnodiging
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gemeente, Organisatie, Toegang, UitgaandBericht, Uitnodiging
from rivierenland.core.permissions import Geweigerd
from tests.architecture.walk import NONCE
from tests.factories.registratie import BUREN, TIEL
from tests.registratie.aanmelding.conftest import WITHOUT_LOCATION, applied, mails, send
from tests.registratie.aanmelding.test_weg import approve

WAALSTROOM = "99000017"


def organisations(kvk: str) -> list[Organisatie]:
    with scope.within(scope.systeem("tests")):
        return list(Organisatie.objects.filter(kvk=kvk))


def in_buren(secret: str, **changes) -> Aanmelding:
    buren = Gemeente.objects.get(pk=BUREN)
    return applied(secret, gemeente=buren, plaats="Maurik", postcode="4021GA", **changes)


def test_the_answer_at_the_front_door_is_the_same_for_a_known_number(bezoeker, cast):
    new, known = send(bezoeker), send(bezoeker, kvk=WAALSTROOM, contact_email="b@donald.example")
    assert (new.status_code, new["Location"]) == (known.status_code, known["Location"])
    pages = [NONCE.sub(r"\1", bezoeker.get(answer["Location"]).content.decode()) for answer in (new, known)]
    assert pages[0] == pages[1]


def test_the_official_sees_that_it_takes_part_already_also_when_it_only_works_elsewhere(cast, as_person):
    row = applied("a", kvk=WAALSTROOM)
    page = as_person(cast.functioneel_beheerder.tiel).get(reverse("registratie:aanmelding-detail", args=[row.pk]))
    assert page.context["bekend"] == aanmeldingen.Bekend("Waalstroom (fictief)", Organisatiestatus.ACTIEF)
    assert "Deze organisatie doet al mee." in page.content.decode()


def test_a_second_gemeente_gets_the_location_and_no_second_organisation(cast):
    approve(applied("a"), cast)
    approve(in_buren("b"), cast, "buren")
    (organisatie,) = organisations("68750110")
    assert (organisatie.gemeenten, organisatie.toegelaten_in) == ([BUREN, TIEL], [BUREN, TIEL])
    with scope.within(scope.systeem("tests")):
        assert {row.gemeente_id for row in Huisvestingslocatie.objects.filter(organisatie=organisatie)} == {BUREN, TIEL}
    with scope.within(scope.gemeenten([BUREN])):
        assert Organisatie.objects.get(pk=organisatie.pk).naam == "Test BV Donald"


def test_whoever_says_to_belong_to_a_known_organisation_is_not_let_in(cast):
    owner = cast.waalstroom.gebruiker
    approve(applied("indringer", kvk=WAALSTROOM), cast)
    assert not Uitnodiging.objects.filter(email="indringer@donald.example").exists()
    told = UitgaandBericht.objects.get(soort="aanmelding_collega")
    assert (told.aan, "indringer@donald.example" in told.tekst) == (owner.email, True)
    assert "aanmelding_bekend" in mails()
    assert "uitnodiging" not in mails()


def test_an_open_invitation_counts_as_somebody_who_looks_after_it(cast):
    approve(applied("a"), cast)
    approve(in_buren("b"), cast, "buren")
    assert list(Uitnodiging.objects.values_list("email", flat=True)) == ["a@donald.example"]


def test_an_organisation_without_anybody_left_gets_an_administrator_again(cast):
    with scope.within(scope.systeem("tests")):
        Organisatie.objects.filter(kvk=WAALSTROOM).update(status=Organisatiestatus.GESTOPT)
    approve(applied("a", kvk=WAALSTROOM), cast)
    invitation = Uitnodiging.objects.get()
    (organisatie,) = organisations(WAALSTROOM)
    assert (invitation.email, invitation.organisatie_id) == ("a@donald.example", organisatie.pk)
    assert (organisatie.status, organisatie.naam) == (Organisatiestatus.ACTIEF, "Waalstroom (fictief)")


def test_an_official_invites_for_no_organisation_that_somebody_looks_after(cast):
    actor = cast.functioneel_beheerder.tiel.actor
    target = cast.waalstroom.organisatie_id
    with scope.within(actor.scope), pytest.raises(Geweigerd):
        uitnodiging.invite_first(email="x@x.example", naam="X", organisatie=target, gemeente=TIEL, by=actor)
    assert Toegang.objects.filter(organisatie=target).count() == 1


def test_a_suspended_organisation_does_not_come_back_by_applying(cast):
    row = applied("a", kvk=WAALSTROOM)
    with scope.within(scope.systeem("tests")):
        Organisatie.objects.filter(kvk=WAALSTROOM).update(status=Organisatiestatus.GESCHORST)
    with pytest.raises(ValidationError, match="geschorst"):
        approve(row, cast)
    (organisatie,) = organisations(WAALSTROOM)
    assert (organisatie.status, organisatie.gemeenten) == (Organisatiestatus.GESCHORST, [])


def test_a_location_that_stands_there_already_is_not_made_twice(cast):
    approve(applied("a"), cast)
    approve(applied("b"), cast)
    with scope.within(scope.systeem("tests")):
        assert Huisvestingslocatie.objects.filter(organisatie__kvk="68750110").count() == 1


def test_without_a_location_it_is_admitted_and_stays_visible(cast):
    from registratie.actions import organisatie as organisatie_actions

    approve(applied("a", **WITHOUT_LOCATION), cast)
    (organisatie,) = organisations("68750110")
    with scope.within(scope.systeem("tests")):
        assert not Huisvestingslocatie.objects.filter(organisatie=organisatie).exists()
        organisatie_actions.keep_gemeenten(organisatie)
    with scope.within(scope.gemeenten([TIEL])):
        assert Organisatie.objects.get(kvk="68750110").gemeenten == [TIEL]


def test_the_two_doors_through_row_security_are_narrow(cast):
    """They answer about one exact number, and join no gemeente but the own."""
    from django.db import connection

    with scope.within(scope.gemeenten([TIEL])), connection.cursor() as cursor:
        cursor.execute("select organisatie_toelaten(%s, %s)", [WAALSTROOM, BUREN])
        assert cursor.fetchone() == (None,)
        assert aanmeldingen.known("9900%") is None
    assert organisations(WAALSTROOM)[0].gemeenten == []


@pytest.mark.parametrize(
    "value", [scope.organisatie(1), scope.geheim("x"), None], ids=["organisatie", "geheim", "niemand"]
)
def test_nobody_but_an_official_may_ask(cast, value):
    from django.db import ProgrammingError, transaction

    with scope.within(value), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        aanmeldingen.known(WAALSTROOM)


def test_two_gemeenten_that_approve_at_once_make_one_organisation(cast, monkeypatch):
    """The second finds none, and then the number taken."""
    from registratie.actions.aanmelding import toelaten

    approve(applied("a"), cast)
    join, asked = toelaten._join, []

    def late(row):
        asked.append(row)
        return None if len(asked) == 1 else join(row)

    monkeypatch.setattr(toelaten, "_join", late)
    approve(in_buren("b"), cast, "buren")
    (organisatie,) = organisations("68750110")
    assert organisatie.gemeenten == [BUREN, TIEL]


def test_deciding_asks_for_the_right_in_the_own_gemeente(cast):
    row = applied("a")
    for person in (cast.beleid.tiel, cast.functioneel_beheerder.buren, cast.waalstroom):
        with scope.within(person.actor.scope), pytest.raises(Geweigerd):
            aanmelding.refuse(aanmelding=row, reden="Nee.", gezien=row.stand, by=person.actor)
