"""A provider learns nothing from linking, and a gemeente nothing about records elsewhere: on no page and with no statement."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from registratie.actions import opvolging
from registratie.models import Bewoner, Koppeling, Koppelvraag, Onderscheid
from rivierenland.core import scope
from tests.factories.registratie import BUREN
from tests.registratie.koppeling.conftest import rows_of

TABLES = ("registratie_koppeling", "registratie_koppelvraag", "registratie_onderscheid")
HISTORY = ("registratie_koppelingevent", "registratie_koppelvraagevent")
PAGES = (
    "registratie:verblijf-list",
    "registratie:locatie-list",
    "registratie:aanlevering-list",
    "home",
    "taak-list",
    "gebeurtenis-list",
)


@pytest.fixture
def linked(dorp):
    """Two linked records, a question, and an answer."""
    first, second = dorp.twins()
    pair = dorp.doubtful()
    dorp.run()
    dorp.unlink(first)
    dorp.run()
    return first, second, *pair


@pytest.mark.parametrize("table", [*TABLES, *HISTORY])
def test_no_statement_of_an_organisation_reads_or_writes_a_link(dorp, cast, linked, table):
    with scope.within(scope.organisatie(cast.organisaties["waalstroom"].pk)):
        for statement in (
            f"select count(*) from {table}",
            f"delete from {table}",
            f"insert into {table} default values",
        ):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)


def test_the_manager_shows_an_organisation_nothing_either(dorp, cast, linked):
    with scope.within(scope.organisatie(cast.organisaties["waalstroom"].pk)):
        assert [model.objects.count() for model in (Koppeling, Koppelvraag, Onderscheid)] == [0, 0, 0]


def test_a_gemeente_reads_no_link_of_another_and_no_memory_of_answers(dorp, cast, linked):
    elsewhere = dorp.supply("delta", "Wierzbołowska", gemeente=BUREN, dagen=400, vertrok=100)
    dorp.run()
    with scope.within(scope.gemeenten([BUREN])), connection.cursor() as cursor:
        cursor.execute("select count(*) from registratie_koppeling where gemeente_code <> 'GM0214'")
        assert cursor.fetchone() == (0,)
        cursor.execute("select count(*) from registratie_koppelvraag where not gemeenten && array['GM0214']::varchar[]")
        assert cursor.fetchone() == (0,)
        assert set(Bewoner.objects.values_list("pk", flat=True)) == {elsewhere.pk}
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute("select count(*) from registratie_onderscheid")


@pytest.mark.parametrize("rol", ["marktpartij", "beleid", "toezichthouder", "jurist", "functioneel_beheerder"])
def test_no_page_of_linking_opens_for_who_has_no_business_there(dorp, cast, as_person, linked, rol):
    person = cast.waalstroom if rol == "marktpartij" else getattr(cast, rol).tiel
    client = as_person(person)
    vraag = dorp.vraag(*linked[2:])
    answers = {
        client.get(reverse(f"registratie:{naam}", args=args)).status_code
        for naam, args in (
            ("koppelvraag-list", []),
            ("koppelvraag-judged", []),
            ("koppeling-list", []),
            ("koppelvraag-detail", [vraag.pk]),
            ("koppelvraag-detail", [987654321]),
            ("koppeling-detail", [linked[0].pk]),
            ("koppeling-detail", [987654321]),
            ("koppeling-unlink", [linked[0].pk]),
        )
    }
    assert answers == {403}


def test_a_provider_sees_the_same_portal_before_and_after_linking(dorp, cast, as_person):
    """Every page of both providers, word for word, whatever burgerzaken and the runs do."""
    first, second = dorp.twins()
    pair = dorp.doubtful()
    clients = [as_person(cast.waalstroom), as_person(cast.fruithof)]
    with scope.within(scope.systeem("tests")):
        stays = {bewoner: bewoner.verblijf_set.get().pk for bewoner in (first, second, *pair)}
    addresses = [reverse(page) for page in PAGES] + [
        reverse(f"registratie:verblijf-{naam}", args=[pk]) for pk in stays.values() for naam in ("detail", "change")
    ]
    before = _read(clients, addresses)
    dorp.run()
    dorp.unlink(first)
    dorp.run()
    assert _read(clients, addresses) == before


def test_checking_in_costs_a_provider_the_same_whoever_else_knows_the_person(dorp):
    """No query of its own request depends on what another provider supplied: linking happens after the answer."""
    from registratie.actions import verblijf as verblijven
    from tests.registratie.koppeling.conftest import PORTAL

    dorp.supply("fruithof", "Wierzbołowska")
    counts = []
    for achternaam in ("Nowakowska", "Wierzbołowska"):
        values = {"achternaam": achternaam, "voornaam": "Zdzisława", "geboortedatum": "1991-03-14"}
        locatie = dorp.locaties["waalstroom", "GM0281"]
        with scope.within(scope.organisatie(locatie.organisatie_id)):
            counts.append(_queries(verblijven, locatie, values, PORTAL))
    assert counts[0] == counts[1]


def test_a_bell_tells_numbers_only(dorp, monkeypatch, django_capture_on_commit_callbacks):
    rung = []
    monkeypatch.setattr("registratie.actions.opvolging.current_app.send_task", lambda naam, kwargs: rung.append(kwargs))
    first, _ = dorp.twins()
    with django_capture_on_commit_callbacks(execute=True):
        opvolging.follow(bewoners=[first.pk], vervangen={first.sleutel: first.pk})
    assert rung == [{"bewoners": [first.pk], "aanleveringen": [], "vervangen": {str(first.sleutel): first.pk}}]


def test_the_records_of_links_name_nobody(dorp, linked):
    text = str(rows_of(["registratie_koppelvraag", "registratie_koppeling", "registratie_persoon"]))
    assert "Wierzb" not in text
    assert "1991" not in text


def _read(clients, addresses) -> list[str]:
    from tests.architecture.walk import NONCE

    return [NONCE.sub(r"\1", client.get(address).content.decode()) for client in clients for address in addresses]


def _queries(verblijven, locatie, values, by) -> int:
    from datetime import date

    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    values = values | {"geboortedatum": date.fromisoformat(values["geboortedatum"])}
    with CaptureQueriesContext(connection) as found:
        verblijven.register(locatie=locatie, bewoner=values, aankomst=timezone.localdate(), by=by)
    return len(found)
