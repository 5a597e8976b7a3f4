"""A public page is made once, for everybody, until something on it changes."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from speerpunten.arbeidsmigrant.actions import infodeel
from tests.cast import Cast
from tests.factories import arbeidsmigrant_info as maak

PL, HU, LOKETTEN = "/info/pl/inschrijven/", "/info/hu/inschrijven/", "/info/nl/loketten/"


@pytest.fixture(autouse=True)
def kept(db, settings, own_cache):
    settings.PAGINAS_BEWAREN = True


@pytest.fixture
def web() -> Client:
    maak.placed()
    maak.placed(taal="pl")
    return Client()


def asked(web: Client, url: str) -> int:
    """How many questions about the information the page asks of the database."""
    with CaptureQueriesContext(connection) as queries:
        assert web.get(url).status_code == 200
    return sum("arbeidsmigrant_" in query["sql"] for query in queries.captured_queries)


def test_the_second_visitor_gets_what_was_made_for_the_first(web):
    assert asked(web, PL) > 0
    assert asked(Client(), PL) == 0
    first, second = web.get(PL), Client().get(PL)
    assert first.content == second.content
    kept = ("Content-Type", "Content-Language", "Cache-Control", "Content-Security-Policy", "X-Frame-Options")
    assert [first.headers[name] for name in kept] == [second.headers[name] for name in kept]


def test_every_address_has_a_page_of_its_own(web):
    polish = web.get(PL).content
    assert web.get(HU).content != polish
    assert asked(web, PL) == 0


def test_a_question_in_the_address_is_asked_each_time(web):
    """Anybody can think of a new one; there are eight gemeenten."""
    for vraag in ("gemeente=amsterdam", "gemeente=tiel&x=1", "x=1"):
        assert asked(web, f"{PL}?{vraag}") > 0
        assert asked(web, f"{PL}?{vraag}") > 0
    assert asked(web, f"{PL}?gemeente=tiel") > 0
    assert asked(web, f"{PL}?gemeente=tiel") == 0


def test_whoever_changes_something_reads_it_at_once(web, cast: Cast, django_capture_on_commit_callbacks):
    web.get(LOKETTEN)
    assert asked(web, LOKETTEN) == 0
    by = cast.beleid.tiel.actor
    loket = {"naam": "Loket Waterpoort", "adres": "", "telefoon": "", "openingstijden": "", "toelichting": ""}
    with scope.within(by.scope), django_capture_on_commit_callbacks(execute=True):
        infodeel.add(gemeente=by.gemeenten[0], pagina=None, taal="nl", by=by, **loket)
    assert "Loket Waterpoort" in web.get(LOKETTEN).content.decode()


def test_what_sets_a_cookie_is_not_kept(web):
    """A page with a form is never the same for two."""
    web.get("/info/pl/mijn-gegevens/")
    assert "csrfmiddlewaretoken" in web.get("/info/pl/mijn-gegevens/").content.decode()
    assert web.get("/info/pl/mijn-gegevens/").headers["Cache-Control"] == "no-store"
