"""What every answer carries, and every refusal as a problem in Dutch."""

import pytest
from django.test import Client

from rivierenland.api.enums import Apirecht
from rivierenland.core.models import Parameter
from tests.api.software import Software, let_in

HEADERS = {
    "API-Version": "1.0.0",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def check(answer, status: int, soort: str) -> dict:
    """A problem of this kind, with everything that it must have."""
    body = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json"), answer.content
    assert (body["status"], body["type"].rpartition("#")[2]) == (status, soort)
    assert body["title"]
    assert body["detail"]
    for name, value in HEADERS.items():
        assert answer[name] == value
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    return body


def test_every_kind_of_refusal_is_a_problem(cast, software: Software, locatie, vreemd, monkeypatch) -> None:
    narrow = let_in(cast.waalstroom.actor, Apirecht.LOCATIES_LEZEN, naam="Smal")
    check(software.post("/verblijven", {}), 400, "ongeldige-invoer")
    check(software.ask("POST", "/verblijven", raw=b"{"), 400, "ongeldige-json")
    check(software.get("/locaties?cursor=%00"), 400, "ongeldige-invoer")
    check(Client().get("/api/v1/locaties"), 401, "niet-aangemeld")
    assert "verblijven:lezen" in check(narrow.get("/verblijven"), 403, "geen-recht")["detail"]
    check(narrow.patch(f"/locaties/{locatie.pk}", {"naam": "x"}), 403, "geen-recht")
    for path in ("/onbekend", "/locaties/", "/locaties/abc", f"/locaties/{vreemd.pk}", "/locaties/" + "9" * 40):
        check(software.get(path), 404, "niet-gevonden")
    assert "POST" in software.ask("PUT", "/verblijven")["Allow"]
    check(software.ask("PUT", "/verblijven"), 405, "methode-niet-toegestaan")
    check(software.ask("TRACE", "/verblijven"), 405, "methode-niet-toegestaan")
    check(software.get("/locaties", Accept="text/csv"), 406, "niet-leverbaar")
    check(software.post("/verblijven", {}, Content_Type="text/xml"), 415, "verkeerd-inhoudstype")
    check(software.ask("POST", "/verblijven", raw=b" " * (2 * 1024**2 + 1)), 413, "te-groot")
    monkeypatch.setattr("registratie.queries.locatie.for_list", lambda nacht: 1 / 0)
    body = check(software.get("/locaties"), 500, "fout-bij-ons")
    assert "division" not in str(body)


def test_the_row_of_another_answers_exactly_as_one_that_does_not_exist(software: Software, vreemd) -> None:
    for method, path, body in (
        ("GET", "/locaties/{}", None), ("PATCH", "/locaties/{}", {"naam": "x"}), ("GET", "/locaties/{}/kamers", None),
        ("POST", "/locaties/{}/kamers", {"naam": "1", "oppervlakte": 9, "bedden": 1}), ("GET", "/locaties/{}/bezetting", None),
    ):  # fmt: skip
        of_another, nowhere = (software.ask(method, path.format(pk), body) for pk in (vreemd.pk, 987654321))
        assert (of_another.status_code, of_another.content) == (404, nowhere.content)
        assert set(of_another.headers) == set(nowhere.headers)


def test_the_pace_is_told_and_kept_per_access(cast, software: Software) -> None:
    Parameter.objects.filter(code="api_verzoeken_per_minuut").update(waarde=3)
    other = let_in(cast.waalstroom.actor, naam="Ander")
    found = [software.get("/locaties") for _ in range(4)]
    assert [answer["RateLimit-Remaining"] for answer in found] == ["2", "1", "0", "0"]
    check(found[-1], 429, "te-veel-verzoeken")
    assert 0 < int(found[-1]["Retry-After"]) <= 60
    assert other.get("/locaties").status_code == 200


def test_who_has_no_token_is_held_back_too(db) -> None:
    Parameter.objects.filter(code="api_verzoeken_per_minuut").update(waarde=2)
    client = Client()
    assert [client.get("/api/v1/locaties").status_code for _ in range(3)] == [401, 401, 429]


def test_the_front_door_and_the_description_are_for_everybody(db) -> None:
    client = Client()
    for path in ("/api/v1", "/api/v1/"):
        assert client.get(path).json()["_links"]["openapi"]["href"].endswith("/api/v1/openapi.json")
    answer = client.get("/api/v1/openapi.json")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert (answer.json()["openapi"][:3], answer.json()["info"]["version"]) == ("3.0", answer["API-Version"])
    assert "Access-Control-Allow-Origin" not in client.get("/api/v1").headers


def test_head_and_options_say_what_they_should(software: Software) -> None:
    head = software.ask("HEAD", "/locaties")
    assert (head.status_code, head.content) == (200, b"")
    options = software.ask("OPTIONS", "/verblijven")
    assert (options.status_code, options["Allow"]) == (204, "GET, POST, HEAD, OPTIONS")


@pytest.mark.parametrize(
    "query", ["naam=Nowak", "geboortedatum=1990-01-01", "achternaam=x", "format=json", "limiet=1&limiet=2"]
)
def test_the_query_holds_nothing_that_is_not_described(software: Software, query: str) -> None:
    body = check(software.get(f"/verblijven?{query}"), 400, "ongeldige-invoer")
    assert body["invalidParams"][0]["name"] == query.partition("=")[0]
