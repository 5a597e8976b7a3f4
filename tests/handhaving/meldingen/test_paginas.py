"""The pages of officials: the queue, one melding, and the forms."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Meldingresultaat as R
from handhaving.enums import Meldingstatus as S
from handhaving.models import Melding
from rivierenland.core import scope
from rivierenland.core.opmaak import datum_lang
from tests.factories.handhaving import MeldingFactory
from tests.factories.registratie import BUREN, VergunningFactory
from tests.handhaving.meldingen.conftest import made, report, stored

LIST, CREATE = reverse("handhaving:melding-list"), reverse("handhaving:melding-create")
VANDAAG = timezone.localdate()
FILLED = {
    "gemeente": "GM0281", "tekst": "De trap is donker.", "onderwerp": "brandveiligheid", "bron": "bewoner", "locatie": "",
    "adres": "Voorbeeldweg 9", "contact_naam": "", "contact_telefoon": "", "contact_email": "", "taal": "pl",
}  # fmt: skip


def page(row, name="detail") -> str:
    return reverse(f"handhaving:melding-{name}", args=[row.pk])


def shown(client, **query) -> list[str]:
    found = re.findall(r'id="melding-(\d+)"', client.get(LIST, query).content.decode())
    return [stored(int(pk)).tekst for pk in found]


@pytest.fixture
def official(cast, as_person):
    return as_person(cast.toezichthouder.tiel)


def test_the_queue_filters_by_what_an_official_asks(official, stage, cast):
    made(tekst="nieuw", locatie=stage.tiel)
    made(tekst="laat", uiterlijk=VANDAAG - timedelta(days=1), urgentie="direct", status=S.IN_BEHANDELING, bron="bewoner",
         onderwerp="intimidatie", behandelaar=cast.toezichthouder.tiel.gebruiker)  # fmt: skip
    made(tekst="dicht", status=S.AFGEHANDELD, resultaat=R.IN_ORDE, afgehandeld_at=timezone.now())
    made(tekst="elders", gemeente_id=BUREN)
    assert shown(official) == ["laat", "nieuw", "dicht"]
    assert shown(official, werk="lopend") == ["laat", "nieuw"]
    assert shown(official, werk="te_laat") == shown(official, werk="van_mij") == ["laat"]
    assert shown(official, status="nieuw") == shown(official, urgentie="geen", werk="lopend") == ["nieuw"]
    assert shown(official, onderwerp="intimidatie") == shown(official, bron="bewoner") == ["laat"]
    assert shown(official, urgentie="direct") == ["laat"]


def test_the_queue_is_searched_by_reference_as_it_is_said_and_by_address(official, stage):
    row = made(tekst="hier", adres="Kersenlaan 4, Maurik")
    made(tekst="bij de locatie", locatie=stage.tiel)
    assert shown(official, q=row.referentie.lower().replace("-", " ")) == ["hier"]
    assert shown(official, q="kersenlaan") == shown(official, q="maurik kersen") == ["hier"]
    assert shown(official, q="latenstein") == ["bij de locatie"]
    assert shown(official, q="M-2026-2222-22") == []


@pytest.mark.parametrize("query", [{}, {"q": "hof"}, {"werk": "te_laat"}, {"sort": "-plek"}, {"sort": "uiterlijk"}])
def test_the_queue_costs_the_same_with_one_and_with_thirty(official, stage, cast, query):
    counts = []
    for aantal in (1, 29):
        with scope.within(scope.systeem("tests")):
            MeldingFactory.create_batch(aantal, locatie=stage.tiel, behandelaar=cast.toezichthouder.tiel.gebruiker)
        with CaptureQueriesContext(connection) as found:
            assert official.get(LIST, query).status_code == 200
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_home_and_menu_cost_the_same_with_one_and_with_thirty(official, stage):
    counts = []
    for aantal in (1, 29):
        with scope.within(scope.systeem("tests")):
            MeldingFactory.create_batch(aantal, locatie=stage.tiel)
            for nummer in range(aantal):
                MeldingFactory(
                    bron="register", signaal="boven_capaciteit", signaal_sleutel=f"locatie {aantal} {nummer}"
                )
        with CaptureQueriesContext(connection) as found:
            official.get("/")
        counts.append(len(found))
    assert counts[0] == counts[1]


def test_home_shows_the_late_ones_first_and_the_register_in_one_line(official, stage):
    made(locatie=stage.tiel)
    late = made(locatie=stage.fruithof, uiterlijk=VANDAAG - timedelta(days=2))
    for nummer in range(3):
        made(bron="register", signaal="boven_capaciteit", signaal_sleutel=f"locatie {nummer}")
    regels = official.get("/").context["te_doen"]
    assert (regels[0].woord, late.referentie in regels[0].waarom) == ("Te laat", True)
    assert [regel.wat for regel in regels if "register" in regel.wat] == ["3 signalen van het register om te bekijken"]
    menu = official.get("/").content.decode()
    assert 'href="/handhaving/meldingen/"' in menu


def test_writing_one_down_shows_both_codes_once(official):
    answer = official.post(CREATE, FILLED)
    with scope.within(scope.systeem("tests")):
        row = Melding.objects.get()
    body = answer.content.decode()
    geheim = answer.context["geheim"]
    assert answer.status_code == 200
    assert row.referentie in body
    assert geheim in body
    assert (row.taal, row.adres, row.created_by.naam) == ("pl", "Voorbeeldweg 9", "toezichthouder.tiel")
    assert geheim not in official.get(page(row)).content.decode()


@pytest.mark.parametrize("typed", ["Latenstein, Tiel ({pk})", "latenstein", "Latenstein"])
def test_a_location_is_chosen_by_typing(official, stage, typed):
    official.post(CREATE, FILLED | {"adres": "", "locatie": typed.format(pk=stage.tiel.pk)})
    with scope.within(scope.systeem("tests")):
        assert Melding.objects.get().locatie_id == stage.tiel.pk


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"adres": ""}, "locatie", "Kies de locatie, of vul hieronder het adres in."),
        ({"locatie": "nergens"}, "locatie", "Geen locatie in uw gemeente past hierbij"),
        ({"locatie": "tiel"}, "locatie", "Meer locaties passen hierbij"),
        ({"locatie": "x (9999999)"}, "locatie", "Geen locatie in uw gemeente past hierbij"),
        ({"tekst": ""}, "tekst", "Schrijf op wat er aan de hand is."),
        ({"onderwerp": ""}, "onderwerp", "Kies het onderwerp."),
        ({"bron": "register"}, "bron", "register"),
        ({"gemeente": BUREN}, "gemeente", "GM0214"),
        ({"contact_telefoon": "12"}, "contact_telefoon", "Vul een telefoonnummer in"),
    ],
)
def test_what_is_missing_is_told_at_its_field_and_what_was_typed_stays(official, stage, changes, field, sentence):
    answer = official.post(CREATE, FILLED | changes)
    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[field])
    assert answer.context["form"]["taal"].value() == "pl"


def test_a_location_of_another_gemeente_cannot_be_named(official, stage):
    answer = official.post(CREATE, FILLED | {"locatie": f"Zandweg, Kesteren ({stage.kesteren.pk})"})
    assert answer.status_code == 422
    assert "Geen locatie in uw gemeente" in str(answer.context["form"].errors)
    assert official.get(CREATE, {"locatie": stage.kesteren.pk}).status_code == 404


def test_from_the_page_of_a_location_it_is_filled_in(official, stage):
    assert "Latenstein, Tiel" in official.get(CREATE, {"locatie": stage.tiel.pk}).content.decode()
    assert official.get(CREATE, {"locatie": "9" * 40}).status_code == 200


def test_the_whole_way_through_the_pages(official, cast, stage):
    row, _ = report(cast.toezichthouder.tiel)
    who = cast.toezichthouder.tiel.gebruiker.pk
    steps = [
        ("triage", {"urgentie": "deze_week", "onderwerp": "anders", "behandelaar": who}),
        ("link-location", {"locatie": f"Latenstein, Tiel ({stage.tiel.pk})"}),
        ("plan", {"dag": VANDAAG.isoformat()}),
        ("answer", {"tekst": "Wij komen kijken.", "voor": "melder"}),
        ("answer", {"tekst": "Twee man mee.", "voor": "collega"}),
        ("close", {"resultaat": "opgelost", "uitkomst": "De deur is open."}),
        ("reopen", {"reden": "Weer dicht."}),
    ]
    for name, values in steps:
        answer = official.post(page(row, name), values)
        assert (name, answer.status_code, answer.headers.get("Location")) == (name, 302, page(row))
    row = stored(row.pk)
    assert (row.status, row.locatie_id, row.onderwerp, row.uitkomst) == (
        S.IN_BEHANDELING,
        stage.tiel.pk,
        "anders",
        "De deur is open.",
    )
    body = official.get(page(row)).content.decode()
    for sentence in (
        "Deze week, uiterlijk",
        "Controle ingepland",
        "Wij komen kijken.",
        "Twee man mee.",
        "Weer dicht.",
        "Heropend",
    ):
        assert sentence in body


def test_a_day_that_is_past_is_called_late(official, cast):
    row, who = made(dagen_geleden=5), cast.toezichthouder.tiel.gebruiker.pk
    values = {"urgentie": "direct", "onderwerp": "anders", "behandelaar": who}
    body = official.post(page(row, "triage"), values, follow=True).content.decode()
    assert f"Iemand had uiterlijk {datum_lang(VANDAAG - timedelta(days=4))} moeten kijken. Dat is voorbij" in body
    body = official.post(page(row, "triage"), values | {"urgentie": "regulier"}, follow=True).content.decode()
    assert f"Uiterlijk {datum_lang(VANDAAG + timedelta(days=23))} moet iemand kijken." in body


def test_a_duplicate_is_offered_with_its_reason_marked_and_taken_back(official, stage):
    first, second = made(locatie=stage.tiel), made(locatie=stage.tiel)
    body = official.get(page(second)).content.decode()
    assert "Zelfde locatie, zelfde onderwerp, dezelfde dag" in body
    assert f"?van={first.referentie}" in body
    assert official.post(page(second, "duplicate"), {"van": first.referentie.lower()}).status_code == 302
    assert "Hoort bij deze melding." in official.get(page(first)).content.decode()
    assert first.referentie in official.get(page(second)).content.decode()
    assert official.post(page(second, "undo-duplicate")).status_code == 302
    refused = official.post(page(second, "duplicate"), {"van": "M-2026-2222-22"})
    assert refused.status_code == 422
    assert "Wij vinden geen melding" in str(refused.context["form"].errors)


def test_who_reported_is_seen_by_those_who_handle_it(official, cast, as_person):
    row, _ = report(cast.toezichthouder.tiel, contact_naam="Ana Pop", contact_telefoon="+31344123456")
    assert "Ana Pop" in official.get(page(row)).content.decode()
    for person in (cast.jurist.tiel, cast.beleid.tiel):
        body = as_person(person).get(page(row)).content.decode()
        assert "Ana Pop" not in body
        assert "344123456" not in body
        assert "Afhandelen" not in body


def test_a_step_that_somebody_else_did_first_is_told_and_the_text_stays(official, cast):
    row, _ = report(cast.toezichthouder.tiel)
    official.post(page(row, "close"), {"resultaat": "opgelost", "uitkomst": "Klaar."})
    answer = official.post(page(row, "close"), {"resultaat": "opgelost", "uitkomst": "Ook klaar."})
    assert answer.status_code == 422
    assert "Die stap kan nu niet" in answer.content.decode()
    assert "Ook klaar." in answer.content.decode()


def test_a_signal_has_no_reporter_and_nobody_to_write_to(official):
    row = made(bron="register", signaal="boven_capaciteit", signaal_sleutel="locatie 1", tekst="3 op 2 bedden")
    body = official.get(page(row)).content.decode()
    assert "De melder" not in body
    assert "Meer mensen dan vergund" in body
    assert official.get(page(row, "renew-secret")).status_code == 404
    assert official.post(page(row, "answer"), {"tekst": "x", "voor": "melder"}).status_code == 422
    assert official.post(page(row, "close"), {"resultaat": "verdwenen", "uitkomst": "x"}).status_code == 422


def test_a_new_secret_is_shown_once(official, cast):
    row, geheim = report(cast.toezichthouder.tiel)
    assert "werkt dan niet meer" in official.get(page(row, "renew-secret")).content.decode()
    answer = official.post(page(row, "renew-secret"))
    assert answer.status_code == 200
    assert answer.context["geheim"] != geheim


def test_a_message_of_the_reporter_stands_in_the_queue_and_on_the_home_page(official, cast, bezoeker):
    row, geheim = report(cast.toezichthouder.tiel)
    official.post(page(row, "close"), {"resultaat": "opgelost", "uitkomst": "Klaar."})
    assert shown(official, werk="bericht") == []
    bezoeker.post(
        reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": "nl"}),
        {"referentie": row.referentie, "geheim": geheim, "tekst": "Nog steeds dicht."},
    )
    assert shown(official, werk="bericht") == [row.tekst]
    assert "Bericht van de melder" in official.get(LIST).content.decode()
    lines = [regel.woord for regel in official.get("/").context["te_doen"] if row.referentie in regel.waarom]
    assert lines == ["Nieuw bericht"]


def test_home_says_of_an_ended_permit_once_that_it_ended(official, stage):
    with scope.within(scope.systeem("tests")):
        VergunningFactory(locatie=stage.tiel, einde=VANDAAG - timedelta(days=12))
    regels = [regel.wat for regel in official.get("/").context["te_doen"]]
    assert regels == ["Exploitatievergunning (APV) van Latenstein is verlopen"]
    made(locatie=stage.tiel, bron="register", signaal="vergunning_verlopen", signaal_sleutel=f"locatie {stage.tiel.pk}")
    regels = [regel.wat for regel in official.get("/").context["te_doen"]]
    assert regels == ["1 signaal van het register om te bekijken"]


def test_the_queue_shows_who_handles_it_as_text(official, cast, stage):
    made(locatie=stage.tiel, status="in_behandeling", behandelaar=cast.toezichthouder.tiel.gebruiker)
    body = official.get("/handhaving/meldingen/").content.decode()
    assert f'<span class="sub">door {cast.toezichthouder.tiel.gebruiker.naam}</span>' in body
    assert "&lt;span" not in body


def test_the_supervision_of_a_location_shows_its_meldingen_to_officials_alone(official, cast, as_person, stage):
    row = made(locatie=stage.tiel)
    address = f"/handhaving/locaties/{stage.tiel.pk}/"
    assert f'href="/handhaving/meldingen/{row.pk}/"' in official.get(address).content.decode()
    panelen = [paneel.titel for paneel in as_person(cast.waalstroom).get(address).context["panelen"]]
    assert panelen == ["Zaken"]
