"""Who may open what: another tenant's row does not exist, and who may not see names sees none."""

import pytest
from django.urls import reverse

from rivierenland.core import scope
from tests.factories.registratie import RuimteFactory, VerblijfFactory

OF_LOCATIE = ["detail", "verblijven", "kamers", "logboek", "change", "decide"]
OF_VERBLIJF = ["detail", "change", "check-out", "take-back"]
WITHOUT_OBJECT = [
    ("organisatie-list", []),
    ("locatie-list", []),
    ("locatie-create", []),
    ("locatie-suggest", []),
    ("locatie-export", ["csv"]),
    ("verblijf-list", []),
    ("verblijf-check-in", []),
    ("verblijf-export", ["csv"]),
]


@pytest.fixture
def stay(stage):
    with scope.within(scope.systeem("tests")):
        RuimteFactory(locatie=stage.tiel)
        return VerblijfFactory(locatie=stage.tiel, bewoner__voornaam="Geheime", bewoner__achternaam="Naam")


def url(name, *args):
    return reverse(f"registratie:{name}", args=args)


def pages_of(stay):
    locatie = stay.locatie
    with scope.within(scope.systeem("tests")):
        room = locatie.ruimtes.get()
    return [
        *(url(f"locatie-{name}", locatie.pk) for name in OF_LOCATIE),
        *(url(f"verblijf-{name}", stay.pk) for name in OF_VERBLIJF),
        *(url(f"organisatie-{name}", locatie.organisatie_id) for name in ("detail", "change")),
        url("ruimte-create", locatie.pk),
        url("ruimte-change", room.pk),
        url("ruimte-delete", room.pk),
    ]


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist", "functioneel_beheerder"])
def test_another_gemeente_opens_no_page_of_a_location(stay, cast, as_person, rol):
    client = as_person(getattr(cast, rol).buren)
    for page in pages_of(stay):
        assert client.get(page).status_code in (403, 404), page


def test_another_provider_opens_no_page_of_a_location(stay, cast, as_person):
    client = as_person(cast.delta)
    answers = {page: client.get(page).status_code for page in pages_of(stay)}
    refused = url("locatie-decide", stay.locatie_id)
    assert answers == dict.fromkeys(answers, 404) | {refused: 403}


@pytest.mark.parametrize("naam", ["regiocoordinator", "privacy_officer", "platformbeheerder"])
def test_the_region_opens_none_of_these_pages(stay, cast, as_person, naam):
    client = as_person(getattr(cast, naam))
    pages = [*pages_of(stay), *(url(name, *args) for name, args in WITHOUT_OBJECT)]
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 403)


def test_without_login_every_page_asks_for_it(stay, client):
    for page in [*pages_of(stay), *(url(name, *args) for name, args in WITHOUT_OBJECT)]:
        assert client.get(page).status_code == 302, page


def test_the_provider_opens_all_its_pages_but_the_decision(stay, cast, as_person):
    client = as_person(cast.waalstroom)
    answers = {page: client.get(page).status_code for page in pages_of(stay)}
    assert answers == dict.fromkeys(answers, 200) | {url("locatie-decide", stay.locatie_id): 403}


def test_a_lawyer_sees_figures_and_no_names(stay, cast, as_person):
    client = as_person(cast.jurist.tiel)
    for page in (url("locatie-detail", stay.locatie_id), url("locatie-kamers", stay.locatie_id), url("locatie-list")):
        body = client.get(page).content.decode()
        assert "Vannacht" in body
        assert "Geheime" not in body
    for page in (url("locatie-verblijven", stay.locatie_id), url("verblijf-list"), url("verblijf-detail", stay.pk)):
        assert client.get(page).status_code == 403


@pytest.mark.parametrize("query", ["", "?q=geheime", "?stand=&sort=-naam", "?locatie={locatie}&stand=", "?page=2"])
def test_no_list_or_download_shows_a_trace_of_another_tenant(stay, cast, as_person, query):
    traces = ("Geheime", "Latenstein", "WF-TIE", "Waalstroom")
    for person in (cast.beleid.buren, cast.delta):
        client = as_person(person)
        for page in (
            url("verblijf-list"),
            url("locatie-list"),
            url("verblijf-export", "csv"),
            url("locatie-export", "csv"),
        ):
            response = client.get(page + query.format(locatie=stay.locatie_id))
            if response.status_code == 404:  # a choice that is not among one's own
                continue
            body = b"".join(response.streaming_content) if response.streaming else response.content
            assert not [trace for trace in traces if trace in body.decode()], (person.gebruiker.naam, page)
