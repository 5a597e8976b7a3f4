"""The form at the front door: what is wrong stands at its field, nothing is lost, and it cannot be used to flood or to spy."""

import time

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from registratie.models import Aanmelding
from rivierenland.core import scope
from rivierenland.core.models import Organisatie, UitgaandBericht
from tests.registratie.aanmelding.conftest import FORMULIER, filled_in, mails, send, stored

EMOJI = "Huis \U0001f3e0"


def count() -> int:
    with scope.within(scope.systeem("tests")):
        return Aanmelding.objects.count()


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("kvk", "123"),
        ("kvk", "1234567a"),
        ("vestigingsnummer", "12"),
        ("naam", ""),
        ("naam", EMOJI),
        ("naam", "x" * 121),
        ("naam", "=HYPERLINK(1)"),
        ("naam", "@sum(1)"),
        ("contact_naam", "Klik op https://kwaad.example"),
        ("naam", "Jan 111222333"),
        ("rollen", []),
        ("rollen", ["zorgpartner"]),
        ("contact_naam", "Katja kwaad.nl"),
        ("contact_naam", "win-nu.EXAMPLE/abc"),
        ("contact_email", "geen adres"),
        ("contact_email", f"{'x' * 250}@example.test"),
        ("contact_telefoon", "12"),
        ("snf_nummer", ""),
        ("heeft_locatie", ""),
        ("postcode", "4001 SS"),
        ("huisnummer", "0"),
        ("huisnummer", "vijf"),
        ("huisletter", "1"),
        ("straat", ""),
        ("bedden", "-1"),
        ("bedden", "99999999999999999999"),
        ("ingangsdatum", "31-02-2026"),
        ("gemeente", "GM0344"),
        ("gemeente", ""),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(bezoeker, veld, waarde):
    answer = bezoeker.post(FORMULIER, filled_in(**{veld: waarde}))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [veld])
    assert "Waterhof" in answer.content.decode()
    assert count() == 0


@pytest.mark.parametrize("naam", ["J.P. van Dijk", "J.P.van Dijk", "Katja B.V.D. Dijk", "mr. A.-J. de Vries"])
def test_a_person_may_be_called_by_initials(bezoeker, naam):
    assert send(bezoeker, contact_naam=naam).status_code == 302
    assert stored().contact_naam == naam


def test_a_mail_to_an_address_that_nobody_proved_holds_no_word_of_the_sender(bezoeker):
    """Else anybody could have us mail anybody a text of their choosing."""
    send(
        bezoeker,
        naam="Bedden.nl wint van u",
        contact_naam="Geachte winnaar",
        locatie_naam="Klik hier",
        straat="Nu betalen",
    )
    (bericht,) = UitgaandBericht.objects.all()
    words = ("Bedden", "winnaar", "Klik", "betalen")
    assert [word for word in words if word in bericht.tekst + bericht.onderwerp] == []
    assert "68750110" in bericht.tekst


@pytest.mark.parametrize(
    "naam",
    [
        "Robert'); DROP TABLE core_organisatie;--",
        "<b>Vet</b> & Co",
        "Łódź Ștefan Київ",
        "Flex\u00a0 Wonen\u200b BV",
        "Flexwonen® №5",
        "Jansen & Zn. B.V.",
        "Bedden.nl B.V.",
    ],
)
def test_odd_but_readable_names_are_kept_as_text(bezoeker, naam):
    assert send(bezoeker, naam=naam).status_code == 302
    kept = stored().naam
    assert kept == " ".join(naam.replace("\u00a0", " ").replace("\u200b", " ").split())
    assert mails() == ["aanmelding_bevestigen"]


def test_a_bsn_is_refused_without_repeating_it(bezoeker):
    answer = send(bezoeker, straat="Straat van 111222333")
    page = answer.content.decode()
    assert (answer.status_code, "burgerservicenummer" in page, count()) == (422, True, 0)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("nummeraanduiding_id", "<script>"),
        ("nummeraanduiding_id", "0281010000302318"),
        ("adresseerbaarobject_id", "9" * 17),
        ("rd_x", "1e400"),
        ("rd_y", "-1"),
        ("gestart", "x" * 81),
    ],
)
def test_a_hidden_field_with_nonsense_is_an_error_and_no_fault(bezoeker, veld, waarde):
    answer = send(bezoeker, **{"opgezocht": "4001AA|5||", veld: waarde})
    assert (answer.status_code, veld in answer.context["form"].errors, count()) == (422, True, 0)


def test_without_a_location_only_the_gemeente_is_asked(bezoeker):
    empty = dict.fromkeys(("locatie_naam", "locatie_soort", "postcode", "huisnummer", "straat", "plaats", "bedden"), "")
    check = bezoeker.post(FORMULIER, filled_in(heeft_locatie="nee", **empty))
    assert (check.status_code, "Waterhof" in check.content.decode()) == (200, False)
    send(bezoeker, heeft_locatie="nee", **empty)
    assert (stored().heeft_locatie, stored().gemeente_id) == (False, "GM0281")


