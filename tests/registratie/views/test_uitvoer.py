"""Downloads: exactly the list, in three formats, safe to open, and written down."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.factories.registratie import VerblijfFactory


@pytest.fixture
def stays(stage):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(
            locatie=stage.tiel,
            bewoner__voornaam="Ștefan",
            bewoner__achternaam="=1+1",
            bewoner__naam_sleutel="1 1 stefan",
            aankomst=date(2026, 10, 1),
        )
        VerblijfFactory(locatie=stage.tiel, aankomst=date(2026, 10, 2), vertrek=date(2026, 10, 9))
        VerblijfFactory(locatie=stage.kesteren)
    return stage


def download(client, formaat, name="verblijf", **query) -> bytes:
    response = client.get(reverse(f"registratie:{name}-export", args=[formaat]), query)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("formaat", ["ods", "xlsx"])
def test_a_sheet_holds_the_list_with_real_dates_and_no_formula(stays, cast, as_person, formaat):
    content = download(as_person(cast.beleid.tiel), formaat)
    head, *rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert head[:5] == ["Achternaam", "Voornaam", "Geboortedatum", "Woonplaats", "Taal"]
    assert [row[:3] for row in rows] == [["=1+1", "Ștefan", date(1990, 11, 23)]]


def test_a_csv_has_the_same_filter_as_the_list_and_no_formula(stays, cast, as_person):
    text = download(as_person(cast.beleid.tiel), "csv", stand="").decode("utf-8-sig")
    rows = text.splitlines()[1:]
    assert len(rows) == 2
    assert [row for row in rows if row.startswith("=")] == []
    assert "'=1+1" in text


def test_locations_are_downloaded_with_their_count(stays, cast, as_person):
    text = download(as_person(cast.beleid.tiel), "csv", "locatie").decode("utf-8-sig")
    assert [line.split(";")[:2] for line in text.splitlines()[1:]] == [
        ["Boomgaardhof", "FH-TIE"],
        ["Latenstein", "WF-TIE"],
    ]


def test_whose_names_left_the_building_is_written_down(stays, cast, as_person):
    download(as_person(cast.beleid.tiel), "csv", stand="")
    with scope.within(scope.systeem("tests")):
        people = sorted(stays.tiel.verblijf_set.values_list("bewoner", flat=True))
    line = Inzage.objects.get()
    assert (line.doel, line.object_ids) == ("Lijst van verblijven downloaden", people)


@pytest.mark.parametrize("rol", ["jurist", "toezichthouder", "functioneel_beheerder"])
def test_without_the_right_there_is_no_download_and_no_link(stays, cast, as_person, rol):
    client = as_person(getattr(cast, rol).tiel)
    assert client.get(reverse("registratie:verblijf-export", args=["csv"])).status_code == 403
    assert ".csv" not in client.get(reverse("registratie:locatie-list")).content.decode()


def test_an_unknown_format_does_not_exist(stays, cast, as_person):
    assert as_person(cast.beleid.tiel).get(reverse("registratie:verblijf-export", args=["exe"])).status_code == 404
