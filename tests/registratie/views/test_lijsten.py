"""The lists: filter and order by ordinary links, the same number of queries for one row and thirty, never another's row."""

import re
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.factories.registratie import LocatieFactory, VerblijfFactory

STAYS, PLACES, PARTIES = (reverse(f"registratie:{name}-list") for name in ("verblijf", "locatie", "organisatie"))


@pytest.fixture
def stays(stage):
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        for locatie, naam, days, left, taal in [
            (stage.tiel, "Łukasz Zieliński", 30, None, "pl"),
            (stage.tiel, "Ana Popescu", 20, 2, "ro"),
            (stage.fruithof, "Georgi Ivanov", 10, None, "bg"),
            (stage.kesteren, "Marek Kesteren", 5, None, "pl"),
            (stage.tiel, "Vera Volgende", -3, None, "bg"),
        ]:
            voornaam, achternaam = naam.split()
            VerblijfFactory(
                locatie=locatie,
                bewoner__voornaam=voornaam,
                bewoner__achternaam=achternaam,
                bewoner__taal=taal,
                aankomst=today - timedelta(days=days),
                vertrek=today - timedelta(days=left) if left else None,
            )
    return stage


def names(client, url=STAYS, **query) -> list[str]:
    """What stands in the first column, as a browser without JavaScript gets it."""
    response = client.get(f"{url}?{urlencode(query)}" if query else url)
    assert response.status_code == 200
    column = {STAYS: lambda row: row.bewoner.naam}.get(url, lambda row: row.naam)
    return [column(row.record) for row in response.context["table"].paginated_rows]


def test_an_official_sees_who_is_present_in_the_own_gemeente(stays, cast, as_person):
    assert names(as_person(cast.burgerzaken.tiel)) == ["Georgi Ivanov", "Łukasz Zieliński"]


def test_a_provider_sees_its_own_people_in_every_gemeente(stays, cast, as_person):
    assert names(as_person(cast.waalstroom)) == ["Marek Kesteren", "Łukasz Zieliński"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"stand": ""}, ["Vera Volgende", "Georgi Ivanov", "Ana Popescu", "Łukasz Zieliński"]),
        ({"stand": "vertrokken"}, ["Ana Popescu"]),
        ({"stand": "verwacht"}, ["Vera Volgende"]),
        ({"stand": "", "q": "zielinski"}, ["Łukasz Zieliński"]),
        ({"stand": "", "q": "Ziel luk"}, ["Łukasz Zieliński"]),
        ({"stand": "", "q": "vanov"}, []),
        ({"stand": "", "taal": "ro"}, ["Ana Popescu"]),
        ({"stand": "", "van": "VAN", "tot": "TOT"}, ["Georgi Ivanov", "Ana Popescu"]),
        ({"stand": "", "sort": "naam"}, ["Ana Popescu", "Georgi Ivanov", "Łukasz Zieliński", "Vera Volgende"]),
        ({"stand": "", "sort": "-naam"}, ["Vera Volgende", "Łukasz Zieliński", "Georgi Ivanov", "Ana Popescu"]),
        ({"stand": "", "sort": "aankomst"}, ["Łukasz Zieliński", "Ana Popescu", "Georgi Ivanov", "Vera Volgende"]),
        ({"stand": "", "locatie": "LOCATIE"}, ["Georgi Ivanov"]),
    ],
)
def test_stays_are_filtered_and_ordered_by_the_address(stays, cast, as_person, query, found):
    today = timezone.localdate()
    words = {
        "VAN": f"{today - timedelta(days=25)}",
        "TOT": f"{today - timedelta(days=10)}",
        "LOCATIE": stays.fruithof.pk,
    }
    chosen = {name: words.get(value, value) for name, value in query.items()}
    assert names(as_person(cast.beleid.tiel), **chosen) == found


def test_the_filters_that_are_seldom_used_stand_folded_until_one_of_them_is(stays, cast, as_person):
    client = as_person(cast.beleid.tiel)
    page = client.get(STAYS).content.decode()
    assert re.findall(r'<details class="filter-bar__meer"( open)?>', page) == [""]
    folded = page.partition('<details class="filter-bar__meer"')[2].partition("</details>")[0]
    assert re.findall(r'<label class="field__label" for="id_(\w+)">', folded) == ["van", "tot", "taal", "mist"]
    page = client.get(STAYS, {"taal": "pl"}).content.decode()
    assert '<details class="filter-bar__meer" open>' in page
    assert "Meer filters (1 in gebruik)" in page


