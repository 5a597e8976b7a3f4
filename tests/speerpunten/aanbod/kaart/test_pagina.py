"""The page, its points and its borders: the same content three times, and no bad address breaks it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core import scope
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.kaart.clusters import LOS
from tests.factories.aanbod_kaart import BUREN, TIEL_RD, locatie, project, werk

REGIO = "4.9,51.6,5.8,52.1"
pytestmark = pytest.mark.django_db


@pytest.fixture
def als(client, cast):
    """The client as somebody of the cast."""

    def login(who=None):
        client.force_login((who or cast.beleid.tiel).gebruiker)
        return client

    return login


@pytest.fixture
def rijen(cast):
    """One of each in Tiel, and a location of Buren."""
    with alles():
        locatie(1, naam="Hof Tiel")
        locatie(2, naam="Hof Buren", gemeente=BUREN, rd=(152_000, 436_500), bedden=1)
        werk(11)
        return project("Plan Tiel")


def alles():
    """The scope that may write every row."""
    return scope.within(scope.systeem("tests"))


def namen(response):
    text = response.content.decode()
    return re.findall(r'kaartlijst__naam">(?:<a[^>]*>|<b>)([^<]*)<', text)


def punten(client, **query):
    return client.get(reverse("aanbod:kaart-punten"), {"bbox": REGIO, "zoom": 10, **query})


def test_the_list_holds_what_the_map_holds(als, rijen):
    client = als()
    assert namen(client.get(reverse("aanbod:kaart"))) == ["Hof Buren", "Hof Tiel", "Plan Tiel", "Fruitteelt bij Tiel"]
    lagen = punten(client).json()["lagen"]
    assert {laag: (deel["aantal"], deel["som"]) for laag, deel in lagen.items()} == {
        "locaties": (2, 11), "werk": (1, 20), "projecten": (1, 60),
    }  # fmt: skip
    assert sorted(lid[0] for deel in lagen.values() for mark in deel["plekken"] for lid in mark[4]) == [
        "Fruitteelt bij Tiel", "Hof Buren", "Hof Tiel", "Plan Tiel",
    ]  # fmt: skip


def test_a_mark_says_what_is_there_and_leads_to_what_the_reader_may_open(als, rijen):
    client = als()
    lagen = punten(client).json()["lagen"]
    leden = {lid[0]: lid[1:] for deel in lagen.values() for mark in deel["plekken"] for lid in mark[4]}
    assert leden["Hof Tiel"] == ["Tiel · Logiesgebouw of campus · 10\u00a0bedden", 1]
    assert leden["Hof Buren"] == ["Buren · Logiesgebouw of campus · 1\u00a0bed", 0]
    assert leden["Fruitteelt bij Tiel"] == ["Tiel · 8\u00a0mensen jaarrond, 20 in de drukste maand", 11]
    assert leden["Plan Tiel"] == ["Tiel · Logiesgebouw of campus · 60\u00a0bedden · aanvraag ingediend", rijen.pk]


def test_the_region_sees_everything_and_opens_projects_only(als, cast, rijen):
    lagen = punten(als(cast.regiocoordinator)).json()["lagen"]
    open_ = {laag: [lid[2] for mark in deel["plekken"] for lid in mark[4]] for laag, deel in lagen.items()}
    assert open_ == {"locaties": [0, 0], "werk": [0], "projecten": [rijen.pk]}


def test_what_stopped_or_is_no_plan_any_more_is_not_on_the_map(als):
    with alles():
        for nr, status in enumerate(Locatiestatus, start=1):
            locatie(nr, naam=status.label, status=status)
        for stadium in (Stadium.IN_GEBRUIK, Stadium.AFGEVALLEN, Stadium.GESCHORST):
            project(stadium.label, stadium=stadium)
        werk(1, jaar=2020)
    assert namen(als().get(reverse("aanbod:kaart"))) == ["Aangemeld", "In beoordeling", "In gebruik"]


@pytest.mark.parametrize(
    ("query", "verwacht"),
    [
        ({"gemeente": "buren"}, ["Hof Buren"]),
        ({"gekozen": "1", "laag": "werk"}, ["Fruitteelt bij Tiel"]),
        ({"gekozen": "1"}, []),
        ({"soort": "fruitteelt"}, ["Fruitteelt bij Tiel"]),
        ({"soort": "logiesgebouw"}, ["Hof Buren", "Hof Tiel", "Plan Tiel"]),
        ({"soort": "aanvraag"}, ["Plan Tiel"]),
        ({"soort": "aanvraag", "gemeente": "buren"}, []),
    ],
)
def test_a_choice_holds_for_the_list_and_for_the_map(als, rijen, query, verwacht):
    client = als()
    assert namen(client.get(reverse("aanbod:kaart"), query)) == verwacht
    lagen = punten(client, **query).json()["lagen"]
    assert sorted(lid[0] for deel in lagen.values() for mark in deel["plekken"] for lid in mark[4]) == sorted(verwacht)


def test_locations_on_the_same_spot_are_one_mark_that_names_them_all(als):
    with alles():
        for nr in range(3):
            locatie(nr + 1, naam=f"Hof {nr}")
    (mark,) = punten(als()).json()["lagen"]["locaties"]["plekken"]
    assert mark[2:4] == [3, 30]
    assert [lid[0] for lid in mark[4]] == ["Hof 0", "Hof 1", "Hof 2"]


def test_many_are_put_together_and_none_is_lost(als):
    with alles():
        for nr in range(LOS + 5):
            locatie(nr + 1, rd=(TIEL_RD[0] + 100 * (nr % 20), TIEL_RD[1] + 100 * (nr // 20)))
    answer = punten(als()).json()
    marks = answer["lagen"]["locaties"]["plekken"]
    assert answer["gegroepeerd"]
    assert len(marks) < 10
    assert sum(mark[2] for mark in marks) == LOS + 5
    assert all(len(mark[4]) == (1 if mark[2] == 1 else 0) for mark in marks)


def test_only_what_is_in_view(als, rijen):
    lagen = punten(als(), bbox="5.40,51.86,5.50,51.92", zoom=13).json()["lagen"]
    assert lagen["locaties"]["aantal"] == 1


def test_a_location_without_coordinates_is_counted_apart(als):
    with alles():
        locatie(1, naam="Zonder plek", rd=None)
    page = als().get(reverse("aanbod:kaart"))
    assert namen(page) == []
    assert "1 locatie heeft nog geen plek op de kaart" in page.content.decode()


@pytest.mark.parametrize(
    ("query", "zin"),
    [
        ({"bbox": "abc"}, "Schrijf bbox als west,zuid,oost,noord"),
        ({"bbox": ""}, "Noem met bbox welk deel in beeld is."),
        ({"bbox": "6,52,5,51"}, "Deze uitsnede bestaat niet"),
        ({"zoom": "99"}, "De zoom is een heel getal van 7 tot 18."),
        ({"zoom": "x"}, "De zoom is een heel getal van 7 tot 18."),
        ({"breedte": "0"}, "De breedte is een heel getal van 1 tot 10000"),
        ({"breedte": "smal"}, "De breedte is een heel getal van 1 tot 10000"),
        ({"laag": "x"}, "De laag “x” bestaat niet."),
        ({"layers": "x"}, "Dit adres kent geen “layers”."),
        ({"gemeente": "utrecht"}, "Deze gemeente bestaat niet."),
        ({"soort": "kasteel"}, "De soort “kasteel” bestaat niet."),
    ],
)
def test_a_bad_address_is_answered_with_a_sentence(als, rijen, query, zin):
    answer = punten(als(), **query)
    assert answer.status_code == 400
    assert zin in answer.json()["fout"]


def test_a_huge_view_is_the_whole_region(als, rijen):
    assert punten(als(), bbox="-180,-90,180,90", zoom=18).json()["lagen"]["locaties"]["aantal"] == 2


@pytest.mark.parametrize(
    "query", [{"laag": "x"}, {"gemeente": "utrecht"}, {"soort": "kasteel"}, {"page": "x"}, {"page": "999999999"}]
)
def test_a_bad_address_of_the_page_still_gives_a_page(als, rijen, query):
    page = als().get(reverse("aanbod:kaart"), query)
    assert page.status_code == 200
    assert ("Dit filter klopt niet." in page.content.decode()) == ("page" not in query)


def test_the_list_has_pages(als):
    with alles():
        for nr in range(55):
            locatie(nr + 1)
    client = als()
    assert len(namen(client.get(reverse("aanbod:kaart")))) == 50
    assert len(namen(client.get(reverse("aanbod:kaart"), {"page": 2}))) == 5


def test_htmx_gets_only_what_a_choice_changes(als, rijen):
    part = als().get(reverse("aanbod:kaart"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Hof Tiel" in part


def test_thirty_of_each_cost_as_many_queries_as_one(als):
    client = als()

    def queries(url, **query):
        with CaptureQueriesContext(connection) as found:
            client.get(reverse(url), query)
        return len(found)

    asked = [("aanbod:kaart", {}), ("aanbod:kaart-punten", {"bbox": REGIO, "zoom": 10})]
    with alles():
        locatie(1)
        werk(1)
        project("Plan 1")
    one = [queries(url, **query) for url, query in asked]
    with alles():
        for nr in range(2, 31):
            locatie(nr, soort=list(Locatiesoort)[nr % 9], rd=(TIEL_RD[0] + 100 * nr, TIEL_RD[1]))
            werk(nr)
            project(f"Plan {nr}")
    assert [queries(url, **query) for url, query in asked] == one


def test_the_drawing_for_who_has_no_javascript_has_the_figures_of_the_list(als, rijen):
    html = als().get(reverse("aanbod:kaart")).content.decode()
    assert "Locaties, werkplekken en projecten" in html
    cells = re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", html)
    at = cells.index("Regio")
    assert cells[at : at + 7] == ["Regio", "2", "11", "1", "20", "1", "60"]


def test_the_borders_are_those_of_the_eight_in_degrees(als):
    vlakken = als().get(reverse("aanbod:kaart-grenzen")).json()
    assert len(vlakken) == 8
    lat, lon = vlakken["Tiel"][0][0][0]
    assert (51.7 < lat < 52.0, 5.2 < lon < 5.6) == (True, True)


def test_a_background_only_when_configured(als, settings, rijen):
    client = als()
    assert "data-tegels" not in client.get(reverse("aanbod:kaart")).content.decode()
    settings.KAART_TEGELS_URL, settings.KAART_TEGELS_BRON = "https://tegels.example/{z}/{x}/{y}.png", "© Kadaster"
    html = client.get(reverse("aanbod:kaart")).content.decode()
    assert 'data-tegels="https://tegels.example/{z}/{x}/{y}.png" data-tegels-bron="© Kadaster"' in html
