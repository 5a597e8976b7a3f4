"""A dashboard costs at most twelve queries, whoever asks and for the first time; the second time hardly any."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.dashboards import onthouden
from tests.factories.dashboards import figures

MOST = 12
REGISTER = re.compile(r'"((?:registratie|handhaving)_\w+)"')
PAGES = [
    ("regio", []), ("regio-gemeente", ["tiel"]), ("regio-speerpunt", ["S1"]), ("regio-cijfers", []), ("regio-regels", []),
    ("cijfer", ["personen_vannacht"]), ("cijfer", ["locaties"]), ("regio-pdf", []), ("regio-gemeente-pdf", ["tiel"]),
    ("regio-speerpunt-pdf", ["S1"]),
]  # fmt: skip
PEOPLE = ("regiocoordinator", "beleid", "toezichthouder", "burgerzaken", "jurist", "functioneel_beheerder")


def counted(client, address) -> list[str]:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in seen.captured_queries if "SAVEPOINT" not in query["sql"]]


@pytest.fixture
def client_of(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag)

    def client(naam: str):
        person = getattr(cast, naam)
        return as_person(person if naam == "regiocoordinator" else person.tiel)

    return client


@pytest.mark.parametrize("naam", PEOPLE)
def test_at_most_twelve_queries(client_of, naam):
    client = client_of(naam)
    client.get(reverse("toegankelijkheid"))
    found = {}
    for name, args in PAGES:
        onthouden.made.cache_clear()
        found[name, *args] = len(counted(client, reverse(name, args=args)))
    assert {page: aantal for page, aantal in found.items() if aantal > MOST} == {}


def test_the_second_visit_asks_only_whether_something_changed(client_of):
    client = client_of("beleid")
    empty = len(counted(client, reverse("toegankelijkheid")))
    client.get(reverse("regio"))
    assert len(counted(client, reverse("regio"))) == empty + 1


def test_a_dashboard_asks_nothing_of_the_register(client_of):
    """So its size cannot matter: every figure was counted at night, and only the frame has a counter of work that waits."""
    client = client_of("beleid")
    frame = set(counted(client, reverse("toegankelijkheid")))
    found = set()
    for name, args in PAGES:
        onthouden.made.cache_clear()
        asked = [sql for sql in counted(client, reverse(name, args=args)) if sql not in frame]
        found |= {(name, *REGISTER.findall(sql)) for sql in asked if REGISTER.search(sql)}
    assert found == set()