def test_a_wrong_date_is_said_and_shows_nothing(stays, cast, as_person):
    response = as_person(cast.beleid.tiel).get(STAYS, {"van": "onzin"})
    assert "Aankomst vanaf: Voer een geldige datum in." in response.content.decode()
    assert "Zieliński" not in response.content.decode()


def test_locations_are_filtered_by_occupancy(stays, cast, as_person):
    client = as_person(cast.beleid.tiel)
    with scope.within(scope.systeem("tests")):
        full = LocatieFactory(naam="Vol Huis", capaciteit_vergund=1, organisatie=stays.fruithof.organisatie)
        VerblijfFactory.create_batch(2, locatie=full)
    assert names(client, PLACES) == ["Boomgaardhof", "Latenstein", "Vol Huis"]
    assert names(client, PLACES, stand="te_veel") == ["Vol Huis"]
    assert names(client, PLACES, sort="-bezet") == ["Vol Huis", "Latenstein", "Boomgaardhof"]
    assert names(client, PLACES, q="boom tiel") == ["Boomgaardhof"]


def test_organisations_are_those_with_a_location_here(stays, cast, as_person):
    assert names(as_person(cast.beleid.tiel), PARTIES) == ["Fruithof (fictief)", "Waalstroom (fictief)"]
    assert names(as_person(cast.beleid.buren), PARTIES) == []


@pytest.mark.parametrize("url", [STAYS, PLACES, PARTIES])
def test_thirty_rows_cost_as_many_queries_as_one(stage, cast, as_person, url):
    client = as_person(cast.beleid.tiel)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=stage.tiel)
    client.get(url)
    one = queries()
    with scope.within(scope.systeem("tests")):
        VerblijfFactory.create_batch(29)
    assert queries() == one


def test_equal_values_have_one_order(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        rows = VerblijfFactory.create_batch(60, locatie=stage.tiel, aankomst=date(2026, 1, 5))
    client = as_person(cast.beleid.tiel)
    pages = [client.get(STAYS, {"sort": "aankomst", "page": page}).context["table"] for page in (1, 2)]
    shown = [row.record.pk for table in pages for row in table.paginated_rows]
    assert shown == [row.pk for row in rows]


def test_htmx_gets_the_rows_and_a_restored_page_the_whole(stays, cast, as_person):
    client = as_person(cast.beleid.tiel)
    rows = client.get(STAYS, headers={"HX-Request": "true"})
    assert "<html" not in rows.content.decode()
    assert "HX-Request" in rows["Vary"]
    whole = client.get(STAYS, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.content.decode()


def test_the_form_reacts_to_its_fields_and_never_to_itself(stays, cast, as_person):
    trigger = as_person(cast.beleid.tiel).get(PLACES).context["hx_trigger"]
    assert trigger.split(", ") == [
        "input changed delay:300ms from:#id_q",
        "change from:#id_soort",
        "change from:#id_stand",
        "change from:#id_papieren",
        "change from:#id_status",
        "submit",
    ]


def test_every_look_at_names_is_written_down(stays, cast, as_person):
    response = as_person(cast.burgerzaken.tiel).get(STAYS)
    shown = sorted(row.record.bewoner_id for row in response.context["table"].paginated_rows)
    line = Inzage.objects.get()
    assert (line.doel, line.object_ids, line.rol, line.gemeente_id) == (
        "Nachtregister raadplegen",
        shown,
        "burgerzaken",
        "GM0281",
    )


def test_many_locations_are_typed_and_few_are_chosen(stage, cast, as_person):
    client = as_person(cast.beleid.tiel)
    assert "<datalist" not in client.get(STAYS).content.decode()
    with scope.within(scope.systeem("tests")):
        LocatieFactory.create_batch(45, organisatie=stage.tiel.organisatie)
        VerblijfFactory(locatie=stage.tiel, bewoner__achternaam="Gevonden")
    body = client.get(STAYS).content.decode()
    assert "<datalist" in body
    assert "Hof 00" not in body
    suggestion = client.get(reverse("registratie:locatie-suggest"), {"locatie": "laten"}).context["opties"][0]
    assert names(client, locatie=suggestion) == names(client, locatie="latenstein") == ["Jan Gevonden"]
