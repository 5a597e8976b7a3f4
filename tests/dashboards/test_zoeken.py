"""One box over everything that somebody may see, and nothing of anybody else: no row, no count."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from convenant.models import Partijkaart
from rivierenland.core import scope
from rivierenland.dashboards.queries.zoeken import kinds_for
from speerpunten.aanbod.enums.project import Stadium
from tests.factories import aanbod_vraag as sites
from tests.factories.aanbod_opgave import kept
from tests.factories.convenant_verbinden import plan
from tests.factories.dashboards import define
from tests.factories.registratie import LocatieFactory


def search(client, vraag, **extra):
    return client.get(reverse("zoeken"), {"q": vraag}, **extra)


def found(answer) -> dict[str, list[str]]:
    return {groep.naam: [treffer.titel for treffer in groep.treffers] for groep in answer.context["groepen"]}


@pytest.mark.parametrize("vraag", ["Volle Hof", "volle", "hof vol", "VOLLE  HOF", "Vole Hof", "Voll Hoff"])
def test_a_location_by_its_name_with_a_slip_or_in_another_order(cast, as_person, tiel_vol, vraag):
    assert found(search(as_person(cast.beleid.tiel), vraag))["Locaties"] == ["Volle Hof"]


def test_by_street_town_and_code(cast, as_person, tiel_vol):
    client = as_person(cast.beleid.tiel)
    for vraag in (tiel_vol.code, f"{tiel_vol.straat} {tiel_vol.huisnummer}", f"{tiel_vol.straat} {tiel_vol.plaats}"):
        assert found(search(client, vraag))["Locaties"] == ["Volle Hof"], vraag


def test_what_is_spelled_as_asked_stands_alone(cast, as_person, tiel_vol):
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=tiel_vol.organisatie, naam="Volla Hof")
    (groep,) = [
        een for een in search(as_person(cast.beleid.tiel), "Volle Hof").context["groepen"] if een.naam == "Locaties"
    ]
    assert (groep.gelijkend, [treffer.titel for treffer in groep.treffers]) == (False, ["Volle Hof"])


def test_packages_and_figures_for_officials_and_the_region(cast, as_person):
    define()
    for person in (cast.beleid.tiel, cast.regiocoordinator):
        answer = found(search(as_person(person), "nachtregistr"))
        assert answer["Pakketten van het programma"] == ["M01 Regionaal digitaal nachtregister en locatieregister"]
        assert sorted(answer["Cijfers"]) == ["Nachtregister op tijd bijgewerkt", "Nachtregister volledig ingevuld"]


def test_an_official_of_another_gemeente_finds_nothing_of_it(cast, as_person, tiel_vol, buren_leeg):
    assert found(search(as_person(cast.beleid.tiel), "Ruime Hof")) == {}
    assert "Ruime Hof" in found(search(as_person(cast.beleid.buren), "Hof"))["Locaties"]


def test_a_market_party_finds_its_own_only(cast, as_person, tiel_vol, buren_leeg):
    answer = search(as_person(cast.waalstroom), "Hof")
    assert found(answer) == {"Locaties": ["Volle Hof"]}
    assert [str(groep.telling) for groep in answer.context["groepen"]] == ["1"]
    assert found(search(as_person(cast.waalstroom), "Fruithof")) == {}
    assert found(search(as_person(cast.waalstroom), "Waalstroom")) == {"Organisaties": ["Waalstroom (fictief)"]}
    assert found(search(as_person(cast.waalstroom), "M01")) == {}


def test_the_region_finds_no_location_and_no_organisation(cast, as_person, tiel_vol):
    answer = search(as_person(cast.regiocoordinator), "Volle Hof")
    assert found(answer) == {}
    assert "Locaties" not in [soort.naam for soort in answer.context["soorten"]]
    assert found(search(as_person(cast.regiocoordinator), "Waalstroom")) == {}


def test_who_may_search_nothing_has_no_box(cast, as_person):
    answer = as_person(cast.platformbeheerder).get(reverse("zoeken"))
    assert "Met uw rol is hier niets te zoeken" in answer.content.decode()
    assert 'id="zoek"' not in as_person(cast.platformbeheerder).get("/").content.decode()
    assert 'id="zoek"' in as_person(cast.beleid.tiel).get("/").content.decode()


def test_a_count_stops_at_its_cap_and_leads_to_the_list(cast, as_person, tiel_vol):
    with scope.within(scope.systeem("tests")):
        for nr in range(60):
            LocatieFactory(organisatie=tiel_vol.organisatie, naam=f"Zandhof {nr}")
    client = as_person(cast.beleid.tiel)
    (groep,) = [een for een in search(client, "Zandhof").context["groepen"] if een.naam == "Locaties"]
    assert (str(groep.telling), len(groep.treffers)) == ("50+", 8)
    assert client.get(groep.alles).status_code == 200


def test_searching_costs_a_query_a_kind(cast, as_person, tiel_vol):
    client = as_person(cast.beleid.tiel)
    search(client, "hof")
    with CaptureQueriesContext(connection) as nothing:
        client.get(reverse("zoeken"))
    with CaptureQueriesContext(connection) as seen:
        search(client, "hof")
    assert len(seen) - len(nothing) <= len(kinds_for(cast.beleid.tiel.actor))


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("", "Typ waar u naar zoekt."),
        ("   ", "Typ waar u naar zoekt."),
        ("a", "Typ minstens twee letters of cijfers."),
        ("%", "Typ minstens twee letters of cijfers."),
        ("%_\\'\"", "Typ minstens twee letters of cijfers."),
        ("x" * 10_000, "Gebruik hoogstens 80 tekens."),
    ],
    ids=["empty", "blank", "one letter", "wildcard", "signs", "10,000 letters"],
)
def test_what_is_too_little_or_too_much_gets_a_sentence(cast, as_person, vraag, zin):
    answer = search(as_person(cast.beleid.tiel), vraag)
    assert answer.status_code == 200
    assert zin in answer.content.decode()


@pytest.mark.parametrize(
    "vraag", ["100%", "a_b", "c:\\map", "o'brien", "<script>alert(1)</script>", "Łódź", "日本", "😀😀 hof"]
)
def test_strange_signs_are_only_signs(cast, as_person, tiel_vol, vraag):
    answer = search(as_person(cast.beleid.tiel), vraag)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_a_zero_byte_is_refused(cast, as_person):
    assert search(as_person(cast.beleid.tiel), "a\x00b").status_code == 400


def test_without_login_it_asks_for_it(client, db):
    assert client.get(reverse("zoeken")).url.startswith(reverse("account_login"))


def test_projects_work_sites_and_scenarios_within_the_scope(cast, as_person):
    with scope.within(scope.systeem("tests")):
        plan((Stadium.IDEE, date(2026, 1, 5)))
        sites.site(sites.TIEL, naam="Boomgaard Waalzicht")
        sites.site(sites.BUREN, naam="Boomgaard Lingezicht")
        kept(sites.TIEL, naam="Waalzicht hoog", gedeeld=False)
        kept(sites.BUREN, naam="Waalzicht gedeeld", gedeeld=True)
    tiel, buren = as_person(cast.beleid.tiel), as_person(cast.beleid.buren)
    assert found(search(tiel, "Logiesgebouw"))["Projecten"] == ["Logiesgebouw"]
    assert found(search(tiel, "Waalzicht")) == {
        "Werkplekken": ["Boomgaard Waalzicht"],
        "Scenario’s": ["Waalzicht gedeeld", "Waalzicht hoog"],
    }
    assert found(search(buren, "Waalzicht"))["Scenario’s"] == ["Waalzicht gedeeld"]
    region = found(search(as_person(cast.regiocoordinator), "Waalzicht"))
    assert region == {"Scenario’s": ["Waalzicht gedeeld"]}
    assert found(search(as_person(cast.waalstroom), "Waalzicht")) == {}


def test_parties_are_found_by_everybody_because_their_list_is_public(cast, as_person):
    with scope.within(scope.systeem("tests")):
        for nummer, status in ((1, "partij"), (2, "opgezegd")):
            Partijkaart.objects.create(
                partij_nr=nummer, naam=f"Lingehof {nummer} (fictief)", soorten=["verblijfsbieder"], status=status, versie=1,
                sinds=date(2023, 6, 23), tot=None if status == "partij" else date(2026, 1, 1),
            )  # fmt: skip
    for person in (cast.beleid.tiel, cast.regiocoordinator, cast.waalstroom):
        (groep,) = search(as_person(person), "Lingehof").context["groepen"]
        (treffer,) = groep.treffers
        assert (groep.naam, treffer.titel) == ("Convenantpartijen", "Lingehof 1 (fictief)")
        assert as_person(person).get(treffer.url).status_code == 200
