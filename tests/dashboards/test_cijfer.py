"""One figure: its meaning, its line, the comparison, the file, and the records for who may open them."""

import csv
import io

import pytest
from django.urls import reverse

from speerpunten.programma.indicatoren import SOORTEN
from tests.factories.dashboards import figures
from tests.factories.registratie import TIEL


def page(client, code="personen_vannacht", **gevraagd):
    return client.get(reverse("cijfer", args=[code]), gevraagd)


@pytest.mark.parametrize("code", SOORTEN)
def test_every_figure_opens_its_definition_source_and_formula(cast, as_person, vandaag, code):
    figures(vandaag)
    answer = page(as_person(cast.regiocoordinator), code)
    assert (answer.status_code, answer.context["soort"]) == (200, SOORTEN[code])
    assert answer.context["formule"]
    assert "Bron" in answer.content.decode()


def test_the_line_is_the_regions_unless_a_gemeente_is_chosen(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag)
    client = as_person(cast.regiocoordinator)
    assert page(client).context["lijn"].header == ["Peildatum", "Regio"]
    assert page(client, gebied="tiel").context["lijn"].header == ["Peildatum", "Tiel"]
    assert page(client, "bezettingsgraad", gebied="tiel").context["lijn"].header == ["Peildatum", "Tiel", "Regio"]
    assert page(client, gebied="nergens").context["gekozen"] is None


def test_the_table_goes_along_as_a_file_with_the_same_words(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    answer = as_person(cast.regiocoordinator).get(reverse("cijfer-export", args=["personen_vannacht", "csv"]))
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["Peildatum", "Buren", "Culemborg"]
    assert [row[5] for row in rows[1:]] == ["niet getoond", "90"]


@pytest.mark.parametrize("formaat", ["ods", "xlsx"])
def test_the_other_formats_open_too(cast, as_person, vandaag, formaat):
    figures(vandaag)
    answer = as_person(cast.beleid.tiel).get(reverse("cijfer-export", args=["bezettingsgraad", formaat]))
    assert b"".join(answer.streaming_content)[:2] == b"PK"


def test_the_records_are_for_who_may_open_them(cast, as_person, vandaag):
    figures(vandaag)
    assert [een.label for een in page(as_person(cast.beleid.tiel)).context["lijsten"]] == [
        "Verblijven van nu", "Locaties in gebruik",
    ]  # fmt: skip
    assert [een.label for een in page(as_person(cast.jurist.tiel)).context["lijsten"]] == ["Locaties in gebruik"]
    assert page(as_person(cast.regiocoordinator)).context["lijsten"] == []


def test_every_list_behind_a_figure_opens(cast, as_person, vandaag):
    figures(vandaag)
    people = (cast.beleid.tiel, cast.burgerzaken.tiel)
    links = {
        een.url: person
        for person in people
        for code in SOORTEN
        for een in page(as_person(person), code).context["lijsten"]
    }
    assert {url: as_person(person).get(url).status_code for url, person in links.items()} == dict.fromkeys(links, 200)


def test_one_month_only_draws_no_line(cast, as_person, vandaag):
    figures(vandaag)
    assert "Er staat pas één dag" in page(as_person(cast.regiocoordinator)).content.decode()


def test_all_withheld_says_so(cast, as_person, vandaag, vorige):
    for dag in (vorige, vandaag):
        figures(dag, mensen={TIEL: (3, 0, 0)})
    answer = page(as_person(cast.regiocoordinator), gebied="tiel").content.decode()
    assert "De cijfers van dit gebied zijn te klein om te tonen" in answer


def test_before_the_first_count_there_is_the_definition(cast, as_person):
    assert "Dit cijfer is nog niet geteld" in page(as_person(cast.regiocoordinator)).content.decode()


@pytest.mark.parametrize("address", ["/cijfers/niets/", "/cijfers/niets/cijfers.csv", "/cijfers/locaties/cijfers.exe"])
def test_what_is_not_there(cast, as_person, address):
    assert as_person(cast.regiocoordinator).get(address).status_code == 404
