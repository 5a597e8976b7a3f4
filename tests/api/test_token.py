"""A secret in, a short-lived token out; and everything that stops a token at once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rivierenland.api import geheim, strikt
from rivierenland.api.actions import apitoegang
from rivierenland.api.enums import Apirecht
from rivierenland.api.models import Apitoegang, Apitoken
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.dashboards.context import huis
from tests.api.software import FORM, TOKEN, Software, ask_token, let_in
from tests.architecture.conftest import BACKEND


def rows(model):
    with scope.within(scope.systeem("tests")):
        return list(model.objects.all())


def test_a_token_opens_the_own_organisation_only(software: Software, locatie, vreemd) -> None:
    answer = software.get("/locaties")
    assert [row["code"] for row in answer.json()["resultaten"]] == ["WF-KES"]
    assert "GEHEIM" not in answer.content.decode().upper()


def test_neither_secret_nor_token_is_kept(software: Software) -> None:
    (token,), (toegang,) = rows(Apitoken), rows(Apitoegang)
    assert token.token_hash == geheim.digest(software.token) != software.token
    assert software.uitgifte.geheim not in (toegang.geheim_hash, toegang.client_id)


def test_a_token_is_short_lived_and_names_its_scopes(cast, software: Software) -> None:
    answer = ask_token(software.uitgifte.toegang.client_id, software.uitgifte.geheim, scope="verblijven:lezen")
    assert (answer.json()["expires_in"], answer.json()["token_type"]) == (1800, "Bearer")
    assert answer.json()["scope"] == "verblijven:lezen"
    assert "no-store" in answer["Cache-Control"]


def test_an_expired_token_opens_nothing(software: Software) -> None:
    with scope.within(scope.systeem("tests")):
        Apitoken.objects.update(verloopt_at=timezone.now() - timedelta(seconds=1))
    answer = software.get("/locaties")
    assert (answer.status_code, answer["WWW-Authenticate"][:6]) == (401, "Bearer")


@pytest.mark.parametrize("act", [apitoegang.revoke, apitoegang.rotate])
def test_a_token_stops_with_the_access_or_its_secret(cast, software: Software, act) -> None:
    by = cast.waalstroom.actor
    assert software.get("/locaties").status_code == 200
    with scope.within(by.scope):
        act(toegang=software.uitgifte.toegang, by=by)
    assert software.get("/locaties").status_code == 401
    assert ask_token(software.uitgifte.toegang.client_id, software.uitgifte.geheim).status_code == 401


def test_a_new_secret_works_at_once(cast, software: Software) -> None:
    by = cast.waalstroom.actor
    with scope.within(by.scope):
        made = apitoegang.rotate(toegang=software.uitgifte.toegang, by=by)
    assert ask_token(made.toegang.client_id, made.geheim).status_code == 200


def test_more_than_the_access_may_is_refused(cast) -> None:
    made = let_in(cast.waalstroom.actor, Apirecht.LOCATIES_LEZEN).uitgifte
    answer = ask_token(made.toegang.client_id, made.geheim, scope="verblijven:lezen")
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_scope")


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("", "invalid_request"),
        ("grant_type=password", "unsupported_grant_type"),
        ("grant_type=client_credentials&grant_type=client_credentials", "invalid_request"),
        ("grant_type=client_credentials", "invalid_client"),
        ("grant_type=client_credentials&client_id=%00&client_secret=%ED%A0%80", "invalid_client"),
        ("\ufffd\x00=&&&", "invalid_request"),
    ],
)
def test_a_bad_request_for_a_token_is_told_in_the_words_of_the_standard(db, body: str, error: str) -> None:
    answer = Client().post(TOKEN, body.encode(), FORM)
    assert (answer.status_code, answer.json()["error"]) == (401 if error == "invalid_client" else 400, error)
    assert answer.json()["error_description"].isascii()


def test_the_secret_may_stand_in_the_form(software: Software) -> None:
    made = software.uitgifte
    body = f"grant_type=client_credentials&client_id={made.toegang.client_id}&client_secret={made.geheim}"
    assert Client().post(TOKEN, body, FORM).status_code == 200


def test_guessing_a_secret_is_stopped_also_for_the_right_one(software: Software) -> None:
    made = software.uitgifte
    assert [ask_token(made.toegang.client_id, "fout").status_code for _ in range(5)] == [401] * 5
    assert ask_token(made.toegang.client_id, made.geheim).status_code == 429


def test_a_session_opens_nothing(cast, locatie) -> None:
    client = Client()
    client.force_login(cast.waalstroom.gebruiker, backend=BACKEND)
    for path in ("/api/v1/locaties", f"/api/v1/locaties/{locatie.pk}", "/api/v1/verblijven"):
        assert client.get(path).status_code == 401


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic eDp5", "Bearer \udcff", "Bearer " + "x" * 5000])
def test_what_is_no_token_opens_nothing(db, header: str) -> None:
    client = Client(raise_request_exception=False)
    answer = client.get("/api/v1/locaties", headers={"Authorization": header})
    assert (answer.status_code, answer.json()["title"]) == (401, "Niet aangemeld")


def test_the_last_use_is_shown_and_every_act_is_in_the_log(cast, software: Software) -> None:
    software.get("/locaties")
    (toegang,) = rows(Apitoegang)
    assert toegang.laatst_gebruikt_at is not None
    found = Gebeurtenis.objects.get(actie="apitoegang.create")
    assert (found.organisatie_id, found.object_id) == (toegang.organisatie_id, str(toegang.pk))
    assert software.uitgifte.geheim not in str(found.details)


def test_a_renewed_access_keeps_one_history(cast, software: Software) -> None:
    """The last use is no version of the row: it would be one for every minute."""
    software.get("/locaties")
    from django.apps import apps

    events = apps.get_model("api", "ApitoegangEvent")
    with scope.within(scope.systeem("tests")):
        assert list(events.objects.values_list("pgh_label", flat=True)) == ["insert"]


def test_a_token_that_is_too_large_a_question_shows_nothing_of_the_house(cast) -> None:
    """Also with a session beside it: nobody acts at this address, and a refusal has the form of the standard."""
    client = Client()
    client.force_login(cast.waalstroom.gebruiker, backend=BACKEND)
    answer = client.post(TOKEN, b"x" * (2 * 1024 * 1024 + 1), FORM)
    assert (answer.status_code, answer.json()["error"]) == (413, "invalid_request")
    assert answer.json()["error_description"].isascii()
    assert (answer.wsgi_request.actor, answer.wsgi_request.user.is_authenticated) == (None, False)


def test_a_page_shows_no_menu_of_an_actor_who_is_not_its_user(cast, rf) -> None:
    request = rf.get("/")
    request.user = cast.waalstroom.gebruiker
    shown = {}
    for naam, actor in (
        ("eigen", cast.waalstroom.actor),
        ("ander", cast.beleid.tiel.actor),
        ("portaal", Actor.systeem("x")),
    ):
        request.actor = actor
        with scope.within(scope.systeem("tests")):
            shown[naam] = huis(request)["huis"]
    assert [naam for naam, frame in shown.items() if frame.get("menu")] == ["eigen"]
    assert {shown[naam]["wie"]["role"] for naam in ("ander", "portaal")} == {"Nog geen toegang"}


def test_the_access_is_held_until_its_token_is_kept(software: Software) -> None:
    """Otherwise a token that is given while the secret is renewed would outlive the renewal."""
    made = software.uitgifte
    with CaptureQueriesContext(connection) as found:
        ask_token(made.toegang.client_id, made.geheim)
    read = [query["sql"] for query in found if 'FROM "api_apitoegang"' in query["sql"]]
    assert [sql.endswith("FOR UPDATE") for sql in read] == [True]


def test_the_names_of_an_object_are_looked_through_once() -> None:
    class Name(str):
        """Counts how often it is compared."""

        compared = 0
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            Name.compared += 1
            return str.__eq__(self, other)  # type: ignore[arg-type]

    pairs = [(Name(f"naam{nr}"), nr) for nr in range(2_000)] + [(Name("naam1999"), 0)]
    with pytest.raises(ValueError, match="‘naam1999’ staat er twee keer"):
        strikt._unique(pairs)
    assert Name.compared < 100
