"""The page on which an organisation lets its own software in."""

import pytest

from rivierenland.api.actions import apitoegang
from rivierenland.api.models import Apitoegang
from rivierenland.core import scope
from rivierenland.core.rollen import Rol
from tests.api.software import ask_token, let_in
from tests.cast import person


def test_a_secret_is_shown_once_and_works(cast, client) -> None:
    client.force_login(cast.waalstroom.gebruiker)
    answer = client.post("/api-toegang/nieuw/", {"naam": "Registerpakket", "rechten": ["verblijven:lezen"]})
    secret = answer.context["geheim"]
    assert (answer.status_code, secret in answer.content.decode(), answer["Cache-Control"]) == (200, True, "no-store")
    with scope.within(scope.systeem("tests")):
        toegang = Apitoegang.objects.get()
    assert ask_token(toegang.client_id, secret).json()["scope"] == "verblijven:lezen"
    page = client.get("/api-toegang/").content.decode()
    assert toegang.client_id in page
    assert secret not in page


def test_a_new_secret_and_taking_back_ask_first(cast, client) -> None:
    made = let_in(cast.waalstroom.actor).uitgifte
    client.force_login(cast.waalstroom.gebruiker)
    for act in ("vernieuwen", "intrekken"):
        assert client.get(f"/api-toegang/{made.toegang.pk}/{act}/").status_code == 200
    new = client.post(f"/api-toegang/{made.toegang.pk}/vernieuwen/").context["geheim"]
    assert ask_token(made.toegang.client_id, new).status_code == 200
    assert client.post(f"/api-toegang/{made.toegang.pk}/intrekken/").status_code == 302
    assert ask_token(made.toegang.client_id, new).status_code == 401
    assert "Ingetrokken" in client.get("/api-toegang/").content.decode()
    assert client.post(f"/api-toegang/{made.toegang.pk}/vernieuwen/").status_code == 404


@pytest.mark.parametrize(
    "values", [{}, {"naam": "x"}, {"naam": " ", "rechten": ["verblijven:lezen"]}, {"naam": "x", "rechten": ["alles"]}]
)
def test_a_form_that_is_not_filled_in_says_so(cast, client, values: dict) -> None:
    client.force_login(cast.waalstroom.gebruiker)
    assert client.post("/api-toegang/nieuw/", values).status_code == 422


def test_nobody_else_sees_or_touches_it(cast, client) -> None:
    made = let_in(cast.waalstroom.actor, naam="Geheimpakket").uitgifte
    client.force_login(cast.fruithof.gebruiker)
    assert "Geheimpakket" not in client.get("/api-toegang/").content.decode()
    assert client.post(f"/api-toegang/{made.toegang.pk}/intrekken/").status_code == 404
    employee = person(Rol.MARKTPARTIJ_MEDEWERKER, naam="mw", organisatie=cast.organisaties["waalstroom"])
    client.force_login(employee.gebruiker)
    assert client.get("/api-toegang/").status_code == 403


def test_a_script_cannot_make_accesses_without_end(cast, client, monkeypatch) -> None:
    monkeypatch.setattr(apitoegang, "HOOGSTENS", 1)
    let_in(cast.waalstroom.actor)
    client.force_login(cast.waalstroom.gebruiker)
    answer = client.post("/api-toegang/nieuw/", {"naam": "Nog een", "rechten": ["verblijven:lezen"]})
    assert (answer.status_code, "Trek eerst een toegang in" in answer.content.decode()) == (422, True)


def test_the_explanation_is_for_everybody_and_names_every_address(client, db) -> None:
    page = client.get("/api/").content.decode()
    for path in client.get("/api/v1/openapi.json").json()["paths"]:
        assert f"<code>{path}</code>" in page