def test_what_was_typed_about_a_location_goes_when_there_is_none(bezoeker):
    send(bezoeker, heeft_locatie="nee")
    row = stored()
    assert (row.straat, row.huisnummer, row.bedden, row.locatie_naam, row.ingangsdatum) == ("", None, None, "", None)


def test_checking_carries_everything_along_and_changing_shows_it_again(bezoeker):
    check = bezoeker.post(FORMULIER, filled_in())
    hidden = dict(check.context["form"].hidden())
    assert (hidden["kvk"], hidden["contact_naam"], hidden["rollen"]) == ("6875 0110", "Katja Dijk", "uitzender")
    assert [value for name, value in check.context["form"].hidden() if name == "rollen"] == [
        "verblijfsbieder",
        "uitzender",
    ]
    again = bezoeker.post(FORMULIER, filled_in(wijzigen="ja", naam=""))
    assert (again.status_code, again.context["form"].errors) == (200, {})
    assert 'value="Waterhof"' in again.content.decode()


def test_the_trap_keeps_nothing_and_says_nothing(bezoeker):
    answer = send(bezoeker, website="https://spam.example")
    assert (answer["Location"], count(), mails()) == (reverse("aanmelden:verstuurd"), 0, [])


@pytest.mark.parametrize(
    "mark", ["", "nagemaakt", signing.dumps(1.0, salt="anders")], ids=["none", "forged", "other salt"]
)
def test_a_form_that_was_never_given_out_is_not_taken(bezoeker, mark):
    answer = send(bezoeker, gestart=mark)
    assert (answer.status_code, count()) == (422, 0)
    assert 'value="Waterhof"' in answer.content.decode()


def test_a_form_that_comes_back_at_once_is_not_taken(bezoeker):
    answer = send(bezoeker, gestart=signing.dumps(time.time(), salt="aanmelden"))
    assert (answer.status_code, count()) == (422, 0)


def test_one_network_sends_ten_an_hour_and_another_is_not_held_back(bezoeker):
    for number in range(10):
        assert send(bezoeker, contact_email=f"nr{number}@donald.example").status_code == 302
    answer = send(bezoeker, contact_email="nr10@donald.example")
    assert (answer.status_code, 'value="Waterhof"' in answer.content.decode(), count()) == (429, True, 10)
    assert send(Client(REMOTE_ADDR="198.51.100.9")).status_code == 302


def test_nobody_can_fill_the_mailbox_of_another(bezoeker):
    answers = {send(bezoeker)["Location"] for _ in range(5)}
    assert (answers, mails()) == ({reverse("aanmelden:verstuurd")}, ["aanmelding_bevestigen"] * 3)


def test_a_large_body_is_refused_before_it_is_read(bezoeker):
    assert bezoeker.post(FORMULIER, filled_in(naam="x" * 70_000)).status_code == 413


def test_the_pages_open_for_who_is_logged_in_too(cast, as_person):
    client = as_person(cast.waalstroom)
    for url in (reverse("aanmelden:start"), FORMULIER, reverse("aanmelden:verstuurd")):
        assert client.get(url).status_code == 200
    assert client.post(FORMULIER, filled_in()).status_code == 200


def test_the_login_page_leads_here(bezoeker):
    assert reverse("aanmelden:start") in bezoeker.get(reverse("account_login")).content.decode()


def test_the_role_behind_the_form_sees_one_application_and_no_organisation(cast):
    from tests.registratie.aanmelding.conftest import applied

    applied("a")
    applied("b")
    from rivierenland.core.actions.uitnodiging import digest

    with scope.within(scope.geheim(digest("a"))):
        assert [row.contact_email for row in Aanmelding.objects.all()] == ["a@donald.example"]
        assert raw("select contact_email from registratie_aanmelding") == ["a@donald.example"]
        assert Organisatie.objects.count() == 0
        for table in (
            "core_organisatie",
            "registratie_huisvestingslocatie",
            "registratie_bewoner",
            "registratie_verblijf",
        ):
            with pytest.raises(Exception, match="permission denied"):
                raw(f"select id from {table}")
    with scope.within(scope.geheim("nobody")):
        assert raw("select contact_email from registratie_aanmelding") == []


def raw(sql: str) -> list:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        return [row[0] for row in cursor.fetchall()]


def test_marks_that_steer_the_writing_direction_are_taken_out(bezoeker):
    send(bezoeker, naam="Huis \u2066Waal\u2069", contact_naam="Ka\u2067tja")
    row = stored()
    assert (row.naam, row.contact_naam) == ("Huis Waal", "Katja")
