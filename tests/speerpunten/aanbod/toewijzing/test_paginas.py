"""The pages about a new location: ask, wait, read, take along, keep; and what they say of bad input."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from speerpunten.aanbod.models import Berekening, Scenario
from speerpunten.aanbod.tasks import compute_berekening
from tests.factories import aanbod_toewijzing as maak

pytestmark = pytest.mark.django_db
NIEUW, BASIS, PLEKKEN, WONEN = (
    reverse(f"aanbod:{naam}") for naam in ("nieuwe-locatie", "toewijzing", "plek-list", "wonen-werken")
)
VRAAG = {"plaats": f"{maak.MAASDRIEL}:Kerkdriel", "bedden": "120", "moment": "jaarrond", "weg": "", "erbij": ""}


def text(client: Client, url: str, status: int = 200, **data: str) -> str:
    response = client.post(url, data) if data else client.get(url)
    assert response.status_code == status
    return response.content.decode()


def answered(client: Client, **anders: str) -> Berekening:
    response = client.post(NIEUW, VRAAG | anders)
    assert response.status_code == 302
    row = Berekening.objects.get(pk=response.url.rstrip("/").split("/")[-1])
    if not row.is_klaar:
        compute_berekening(str(row.taak_id))
        row.refresh_from_db()
    return row


def detail(row: Berekening, naam: str = "detail", *rest: str) -> str:
    return reverse(f"aanbod:berekening-{naam}", args=[row.pk, *rest])


def queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_before_the_first_night_the_question_can_be_asked_already(cast, als):
    client = als(cast.beleid.maasdriel)
    assert "Er is nog geen berekening" in text(client, NIEUW)
    assert "Er is nog geen berekening" in text(client, BASIS)
    assert "Er is nog geen berekening" in text(client, WONEN)


def test_officials_and_the_region_read_it_and_market_parties_do_not(regio, cast, als):
    maak.bases()
    for wie in (cast.beleid.tiel, cast.jurist.buren, cast.regiocoordinator):
        for url in (NIEUW, BASIS, PLEKKEN, WONEN):
            assert "Tiel" in text(als(wie), url)
    assert als(cast.waalstroom).get(NIEUW).status_code == 403


def test_a_policy_officer_finds_what_120_beds_change(regio, cast, als):
    client = als(cast.beleid.maasdriel)
    page = text(client, detail(answered(client)))
    for woorden in (
        "Met 120 bedden",
        "Kerkdriel",
        "Beste vijf kernen",
        "Zo is dit berekend",
        "Er gaan geen namen in de berekening",
    ):
        assert woorden in page


def test_the_link_shows_another_the_same(regio, cast, als):
    row = answered(als(cast.beleid.maasdriel))
    assert "Met 120 bedden" in text(als(cast.regiocoordinator), detail(row))
    assert als(cast.beleid.tiel).get(detail(row)).status_code == 200


def test_while_it_runs_the_page_says_how_far_it_is_and_refreshes_itself(regio, cast, als):
    client = als(cast.beleid.maasdriel)
    url = client.post(NIEUW, VRAAG).url
    page = text(client, url)
    assert "Vernieuwen" in page
    assert f'hx-get="{url}"' in page
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    Achtergrondtaak.objects.update(status=Taakstatus.MISLUKT, fout="Er ging iets mis bij ons.")
    assert "Opnieuw proberen" in text(client, url)
    assert client.post(url).status_code == 302
    assert Achtergrondtaak.objects.count() == 2


def test_when_it_is_ready_the_waiting_page_loads_again(regio, cast, als):
    client = als(cast.beleid.maasdriel)
    answer = client.get(detail(answered(client)), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Refresh"]) == (204, "true")


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"plaats": "GM0281:Atlantis"}, "Deze kern kennen wij niet"),
        ({"bedden": "0"}, "van 20 tot en met 350"),
        ({"bedden": "-5"}, "van 20 tot en met 350"),
        ({"bedden": "10000"}, "van 20 tot en met 350"),
        ({"bedden": ""}, "van 20 tot en met 350"),
        ({"bedden": "veel"}, "Typ een heel aantal bedden"),
        ({"moment": "ooit"}, "Kies Jaarrond of Oogstpiek"),
        ({"plaats": ""}, "Kies een plaats"),
        ({"plaats": "geen"}, "Kies een plaats"),
        ({"weg": "1, 77"}, "Er is geen locatie met nummer 77"),
        ({"weg": "Medelhof"}, "Typ alleen nummers"),
        ({"weg": ",".join(map(str, range(1, 30)))}, "hoogstens 20"),
        ({"weg": "9" * 30}, "Typ alleen nummers"),
        ({"erbij": "77"}, "Er is geen project in de pijplijn met nummer 77"),
    ],
)
def test_bad_input_gets_a_sentence_and_nothing_is_reckoned(regio, cast, als, anders, zin):
    assert zin in text(als(cast.beleid.maasdriel), NIEUW, 422, **(VRAAG | anders))
    assert not Berekening.objects.exists()


def test_a_location_goes_and_a_project_comes(regio, cast, als):
    project = maak.project(60)
    client = als(cast.beleid.maasdriel)
    row = answered(client, plaats="geen", weg="1", erbij=str(project.pk))
    page = text(client, detail(row))
    assert "Weg: Locatie 1" in page
    assert "Klaar: Project 60" in page
    assert row.uitkomst["met"]["plekken"] == {f"P{project.pk}": 40}


def test_a_shortage_is_told_per_gemeente_and_never_as_kilometres(regio, cast, als):
    maak.work(3, 500, gemeente=maak.BUREN, kern="Maurik", x=150_000)
    client = als(cast.beleid.maasdriel)
    page = text(client, detail(answered(client)))
    assert "Er is een tekort: 490 mensen hebben geen bed" in page
    assert "Zonder bed" in page
    boete = str(2 * 10**6)
    assert boete not in page


def test_no_work_at_all_says_that_a_bed_gains_nothing(cast, als):
    maak.beds(1, 50)
    client = als(cast.beleid.maasdriel)
    assert "Een extra bed scheelt nergens reisafstand" in text(client, detail(answered(client)))


def test_the_figures_leave_in_three_formats_and_on_paper(regio, cast, als):
    client = als(cast.beleid.maasdriel)
    row = answered(client)
    csv = b"".join(client.get(detail(row, "export", "csv")).streaming_content).decode("utf-8-sig")
    assert csv.splitlines()[0].startswith("Werkgemeente")
    assert "Maasdriel" in csv
    for formaat in ("ods", "xlsx"):
        assert b"".join(client.get(detail(row, "export", formaat)).streaming_content)[:2] == b"PK"
    assert client.get(detail(row, "export", "exe")).status_code == 404
    pdf = client.get(detail(row, "pdf"))
    assert pdf.content[:5] == b"%PDF-"
    assert "120-bedden-in-kerkdriel" in pdf["Content-Disposition"]


def test_the_answer_is_kept_as_a_scenario_of_the_gemeente(regio, cast, als):
    client = als(cast.beleid.maasdriel)
    row = answered(client)
    assert "120 bedden in Kerkdriel" in text(client, detail(row, "save"))
    assert client.post(detail(row, "save"), {"naam": "Plan Kerkdriel", "gedeeld": "on"}).status_code == 302
    scenario = Scenario.objects.get()
    assert (scenario.naam, scenario.gemeente_id, scenario.soort, scenario.gedeeld) == (
        "Plan Kerkdriel", maak.MAASDRIEL, "toewijzing", True,
    )  # fmt: skip
    assert scenario.uitkomst["met"]["regio"]["bedden"] == 170
    assert als(cast.jurist.tiel).get(detail(row, "save")).status_code == 403


def test_the_number_of_queries_does_not_follow_the_number_of_places(regio, cast, als):
    maak.bases()
    client = als(cast.beleid.maasdriel)
    row = answered(client)
    urls = (NIEUW, BASIS, PLEKKEN, WONEN, detail(row))
    before = [queries(client, url) for url in urls]
    for nummer in range(10, 40):
        maak.beds(nummer, 5)
        maak.work(nummer, 5)
    maak.bases()
    assert [queries(client, url) for url in urls] == before


def test_small_counts_of_people_are_not_shown_between_gemeenten(regio, cast, als):
    maak.work(3, 4, gemeente=maak.BUREN, kern="Maurik", x=150_000)
    page = text(als(cast.regiocoordinator), WONEN)
    assert "niet\u00a0getoond" in page or "niet getoond" in page
