"""The pages of the pipeline: who does what there, that an edit loses nothing, and that they stay as quick with more on them."""

from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Parameter
from speerpunten.aanbod.demo import projecten
from speerpunten.aanbod.enums.project import Stadium as S
from speerpunten.aanbod.models import Knelpunt, Project, Projectstap
from tests.cast import Cast
from tests.factories.aanbod_pijplijn import BUREN, bottleneck, days_ago, facts, project
from tests.factories.registratie import OrganisatieFactory

pytestmark = pytest.mark.django_db
BORD, LIJST, TAFEL, TIJDEN = (
    reverse(f"aanbod:{naam}") for naam in ("pijplijn", "project-list", "versnellingstafel", "doorlooptijden")
)
ALLES = scope.systeem("tests")


def one(row: Project, naam: str = "detail") -> str:
    return reverse(f"aanbod:project-{naam}", args=[row.pk])


def text(client: Client, url: str, status: int = HTTPStatus.OK, **data: object) -> str:
    response = client.post(url, data) if data else client.get(url)
    assert response.status_code == status
    return response.content.decode()


def queries(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == HTTPStatus.OK
    return len(found)


@pytest.fixture
def aanvraag(cast: Cast) -> Project:
    with scope.within(ALLES):
        return project(S.AANVRAAG, dagen=210)


def test_the_board_counts_beds_and_the_beds_to_expect(cast: Cast, als, aanvraag: Project) -> None:
    with scope.within(ALLES):
        project(S.AANVRAAG, naam="Ander plan", bedden=60, gemeente=BUREN, kern="Buren")
        bottleneck(aanvraag)
    context = als(cast.regiocoordinator).get(BORD).context
    kolom = next(kolom for kolom in context["kolommen"] if kolom["stadium"] is S.AANVRAAG)
    assert (kolom["som"].bedden, kolom["som"].verwacht, len(kolom["kaarten"])) == (160, 80.0, 2)
    assert (context["lopend"], context["vast"]) == (2, 1)
    assert [(regel["dagen"], regel["kaart"].is_stil) for regel in kolom["kaarten"]] == [
        ("210 dagen", True),
        ("30 dagen", False),
    ]


def test_the_board_is_narrowed_and_shows_a_year_of_what_is_over(cast: Cast, als, aanvraag: Project) -> None:
    with scope.within(ALLES):
        project(S.IN_GEBRUIK, naam="Net open", dagen=30)
        project(S.IN_GEBRUIK, naam="Lang open", dagen=400)
        project(S.AFGEVALLEN, naam="Net uitgevallen", dagen=30)
    page = text(als(cast.beleid.buren), BORD)
    assert ("Net open" in page, "Lang open" in page, "Net uitgevallen" in page) == (True, False, True)
    assert "Campus Kerkdriel" not in text(als(cast.beleid.buren), f"{BORD}?gemeente=tiel")
    assert "Dit filter klopt niet." in text(als(cast.beleid.buren), f"{BORD}?gemeente=onzin")


def test_a_card_of_the_own_gemeente_moves_on_without_javascript(cast: Cast, als, aanvraag: Project) -> None:
    eigen, ander = als(cast.beleid.maasdriel), als(cast.beleid.buren)
    assert "Naar volgend stadium" in text(eigen, BORD)
    assert "Naar volgend stadium" not in text(ander, BORD)
    terug = f"{BORD}?gemeente=maasdriel#p{aanvraag.pk}"
    answer = eigen.post(one(aanvraag, "step"), {"naar": S.BESLUIT, "versie": 1, "terug": terug})
    assert (answer.status_code, answer.url) == (HTTPStatus.FOUND, terug)
    with scope.within(ALLES):
        assert Project.objects.get().stadium == S.BESLUIT
    weg = eigen.post(one(aanvraag, "step"), {"naar": S.REALISATIE, "versie": 2, "terug": "https://kwaad.test/"})
    assert weg.url == one(aanvraag)


def test_who_moves_a_card_second_sees_where_it_is_now(cast: Cast, als, aanvraag: Project) -> None:
    client = als(cast.beleid.maasdriel)
    client.post(one(aanvraag, "step"), {"naar": S.BESLUIT, "versie": 1})
    page = text(
        client, one(aanvraag, "step"), HTTPStatus.CONFLICT, naar=S.VOOROVERLEG, versie=1, toelichting="Toch terug"
    )
    assert "Dit project staat nu op ‘Vergund’." in page
    assert "Toch terug" in page
    assert '<option value="onherroepelijk"' in page
    assert 'name="versie" value="2"' in page


def test_who_edits_second_sees_the_newer_text_beside_the_own(cast: Cast, als, aanvraag: Project) -> None:
    client = als(cast.beleid.maasdriel)
    data = facts(bedden=80) | {"versie": 1, "participatie": "niet"}
    assert client.post(one(aanvraag, "change"), data).status_code == HTTPStatus.FOUND
    page = text(client, one(aanvraag, "change"), HTTPStatus.CONFLICT, **(data | {"bedden": 140}))
    assert "Een collega heeft dit net gewijzigd." in page
    assert 'value="140"' in page
    assert "80" in page


def test_bad_input_gets_a_sentence_and_loses_nothing(cast: Cast, als, aanvraag: Project) -> None:
    client = als(cast.beleid.maasdriel)
    nul = text(
        client, reverse("aanbod:project-create"), HTTPStatus.UNPROCESSABLE_ENTITY, **facts(bedden=0, stadium="idee")
    )
    assert "Campus Kerkdriel" in nul
    assert 'href="#id_bedden"' in nul
    kans = text(client, one(aanvraag, "chance"), HTTPStatus.UNPROCESSABLE_ENTITY, kans=101, kans_reden="x", versie=1)
    assert 'value="101"' in kans
    morgen = days_ago(-1).isoformat()
    stap = text(client, one(aanvraag, "step"), HTTPStatus.UNPROCESSABLE_ENTITY, naar=S.BESLUIT, op=morgen, versie=1)
    assert "Deze dag is nog niet geweest." in stap
    uit = text(client, one(aanvraag, "drop"), HTTPStatus.UNPROCESSABLE_ENTITY, naar=S.GEWEIGERD, versie=1)
    assert "Waarom?" in uit
    with scope.within(ALLES):
        assert Projectstap.objects.count() == 1


def test_a_project_is_added_dropped_and_taken_up_again(cast: Cast, als) -> None:
    client = als(cast.beleid.maasdriel)
    data = facts() | {"gemeente": "GM0263", "stadium": "idee", "participatie": "niet"}
    assert client.post(reverse("aanbod:project-create"), data).status_code == HTTPStatus.FOUND
    with scope.within(ALLES):
        row = Project.objects.get()
    client.post(one(row, "drop"), {"naar": S.AFGEVALLEN, "reden": "Geen geld", "versie": 1})
    assert "Geen geld" in text(client, one(row))
    client.post(one(row, "reopen"), {"naar": S.VERKENNING, "reden": "Wel geld", "versie": 2})
    with scope.within(ALLES):
        assert Project.objects.get().stadium == S.VERKENNING


def test_a_project_of_another_gemeente_cannot_be_started(cast: Cast, als) -> None:
    data = facts() | {"gemeente": BUREN, "stadium": "idee", "participatie": "niet"}
    answer = als(cast.beleid.maasdriel).post(reverse("aanbod:project-create"), data)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_the_detail_explains_the_chance(cast: Cast, als, aanvraag: Project) -> None:
    client = als(cast.beleid.maasdriel)
    assert "Standaard bij ‘Aanvraag ingediend’." in text(client, one(aanvraag))
    client.post(one(aanvraag, "chance"), {"kans": 80, "kans_reden": "Grond van de gemeente", "versie": 1})
    page = text(client, one(aanvraag))
    assert "Grond van de gemeente" in page
    assert "80\u00a0%" in page
    client.post(one(aanvraag, "chance"), {"kans": "", "kans_reden": "", "versie": 2})
    assert "Standaard bij" in text(client, one(aanvraag))


def test_into_use_from_the_page_leads_to_the_register(cast: Cast, als) -> None:
    with scope.within(ALLES):
        row = project(S.REALISATIE, vervangt=12)
        organisatie = OrganisatieFactory(gemeenten=["GM0263"], naam="Huisvester Kerkdriel (fictief)")
        OrganisatieFactory(gemeenten=[BUREN], naam="Elders (fictief)")
    client = als(cast.beleid.maasdriel)
    assert client.post(one(row, "step"), {"naar": S.IN_GEBRUIK, "versie": 1}).url == one(row, "use")
    form = text(client, one(row, "use"))
    assert ("Huisvester Kerkdriel" in form, "Elders" in form) == (True, False)
    adres = {"straat": "Teststraat", "huisnummer": 12, "postcode": "5331 ZX", "plaats": "Kerkdriel"}
    data = adres | {"organisatie": organisatie.pk, "capaciteit_vergund": 100, "versie": 1}
    page = client.post(one(row, "use"), data, follow=True)
    assert page.redirect_chain[-1][0].startswith("/registratie/locaties/")
    assert "Dit project vervangt 12 bedden elders" in page.content.decode()
    assert "Dit project is nu een locatie in het register" in text(client, one(row))


def test_a_form_that_cannot_says_so(cast: Cast, als) -> None:
    with scope.within(ALLES):
        row = project(S.IN_GEBRUIK)
    client = als(cast.beleid.maasdriel)
    for naam in ("step", "drop", "reopen", "use"):
        assert "Van daar kan deze stap niet." in text(client, one(row, naam))


def test_the_list_is_filtered_sorted_and_downloaded(cast: Cast, als, aanvraag: Project) -> None:
    with scope.within(ALLES):
        bottleneck(project(S.IDEE, naam="Klein plan", bedden=20))
        project(S.GEWEIGERD, naam="Geweigerd plan")
    client = als(cast.regiocoordinator)
    assert "2 projecten" in text(client, f"{LIJST}?stadium=lopend")
    assert "1 project<" in text(client, f"{LIJST}?knelpunt=ja")
    page = text(client, f"{LIJST}?sort=bedden&stadium=lopend")
    assert page.index("Klein plan") < page.index("Campus Kerkdriel")
    answer = client.get(reverse("aanbod:project-export", args=["csv"]), {"stadium": "uit"})
    regels = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert (len(regels), "Geweigerd plan" in regels[1]) == (2, True)
    assert client.get(reverse("aanbod:project-export", args=["pdf"])).status_code == HTTPStatus.NOT_FOUND


def test_market_parties_see_nothing_of_it(cast: Cast, als, aanvraag: Project) -> None:
    client = als(cast.waalstroom)
    for url in (BORD, LIJST, TAFEL, TIJDEN, one(aanvraag)):
        assert client.get(url).status_code == HTTPStatus.FORBIDDEN


def test_the_versnellingstafel_lets_the_own_gemeente_write(cast: Cast, als, aanvraag: Project) -> None:
    with scope.within(ALLES):
        punt = bottleneck(aanvraag, dagen=40)
    eigen = als(cast.beleid.maasdriel)
    page = text(eigen, TAFEL)
    assert "Geen stroom" in page
    assert "Bijwerken" in page
    assert "Bijwerken" not in text(als(cast.beleid.buren), TAFEL)
    eigen.post(reverse("aanbod:knelpunt-solve", args=[punt.pk]), {"versie": 1, "oplossing": "Batterij"})
    assert "Er zit niets vast" in text(eigen, TAFEL)
    with scope.within(ALLES):
        assert Knelpunt.objects.get().opgelost_op == timezone.localdate()
    assert "Batterij" in text(eigen, one(aanvraag))


def test_lead_times_are_honest_about_small_numbers(cast: Cast, als) -> None:
    with scope.within(ALLES):
        for nr in range(5):
            row = project(S.IDEE, dagen=100, naam=f"Plan {nr}")
            Projectstap.objects.create(
                project=row, gemeente=row.gemeente, van=S.IDEE, naar=S.AANVRAAG, op=days_ago(90 - nr)
            )
    page = text(als(cast.regiocoordinator), TIJDEN)
    assert "12 dagen" in page
    assert "te weinig projecten" in page
    with scope.within(ALLES):
        Parameter.objects.filter(code="doorlooptijd_minste_aantal").update(waarde=6)
    assert "12 dagen" not in text(als(cast.regiocoordinator), TIJDEN)


def test_nothing_yet_says_what_to_do(cast: Cast, als) -> None:
    client = als(cast.regiocoordinator)
    assert "Geen projecten" in text(client, BORD)
    assert "Er zijn nog geen projecten" in text(client, LIJST)
    assert "Er zit niets vast" in text(client, TAFEL)
    assert "Er is nog niets te meten" in text(client, TIJDEN)


@pytest.mark.parametrize("url", [BORD, LIJST, TAFEL, TIJDEN])
def test_more_rows_are_not_more_queries(cast: Cast, als, url: str) -> None:
    with scope.within(ALLES):
        bottleneck(project(S.AANVRAAG))
    client = als(cast.beleid.maasdriel)
    eerst = queries(client, url)
    with scope.within(ALLES):
        for nr in range(30):
            bottleneck(project(S.AANVRAAG, naam=f"Plan {nr}"))
    assert queries(client, url) == eerst


def test_the_made_up_pipeline_is_lively_and_holds_together(cast: Cast, als) -> None:
    with scope.within(ALLES):
        made = projecten.make(vandaag=timezone.localdate(), by=Actor.systeem("tests"))
        assert (made, projecten.make(vandaag=timezone.localdate(), by=Actor.systeem("tests"))) == (42, 0)
        rijen = list(Project.objects.prefetch_related("stappen"))
        assert {row.stadium for row in rijen} >= set(S.weg())
        for row in rijen:
            stappen = list(row.stappen.all())
            assert (stappen[-1].naar, stappen[-1].op) == (row.stadium, row.stadium_sinds)
            assert [stap.van for stap in stappen[1:]] == [stap.naar for stap in stappen[:-1]]
            assert [stap.op for stap in stappen] == sorted(stap.op for stap in stappen)
    for url in (BORD, LIJST, TAFEL, TIJDEN, one(rijen[0])):
        text(als(cast.regiocoordinator), url)


def test_homes_name_what_stands_still_and_what_is_late(cast: Cast, als, aanvraag: Project) -> None:
    with scope.within(ALLES):
        bottleneck(aanvraag, dagen=40, uiterlijk=days_ago(3))
    eigen = [regel.wat for regel in als(cast.beleid.maasdriel).get("/").context["te_doen"]]
    assert {"Knelpunt: Campus Kerkdriel", "1 project staat lang stil"} <= set(eigen)
    ander = [regel.wat for regel in als(cast.beleid.buren).get("/").context["te_doen"]]
    assert not {"Knelpunt: Campus Kerkdriel", "1 project staat lang stil"} & set(ander)
    regio = als(cast.regiocoordinator).get("/").context["te_doen"]
    assert [regel.waarom for regel in regio if regel.wat == "1 knelpunt is over de afgesproken dag"] == [
        "Projecten met 100 bedden wachten hierop."
    ]
