"""Locations, rooms and nights by software."""

from datetime import date

import pytest

from registratie.models import Huisvestingslocatie, Locatiekaart, Ruimte
from rivierenland.core import scope
from tests.api.software import Software
from tests.factories.registratie import LocatieFactory, RuimteFactory, VerblijfFactory

NIEUW = {
    "code": "WF-2", "naam": "Hof Twee", "soort": "logiesgebouw", "straat": "Lingedijk", "huisnummer": 12, "postcode": "4001 aa",
    "plaats": "Tiel", "capaciteitVergund": 40, "ingangsdatum": "2026-01-01", "gemeentecode": "GM0281",
    "beheerderTelefoon": "0344 12 34 56", "oppervlakteGbo": 512.5, "nummeraanduidingId": "0281200000123456",
}  # fmt: skip


def test_a_location_is_reported_and_waits_for_its_gemeente(software: Software) -> None:
    made = software.post("/locaties", NIEUW)
    assert made.status_code == 201, made.content
    body = software.get(made["Location"]).json()
    assert (body["status"], body["postcode"], body["beheerderTelefoon"]) == ("aangemeld", "4001AA", "+31344123456")
    assert (body["oppervlakteGbo"], body["bezet"]) == (512.5, 0)
    assert Locatiekaart.objects.get(locatie_id=body["id"]).bedden == 40


@pytest.mark.parametrize(
    ("values", "name", "zin"),
    [
        ({"gemeentecode": "GM0363"}, "gemeentecode", "geen gemeente van de regio"),
        ({"code": "WF-KES"}, "code", "al een locatie met de code"),
        ({"postcode": "12345"}, "postcode", "vier cijfers en twee letters"),
        ({"huisnummer": 0}, "huisnummer", "minstens 1"),
        ({"huisnummer": "12"}, "huisnummer", "heel getal"),
        ({"nummeraanduidingId": "0281010000123456"}, "nummeraanduidingId", ""),
        ({"capaciteitVergund": -1}, "capaciteitVergund", "minstens 0"),
        ({"oppervlakteGbo": 12.25}, "oppervlakteGbo", "achter de komma"),
        ({"oppervlakteGbo": 10**40}, "oppervlakteGbo", "te"),
        ({"status": "actief"}, "status", "kent de API hier niet"),
        ({"straat": "Lingedijk 123456782"}, "straat", "burgerservicenummer"),
    ],
)
def test_bad_input_is_named_with_its_field(software: Software, values: dict, name: str, zin: str) -> None:
    answer = software.post("/locaties", NIEUW | values)
    assert answer.status_code == 400, answer.content
    assert [p["name"] for p in answer.json()["invalidParams"]] == [name]
    assert zin in answer.json()["invalidParams"][0]["reason"]


@pytest.mark.parametrize("bag", ["0236200000123456", "0304200000123456", "0733200000123456"])
def test_a_bag_id_of_a_gemeente_that_was_is_right(software: Software, bag: str) -> None:
    """West Betuwe took over Geldermalsen (0236), Neerijnen (0304) and Lingewaal (0733); their ids stay."""
    answer = software.post("/locaties", NIEUW | {"gemeentecode": "GM1960", "nummeraanduidingId": bag})
    assert (answer.status_code, answer.json()["nummeraanduidingId"]) == (201, bag)


def test_only_what_is_sent_changes(software: Software, locatie) -> None:
    answer = software.patch(f"/locaties/{locatie.pk}", {"capaciteitVergund": 99, "beheerderNaam": "Piket"})
    assert (answer.json()["capaciteitVergund"], answer.json()["naam"]) == (99, locatie.naam)
    assert software.patch(f"/locaties/{locatie.pk}", {"gemeentecode": "GM0214"}).status_code == 400
    with scope.within(scope.systeem("tests")):
        assert Huisvestingslocatie.objects.get(pk=locatie.pk).beheerder_naam == "Piket"


def test_the_list_is_narrowed_by_code_and_status_and_comes_in_pages(software: Software, cast, locatie) -> None:
    with scope.within(scope.systeem("tests")):
        LocatieFactory(
            organisatie=cast.organisaties["waalstroom"], status="gestopt", einddatum=date(2026, 1, 1), code="OUD"
        )
    assert [row["code"] for row in software.get("/locaties?status=gestopt").json()["resultaten"]] == ["OUD"]
    assert [row["code"] for row in software.get("/locaties?code=WF-KES").json()["resultaten"]] == ["WF-KES"]
    first = software.get("/locaties?limiet=1").json()
    second = software.get(first["_links"]["volgende"]["href"].removeprefix("http://127.0.0.1:8000")).json()
    assert [row["code"] for row in first["resultaten"] + second["resultaten"]] == ["WF-KES", "OUD"]
    assert "volgende" not in second["_links"]


@pytest.mark.parametrize("cursor", ["x", "AAAA", "fA", "LTE", "MXwy", "4pyT"])
def test_a_cursor_that_was_never_given_is_refused(software: Software, cursor: str) -> None:
    assert software.get(f"/locaties?cursor={cursor}").status_code == 400


def test_rooms_are_added_changed_and_removed(software: Software, locatie) -> None:
    rooms = f"/locaties/{locatie.pk}/kamers"
    made = software.post(rooms, {"naam": "12", "oppervlakte": 9.5, "bedden": 2})
    assert (made.status_code, made.json()["oppervlakte"]) == (201, 9.5)
    assert software.post(rooms, {"naam": "12", "oppervlakte": 9.5, "bedden": 2}).status_code == 400
    changed = software.patch(made["Location"], {"bedden": 3}).json()
    assert (changed["naam"], changed["bedden"]) == ("12", 3)
    assert [row["bedden"] for row in software.get(rooms).json()["resultaten"]] == [3]
    assert software.delete(made["Location"]).status_code == 204
    with scope.within(scope.systeem("tests")):
        assert not Ruimte.objects.exists()


def test_a_room_is_found_below_its_own_location_only(software: Software, cast, locatie, vreemd) -> None:
    with scope.within(scope.systeem("tests")):
        own = RuimteFactory(locatie=LocatieFactory(organisatie=cast.organisaties["waalstroom"]))
        other = RuimteFactory(locatie=vreemd)
    for path in (f"{locatie.pk}/kamers/{own.pk}", f"{vreemd.pk}/kamers/{other.pk}", f"{locatie.pk}/kamers/{other.pk}"):
        assert software.get(f"/locaties/{path}").status_code == 404


def test_nights_are_counted_as_on_the_page(software: Software, locatie) -> None:
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=locatie, aankomst="2026-11-02", vertrek="2026-11-04")
    answer = software.get(f"/locaties/{locatie.pk}/bezetting?van=2026-11-01&tot=2026-11-05").json()
    assert [night["personen"] for night in answer["nachten"]] == [0, 1, 1, 0]
    for query in ("van=2026-11-05&tot=2026-11-05", "van=2020-01-01&tot=2026-01-01", "van=0001-01-01", "tot=9999-12-31"):
        assert software.get(f"/locaties/{locatie.pk}/bezetting?{query}").status_code == 400
