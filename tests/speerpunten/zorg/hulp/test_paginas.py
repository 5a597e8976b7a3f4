"""The pages of the office: who keeps what, that nothing typed is lost, and what is missing."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.zorg.actions import hulpdekking
from speerpunten.zorg.demo import hulpaanbod as demo
from speerpunten.zorg.models import Hulpaanbod, Hulpdekking
from tests.factories import zorg_hulp as maak
from tests.speerpunten.zorg.hulp.test_ontbreekt import residents

LIJST, NIEUW, ONTBREEKT = (
    reverse(f"zorg:{naam}") for naam in ("hulpaanbod-list", "hulpaanbod-create", "hulp-ontbreekt")
)


def typed(**anders) -> dict[str, object]:
    return {
        "naam": "Inloop Waalkade", "soort": "welzijn", "hulpvragen": ["informatie"], "patienten": "nvt",
        "tekst_nl": "Vragen en advies.", "tekst_pl": "Pytania i porady.", "kern": "GM0281:Tiel", "adres": "Waalkade 1",
        "telefoon": "0344 12 34 56", "talen": ["pl"], "dag_ma": "9-17", "feestdagen": "dicht", "afspraak": "inloop",
        "kosten": "gratis",
    } | anders  # fmt: skip


def page(client: Client, url: str, status: int = 200, **data) -> str:
    response = client.post(url, data) if data else client.get(url)
    assert response.status_code == status, response.content.decode()[:3000]
    return response.content.decode()


def step(row: Hulpaanbod, naam: str) -> str:
    return reverse(f"zorg:hulpaanbod-{naam}", args=[row.pk])


def everything() -> list[Hulpaanbod]:
    with scope.within(scope.systeem("tests")):
        return list(Hulpaanbod.objects.order_by("id"))


def test_an_official_writes_publishes_checks_and_withdraws(cast, als) -> None:
    client = als(cast.beleid.tiel)
    page(client, NIEUW, 302, **typed())
    (row,) = everything()
    assert (row.gemeente_id, row.status, row.telefoon, row.plaats) == (maak.TIEL, "concept", "+31344123456", "Tiel")
    assert (row.openingstijden, row.omschrijvingen["pl"]) == ({"ma": [["09:00", "17:00"]]}, "Pytania i porady.")
    public = reverse("zorg:hulp-detail", kwargs={"taal": "pl", "slug": row.slug})
    assert Client().get(public).status_code == 404
    page(client, step(row, "publish"), 302, x="")
    assert "Pytania i porady." in Client().get(public).content.decode()
    assert "Nog steeds juist" in page(client, step(row, "detail"))
    page(client, step(row, "check"), 302, x="")
    page(client, step(row, "withdraw"), 302, x="")
    assert Client().get(public).status_code == 404


def test_the_region_and_a_partner_keep_their_own(cast, als, partner) -> None:
    for wie, naam in ((cast.regiocoordinator, "Van de regio"), (partner, "Van de partner")):
        page(als(wie), NIEUW, 302, **typed(naam=naam))
    assert [(row.naam, row.gemeente_id, row.organisatie_id) for row in everything()] == [
        ("Van de regio", None, None),
        ("Van de partner", None, partner.organisatie_id),
    ]
    for row in everything():
        assert als(cast.beleid.tiel).get(step(row, "detail")).status_code == 404


def test_who_does_not_keep_it_reads_it_only(cast, als, partner) -> None:
    with scope.within(scope.systeem("tests")):
        row = maak.aanbod()
    for wie in (cast.beleid.buren, partner, cast.regiocoordinator):
        client = als(wie)
        assert "Nog steeds juist" not in page(client, step(row, "detail"))
        assert client.get(step(row, "change")).status_code == 404
        assert client.post(step(row, "withdraw")).status_code == 404
    assert als(cast.waalstroom).post(step(row, "withdraw")).status_code == 403
    assert everything()[0].status == "gepubliceerd"


def test_faults_are_told_at_their_field_and_nothing_is_lost(cast, als) -> None:
    fout = typed(website="http://x.nl", telefoon="12", dag_di="9", tekst_nl="", kern="", hulpvragen=[])
    html = page(als(cast.beleid.tiel), NIEUW, 422, **fout)
    for veld in ("website", "telefoon", "dag_di", "tekst_nl"):
        assert f'href="#id_{veld}"' in html
    assert "Inloop Waalkade" in html
    assert "Pytania i porady." in html
    assert 'value="http://x.nl"' in html
    assert everything() == []


def test_a_place_is_asked_for_unless_it_is_by_phone(cast, als) -> None:
    client = als(cast.beleid.tiel)
    assert "Kies de plaats waar het is" in page(client, NIEUW, 422, **typed(kern=""))
    page(client, NIEUW, 302, **typed(kern="", op_afstand="on"))
    assert everything()[0].op_afstand


def test_the_second_who_saves_sees_the_newer_text_beside_the_own(cast, als) -> None:
    client = als(cast.beleid.tiel)
    page(client, NIEUW, 302, **typed())
    (row,) = everything()
    assert 'value="9:00' not in (form := page(client, step(row, "change")))
    assert 'value="09:00-17:00"' in form
    page(client, step(row, "change"), 302, **typed(versie=1, tekst_nl="Nieuwer.", dag_ma="10-12"))
    html = page(client, step(row, "change"), 409, **typed(versie=1, tekst_nl="Van mij."))
    assert "Nieuwer." in html
    assert "Van mij." in html
    assert "10:00-12:00" in html
    page(client, step(row, "change"), 302, **typed(versie=2, tekst_nl="Van mij."))
    assert everything()[0].omschrijvingen["nl"] == "Van mij."


def test_saving_the_form_as_it_is_changes_nothing(cast, als) -> None:
    client = als(cast.beleid.tiel)
    with scope.within(scope.systeem("tests")):
        maak.aanbod(rd_x=158100, rd_y=433200, nagekeken_op=maak.verouderd(), werkgebied=[maak.TIEL])
    (row,) = everything()
    html = page(client, step(row, "change"))
    assert 'value="158100"' in html
    assert re.search(r'value="GM0281"[^>]*checked', html)


@pytest.mark.parametrize(
    ("query", "namen"),
    [
        ({}, ["Huis", "Oud", "Tand"]), ({"q": "tan"}, ["Tand"]), ({"hulpvraag": "tandarts"}, ["Tand"]), ({"taal": "ro"}, ["Tand"]),
        ({"gemeente": "GM0214"}, ["Huis", "Tand"]), ({"nakijken": "ja"}, ["Oud"]), ({"van": "eigen"}, ["Huis", "Oud"]),
    ],
)  # fmt: skip
def test_the_list_is_filtered(cast, als, query: dict, namen: list[str]) -> None:
    with scope.within(scope.systeem("tests")):
        maak.aanbod(naam="Huis")
        maak.aanbod("Maurik", naam="Tand", hulpvragen=["tandarts"], talen=["ro"])
        maak.aanbod(naam="Oud", nagekeken_op=maak.verouderd(), werkgebied=[maak.TIEL])
    response = als(cast.beleid.tiel).get(LIJST, query)
    assert [row.naam for row in response.context["object_list"]] == namen


def test_lists_cost_the_same_with_one_and_thirty(cast, als) -> None:
    client = als(cast.beleid.tiel)
    counts = []
    for number in (1, 29):
        with scope.within(scope.systeem("tests")):
            for _ in range(number):
                maak.aanbod()
        client.get(LIJST)
        with CaptureQueriesContext(connection) as queries:
            page(client, LIJST)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_list_is_downloaded(cast, als) -> None:
    with scope.within(scope.systeem("tests")):
        maak.aanbod(naam="Huis")
        maak.aanbod("Maurik", naam="Tand", hulpvragen=["tandarts"])
    url = reverse("zorg:hulpaanbod-export", args=["csv"])
    text = b"".join(als(cast.waalstroom).get(url, {"hulpvraag": "tandarts"}).streaming_content).decode("utf-8-sig")
    assert "Tand" in text
    assert "Huis;" not in text
    assert als(cast.waalstroom).get(reverse("zorg:hulpaanbod-export", args=["exe"])).status_code == 404


def test_what_is_missing_for_officials_and_the_region(cast, als) -> None:
    with scope.within(scope.systeem("tests")):
        residents(maak.TIEL, "pl", 12)
        residents(maak.BUREN, "ro", 9)
        maak.aanbod()
        hulpdekking.compute(vandaag=timezone.localdate(), by=Actor.systeem("tests"))
    tiel = page(als(cast.beleid.tiel), ONTBREEKT)
    assert "Hulp in het Pools" in tiel
    assert "Wat te doen in Tiel" in tiel
    assert "Zo is dit berekend" in tiel
    regio = page(als(cast.regiocoordinator), f"{ONTBREEKT}?taal=ro")
    assert "Hulp in het Roemeens" in regio
    assert "bewoners: niet getoond" in regio
    assert "9 bewoners" not in regio
    url = reverse("zorg:hulp-ontbreekt-export", args=["csv"])
    text = b"".join(als(cast.regiocoordinator).get(url).streaming_content).decode("utf-8-sig")
    assert "niet getoond" in text
    assert text.count("Roemeens") == 18
    for wie in (cast.waalstroom, cast.privacy_officer):
        assert als(wie).get(ONTBREEKT).status_code == 403


def test_before_the_first_night_it_says_so(cast, als) -> None:
    assert "Er is nog niet geteld" in page(als(cast.regiocoordinator), f"{ONTBREEKT}?taal=zz&gemeente=x")


def test_the_demo_fills_the_list_once_and_every_row_stands_its_rules(systeem) -> None:
    by = Actor.systeem("load_zorg")
    made = demo.make(vandaag=timezone.localdate(), by=by)
    assert (made, demo.make(vandaag=timezone.localdate(), by=by)) == (48, 0)
    rows = list(Hulpaanbod.objects.all())
    for row in rows:
        row.full_clean(exclude=["slug"])
    assert {row.gemeente_id for row in rows if row.gemeente_id} == set(demo_gemeenten())
    assert Hulpdekking.objects.count() == 0  # nobody lives here yet


def demo_gemeenten() -> list[str]:
    from rivierenland.core.models import Gemeente

    return list(Gemeente.objects.values_list("code", flat=True))
