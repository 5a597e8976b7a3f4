"""The pages of shares and houses, and the start page."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core import scope
from speerpunten.aanbod.actions import verdeelsleutel
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Verdeelsleutel
from speerpunten.aanbod.verdeling.sleutel import Gewichten
from tests.factories.aanbod_verdeling import beds, project, work, work_everywhere
from tests.factories.registratie import BUREN, TIEL

pytestmark = pytest.mark.django_db
URL = "/aanbod/verdeling/"


@pytest.fixture
def stand(cast):
    """Work alike everywhere, and beds in two gemeenten."""
    with scope.within(scope.systeem("tests")):
        work_everywhere()
        beds(TIEL, 60)
        beds(BUREN, 20, soort=Locatiesoort.UNITS_TIJDELIJK)
        project(TIEL, 40, stadium=Stadium.AANVRAAG)


@pytest.fixture
def beleid(client, cast, stand):
    client.force_login(cast.beleid.tiel.gebruiker)
    return client


@pytest.fixture
def regio(client, cast, stand):
    client.force_login(cast.regiocoordinator.gebruiker)
    return client


def rows(answer) -> dict[str, tuple[int, int, int, str]]:
    return {
        naam: (een.plaatsen, een.bedden, een.pijplijn, een.ligging.value) for naam, een, _ in answer.context["rijen"]
    }


def test_by_work_alone_everybody_has_an_eighth(beleid) -> None:
    answer = beleid.get(URL, {"werk": "100", "moment": "jaarrond", "telt": "bedden"})
    gevonden = rows(answer)
    assert gevonden["Tiel"] == (8, 60, 0, "meer")
    assert sum(rij[0] for rij in gevonden.values()) == 60
    assert gevonden["Buren"][1:] == (0, 0, "minder")


def test_at_the_peak_temporary_units_count_and_so_may_the_pipeline(beleid) -> None:
    gevonden = rows(beleid.get(URL, {"werk": "100", "moment": "piek", "telt": "pijplijn"}))
    assert (gevonden["Buren"][1], gevonden["Tiel"][2]) == (20, 20)
    assert sum(rij[0] for rij in gevonden.values()) == 100


def test_the_page_begins_with_the_agreed_key_and_names_the_agreement(beleid, cast) -> None:
    row = verdeelsleutel.propose(
        naam="Half om half", gewichten=Gewichten.read({"werk": 50, "inwoners": 50}), by=cast.regiocoordinator.actor
    )
    verdeelsleutel.agree(
        sleutel=row, afgesproken_op=timezone.localdate(), geldig_van=timezone.localdate(), perspectiefversie=4,
        afspraak="2.3 Eerlijk verdelen", by=cast.regiocoordinator.actor,
    )  # fmt: skip
    answer = beleid.get(URL)
    assert answer.context["beeld"].gekozen.naam == "Half om half"
    assert '<a class="link" href="/programma/handelingsperspectief/versies/4/">2.3 Eerlijk verdelen</a>' in answer.text


def test_weights_that_are_not_a_hundred_are_named_with_a_way_out(beleid) -> None:
    answer = beleid.get(URL, {"werk": "60", "inwoners": "20", "oppervlak": "10"})
    assert answer.status_code == 200
    assert "De gewichten zijn samen 90. Zij moeten samen 100 zijn." in answer.text
    assert "werk=67&amp;inwoners=22&amp;oppervlak=11" in answer.text
    assert answer.context["beeld"].gekozen.gewichten.werk == 70


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"werk": "-5", "inwoners": "105"}, "Een gewicht is nul of hoger."),
        ({"werk": "veel"}, "Vul een getal in, bijvoorbeeld 70 of 33,3."),
        ({"werk": "33,33"}, "Gebruik hoogstens één cijfer achter de komma."),
        ({"werk": "101"}, "Een gewicht is hoogstens 100."),
        ({"werk": "NaN"}, "Vul een getal in, bijvoorbeeld 70 of 33,3."),
    ],
)  # fmt: skip
def test_bad_weights_get_a_sentence_and_the_page_stays(beleid, vraag, zin) -> None:
    answer = beleid.get(URL, vraag)
    assert answer.status_code == 200
    assert zin in answer.text
    assert "beeld" in answer.context
    assert beleid.get(f"{URL}export/csv/", vraag).status_code == 404


@pytest.mark.parametrize("vraag", [{"moment": "ooit"}, {"telt": "alles"}, {"werk": "1" * 500}])
def test_an_address_that_nobody_made_is_no_error(beleid, vraag) -> None:
    assert beleid.get(URL, vraag).status_code == 200


def test_a_comma_is_a_comma(beleid) -> None:
    answer = beleid.get(URL, {"werk": "33,3", "inwoners": "33,3", "oppervlak": "33,4"})
    assert answer.context["beeld"].gekozen.naam == "Eigen gewichten"
    assert not answer.context["keuze"].fout


def test_without_any_work_the_page_says_what_to_do(client, cast) -> None:
    client.force_login(cast.beleid.tiel.gebruiker)
    with scope.within(scope.systeem("tests")):
        beds(TIEL, 10)
    answer = client.get(URL)
    assert "De sleutel weegt werk mee, maar dat is in alle acht gemeenten nul." in answer.text
    assert rows(client.get(URL, {"inwoners": "100"}))["Tiel"][1] == 10


def test_no_words_of_blame_and_no_red(beleid) -> None:
    tekst = beleid.get(URL).text
    assert "badge--wrong" not in tekst
    assert [naam for naam, *_ in beleid.get(URL).context["rijen"]] == sorted(rows(beleid.get(URL)))


def test_who_may_see_the_waterbed_finds_the_way(beleid, cast) -> None:
    assert 'href="/handhaving/waterbed/"' in beleid.get(URL).text
    beleid.force_login(cast.burgerzaken.tiel.gebruiker)
    tekst = beleid.get(URL).text
    assert "waterbed" in tekst
    assert 'href="/handhaving/waterbed/"' not in tekst


def test_the_export_holds_what_the_page_shows(beleid) -> None:
    answer = beleid.get(f"{URL}export/csv/", {"werk": "100", "telt": "bedden"})
    tekst = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "Tiel" in tekst
    assert "meer dan het aandeel" in tekst
    boek = b"".join(beleid.get(f"{URL}export/xlsx/").streaming_content)
    assert "xl/worksheets/sheet5.xml" in ZipFile(BytesIO(boek)).namelist()
    assert beleid.get(f"{URL}export/doc/").status_code == 404


def test_the_pdf_is_made_in_one_click(beleid) -> None:
    answer = beleid.get(f"{URL}pdf/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


def test_the_region_proposes_agrees_and_withdraws(regio) -> None:
    vraag = {"naam": "Nieuw", "werk": "40", "inwoners": "40", "oppervlak": "10"}
    fout = regio.post(f"{URL}sleutels/nieuw/", vraag)
    assert fout.status_code == 422
    assert "De gewichten zijn samen 90." in fout.text
    assert "44\u00a0% werk" in fout.text
    regio.post(f"{URL}sleutels/nieuw/", vraag | {"oppervlak": "20"})
    row = Verdeelsleutel.objects.get(naam="Nieuw")
    dag = timezone.localdate().isoformat()
    kapot = regio.post(f"{URL}sleutels/{row.pk}/afspreken/", {"afspraak": "2.3", "afgesproken_op": "gisteren"})
    assert kapot.status_code == 422
    regio.post(f"{URL}sleutels/{row.pk}/afspreken/", {"afspraak": "2.3 Deel", "afgesproken_op": dag, "geldig_van": dag})
    row.refresh_from_db()
    assert row.is_afgesproken
    assert regio.get(f"{URL}sleutels/{row.pk}/intrekken/").status_code == 404


def test_the_region_finds_the_weights_of_the_page_in_the_form(regio) -> None:
    assert 'value="33,3"' in regio.get(f"{URL}sleutels/nieuw/", {"werk": "33.3"}).text


@pytest.mark.parametrize("pad", [URL, "/aanbod/afbouw/", "/aanbod/"])
def test_pages_ask_the_same_however_much_there_is(beleid, django_assert_max_num_queries, pad) -> None:
    beleid.get(pad)
    with django_assert_max_num_queries(40) as eerst:
        beleid.get(pad)
    with scope.within(scope.systeem("tests")):
        for nr in range(30):
            beds(TIEL, 10 + nr, ingangsdatum=date(2021, 1, 1 + nr % 28))
            work(BUREN, 5)
            project(BUREN, 10)
    with django_assert_max_num_queries(len(eerst)):
        beleid.get(pad)


@pytest.mark.parametrize("pad", [URL, "/aanbod/afbouw/", "/aanbod/"])
def test_the_region_reads_it_without_a_scope_and_a_market_party_does_not(client, cast, stand, pad) -> None:
    client.force_login(cast.regiocoordinator.gebruiker)
    assert client.get(pad).status_code == 200
    client.force_login(cast.waalstroom.gebruiker)
    assert client.get(pad).status_code == 403


def test_houses_that_stopped_and_houses_that_can_follow(beleid) -> None:
    jaar = timezone.localdate().year
    with scope.within(scope.systeem("tests")):
        beds(TIEL, 6, soort=Locatiesoort.WONING_KERN)
        beds(TIEL, 6, soort=Locatiesoort.WONING_KERN, status=Locatiestatus.GESTOPT, einddatum=date(jaar, 1, 1))
        beds(TIEL, 6, soort=Locatiesoort.WONING_KERN, status=Locatiestatus.GESLOTEN, einddatum=date(jaar - 1, 5, 1))
        project(TIEL, 40, stadium=Stadium.REALISATIE, verwacht_op=date(jaar + 1, 6, 1))
        project(TIEL, 99, stadium=Stadium.REALISATIE, soort=Locatiesoort.BOERENERF, verwacht_op=date(jaar + 1, 6, 1))
    stand = beleid.get("/aanbod/afbouw/").context["stand"]
    tiel = next(deel for deel in stand.delen if deel.gemeente.naam == "Tiel")
    assert (tiel.woningen, tiel.bedden, dict(tiel.gestopt)) == (1, 6, {jaar: 1, jaar - 1: 1})
    assert sum(tiel.gepland.values()) == 9  # (40 x 95 % + 40 x 50 %) / 6
    assert (stand.gestopt_nu, stand.som("gepland", jaar + 1)) == (1, 6)


def test_the_start_page_says_the_task_in_one_sentence(beleid) -> None:
    answer = beleid.get("/aanbod/")
    assert "zoeken nu" in answer.context["zin"]
    assert answer.context["aandacht"]
    assert 'href="/aanbod/verdeling/"' in answer.text


def test_the_start_page_shows_no_door_that_is_shut(regio) -> None:
    """The region reads sums and no work site of anybody."""
    assert 'href="/aanbod/werklocaties/"' not in regio.get("/aanbod/").text
    assert "aanbod:werklocatie-list" not in [deel.url_name for deel in regio.get("/aanbod/").context["delen"]]


def test_the_start_page_of_an_empty_portal_says_what_to_do(client, cast) -> None:
    client.force_login(cast.beleid.tiel.gebruiker)
    answer = client.get("/aanbod/")
    assert answer.status_code == 200
    assert "Vul eerst de werklocaties in." in answer.text
