"""The matrix, a rule, the level playing field and the forms as people see them."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.demo import regels as demo
from speerpunten.kennis.models import Regelstand, Regelvolging, Regelvoorstel
from tests.factories.kennis_regels import ALLE, LEEG, vastgesteld, voorstel
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
ERF = "max_personen.boerenerf"
DAG = timedelta(days=1)


def browser(person) -> Client:
    client = Client()
    client.force_login(person.gebruiker)
    return client


def page(client: Client, name: str, *args: object, **query: str):
    return client.get(reverse(f"kennis:{name}", args=args), query)


@pytest.fixture
def vol(cast) -> None:
    with scope.within(scope.systeem("tests")):
        for regel in (LEEG, "regel.afstand_halte", "regel.afstand_winkel", "regel.vergunning_jaren"):
            voorstel(10, regel)
            for nr, gemeente in enumerate(ALLE):
                vastgesteld(gemeente, 10 + nr, regel)


def test_officials_the_region_and_market_parties_read_the_same_matrix(cast) -> None:
    for person in (cast.beleid.tiel, cast.regiocoordinator, cast.waalstroom):
        antwoord = page(browser(person), "regel-list")
        assert antwoord.status_code == 200
        assert "Personen op een erf" in antwoord.text
        assert "10 personen verschil" in antwoord.text.replace("\xa0", " ")
        assert "tekst, niet te rangschikken" in antwoord.text


def test_it_costs_as_many_queries_however_much_is_filled_in(cast, django_assert_num_queries, request) -> None:
    client = browser(cast.beleid.tiel)
    page(client, "regel-list")
    with CaptureQueries() as leeg:
        page(client, "regel-list")
    request.getfixturevalue("vol")
    with django_assert_num_queries(len(leeg)):
        page(client, "regel-list", naast="2021-06-01")


def CaptureQueries():
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    return CaptureQueriesContext(connection)


def test_beside_another_day_it_says_what_changed(vol, cast) -> None:
    antwoord = page(browser(cast.beleid.tiel), "regel-list", naast="2021-06-01")
    assert antwoord.context["veranderd"] >= 32
    assert "was leeg" in antwoord.text
    assert page(browser(cast.beleid.tiel), "regel-list", op="onzin").status_code == 200


def test_a_phone_shows_a_pair_or_a_rule(cast) -> None:
    client = browser(cast.beleid.tiel)
    assert page(client, "regel-list").context["kies"] == "tiel"
    paar = page(client, "regel-list", kies="buren", met="zaltbommel")
    assert (paar.context["kies"], paar.context["met"]) == ("buren", "zaltbommel")
    assert page(client, "regel-list", kies="x", met="tiel").context["met"] == ""
    assert "Meer over deze regel" in page(client, "regel-list", per="regel").text


def test_a_rule_shows_who_is_strictest_and_who_follows_since_when(vol, cast) -> None:
    tekst = page(browser(cast.beleid.tiel), "regel-detail", LEEG).text.replace("\xa0", " ")
    assert "7 kilometer verschil" in tekst
    assert "Strengst: Buren" in tekst
    assert "sinds 1 januari 2022, dat blijkt uit de regel" in tekst
    assert page(browser(cast.beleid.tiel), "regel-detail", "bestaat.niet").status_code == 404


def test_the_level_playing_field_gives_no_figure_of_too_little(cast) -> None:
    leeg = page(browser(cast.regiocoordinator), "regel-speelveld", op="2020-01-01")
    assert leeg.context["index"].waarde is None
    assert "nog geen cijfer" in leeg.text
    assert "Voor de statisticus" in leeg.text


def test_the_level_playing_field_shows_index_past_and_each_rule(vol, cast) -> None:
    antwoord = page(browser(cast.regiocoordinator), "regel-speelveld")
    index = antwoord.context["index"]
    assert 0 < index.laag <= index.waarde <= index.hoog < 100
    assert len(antwoord.context["per_regel"]) > 20
    assert antwoord.context["verschil"] > 80


def test_policy_fills_a_rule_on_the_page(cast) -> None:
    client = browser(cast.beleid.tiel)
    url = reverse("kennis:regel-fill", args=[LEEG])
    assert "nog niets ingevuld" in client.get(url).text
    gestuurd = {
        "status": "vastgesteld",
        "waarde": "12,5",
        "van": VANDAAG.isoformat(),
        "bron_titel": "Beleidsregel 2026",
    }
    fout = client.post(url, gestuurd | {"waarde": ""})
    assert (fout.status_code, "Geen eigen regel" in fout.text) == (422, True)
    assert client.post(url, gestuurd).status_code == 302
    assert Regelstand.objects.get(regel=LEEG).parameter.waarde == 12.5
    assert (
        client.post(
            reverse("kennis:regel-fill", args=["regel.tenten_caravans"]), gestuurd | {"waarde": "nee"}
        ).status_code
        == 302
    )
    assert browser(cast.regiocoordinator).get(url).status_code == 403


def test_the_region_proposes_and_withdraws_and_a_gemeente_answers(cast) -> None:
    regio, tiel = browser(cast.regiocoordinator), browser(cast.beleid.tiel)
    url = reverse("kennis:regelvoorstel-propose", args=[LEEG])
    gestuurd = {"waarde": "15", "motivering": "Dicht bij het werk.", "vanaf": (VANDAAG - DAG).isoformat()}
    assert regio.post(url, gestuurd).status_code == 302
    row = Regelvoorstel.objects.get(regel=LEEG)
    volgen = reverse("kennis:regelvoorstel-answer", args=[row.pk])
    gezegd = {"keuze": "wijkt_af", "vanaf": VANDAAG.isoformat(), "reden": "", "besluit": ""}
    assert tiel.post(volgen, gezegd).status_code == 422
    assert tiel.post(volgen, gezegd | {"reden": "Kleine kern."}).status_code == 302
    assert Regelvolging.objects.get().gemeente_id == TIEL
    assert "Kleine kern." in page(tiel, "regel-detail", LEEG).text
    assert tiel.get(url).status_code == 403
    assert "15" in regio.get(url).text
    assert (
        regio.post(reverse("kennis:regelvoorstel-withdraw", args=[row.pk]), {"per": VANDAAG.isoformat()}).status_code
        == 302
    )
    assert "geen voorstel" in page(tiel, "regel-detail", LEEG).text


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_it_can_be_downloaded_and_says_what_is_empty(cast, formaat: str) -> None:
    antwoord = page(browser(cast.waalstroom), "regel-export", formaat)
    inhoud = b"".join(antwoord.streaming_content)
    if formaat == "csv":
        assert "niet ingevuld" in inhoud.decode("utf-8-sig")
        assert "te weinig antwoorden" in inhoud.decode("utf-8-sig")
    else:
        assert zipfile.ZipFile(io.BytesIO(inhoud)).testzip() is None
    assert page(browser(cast.waalstroom), "regel-export", "exe").status_code == 404


def test_a_rule_is_a_piece_of_an_answer(cast) -> None:
    with scope.within(cast.beleid.tiel.actor.scope):
        steen = bouwstenen.make("regel", ERF, cast.beleid.tiel.actor)
        assert bouwstenen.make("regel", "x", cast.beleid.tiel.actor) is None
        assert bouwstenen.make("regel", ERF, cast.privacy_officer.actor) is None
    assert steen is not None
    assert "het strengst is West Betuwe, het ruimst Buren en Zaltbommel" in steen.zin
    assert ("Tiel", "niet ingevuld", "", "") in steen.rijen
    assert "geen beleid heeft" in steen.let_op


def test_the_demo_fills_once_and_marks_everything(cast) -> None:
    by = Actor.systeem("tests", oorsprong="tests")
    with scope.within(scope.systeem("tests")):
        voor = Regelstand.objects.count()
        assert demo.make(vandaag=VANDAAG, by=by) > 50
        assert demo.make(vandaag=VANDAAG, by=by) == 0
        assert Regelstand.objects.filter(is_voorbeeld=True).count() == Regelstand.objects.count() - voor
        assert not Regelstand.objects.filter(is_voorbeeld=True).exclude(regel__startswith="regel.").exists()
    antwoord = page(browser(cast.beleid.buren), "regel-list")
    assert antwoord.context["index"].waarde is not None
    assert "geen beleid van die gemeente" in antwoord.text
    assert BUREN in {cel.gemeente.pk for cel in antwoord.context["matrix"].rijen[0].cellen}
