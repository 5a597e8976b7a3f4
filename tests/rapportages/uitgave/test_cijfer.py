"""What a reference opens: the meaning for everybody, the records for who checks the reports of that gemeente."""

import pytest

from rivierenland.core import scope
from rivierenland.core.models import Inzage
from rivierenland.core.opmaak import datum_lang
from speerpunten.programma.indicatoren.registratie.verblijven import PERSONEN
from tests.rapportages.edities import voorbeeld
from tests.rapportages.uitgave import toneel
from tests.rapportages.uitgave.test_lezen import as_, somebody

pytestmark = pytest.mark.django_db
REGIO = "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"


@pytest.fixture
def editie(cast):
    """Published, with a record of Tiel and one of Buren below the number of people."""
    editie = toneel.concept()
    toneel.measured(editie, toneel.TIEL, "Kamer 7")
    toneel.measured(editie, toneel.BUREN, "Kamer 8")
    with scope.within(scope.systeem("tests")):
        toneel.publish(editie)
    return editie


def part_of(editie, gemeente: str) -> str:
    with scope.within(scope.systeem("tests")):
        nr = editie.delen.get(gemeente=gemeente).nr
    return f"/rapporten/cijfer/kwartaalmonitor/2026-k3/1/{nr}/1/"


def test_a_figure_says_what_it_means_and_where_it_stands(client, editie):
    page = client.get(REGIO).content.decode()
    assert (
        "Geregistreerde internationale werknemers" in page
    )  # of a day that is past: not the "vannacht" of the register
    assert PERSONEN.naam not in page
    assert PERSONEN.definitie in page
    assert "1.240" in page
    assert datum_lang(voorbeeld.PEILDATUM) in page
    assert "Verblijf" in page


def test_a_withheld_figure_says_why_and_not_how_much(client, editie):
    page = client.get("/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/3/").content.decode()
    assert "Wij tonen dit aantal niet." in page


@pytest.mark.parametrize(
    ("wie", "kamers"),
    [
        ("", set()),
        ("waalstroom", set()),
        ("regiocoordinator", set()),
        ("jurist.tiel", set()),
        ("beleid.tiel", {"Kamer 7"}),
        ("beleid.buren", {"Kamer 8"}),
    ],
)
def test_who_checks_for_a_gemeente_sees_its_records_as_they_were_and_nobody_elses(client, cast, editie, wie, kamers):
    as_(client, somebody(cast, wie))
    pages = [
        client.get(url).content.decode() for url in (REGIO, part_of(editie, toneel.TIEL), part_of(editie, toneel.BUREN))
    ]
    seen = {kamer for kamer in ("Kamer 7", "Kamer 8") for page in pages if kamer in page}
    assert seen == kamers
    assert ("01-09-2026" in pages[0]) is bool(kamers)


def test_of_another_gemeente_there_are_no_records(client, cast, editie):
    page = as_(client, cast.beleid.tiel).get(part_of(editie, toneel.BUREN)).content.decode()
    assert "De gegevens zoals ze waren" not in page


def test_looking_at_records_is_logged_and_at_a_meaning_is_not(client, cast, editie):
    as_(client, cast.beleid.tiel).get(REGIO)
    assert list(Inzage.objects.values_list("object_soort", "gebruiker__naam")) == [
        ("rapportages.meetdeel", "beleid.tiel")
    ]
    as_(client, cast.jurist.tiel).get(REGIO)
    assert Inzage.objects.count() == 1


def test_records_that_had_to_disappear_are_not_there_any_more(client, cast, editie):
    with scope.within(scope.systeem("tests")):
        editie.meetdelen.update(bewijs={})
    assert "De gegevens zoals ze waren" not in as_(client, cast.beleid.tiel).get(REGIO).content.decode()
