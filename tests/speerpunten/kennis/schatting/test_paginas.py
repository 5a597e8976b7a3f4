"""The pages: the range first, what is missing said, nothing lost in a form, and no code or name on any."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core import scope
from speerpunten.kennis.models import Schatting, Telling, Telronde, Waarneming
from speerpunten.kennis.schatting.beoordelen import Drempels, judge
from speerpunten.kennis.schatting.onzekerheid import Koppeling
from tests.factories import kennis_schatting as maak

pytestmark = pytest.mark.django_db
LIJST, NIEUW, MAKEN = (reverse(f"kennis:{naam}") for naam in ("schatting-list", "telling-add", "schatting-make"))
DRIE = ["Nachtregister", "Inspecties", "Meldingen en spreekuren"]


@pytest.fixture
def ronde() -> Telronde:
    return maak.round_()


def kept(ronde: Telronde, cellen=(120, 210, 170, 690, 180, 550, 630), gemeente: str | None = maak.TIEL) -> Schatting:
    return Schatting.objects.create(
        ronde=ronde, gemeente_id=gemeente, lijsten=["inspectie", "contact"], uitgangspunten=maak.NORMEN,
        uitkomst=judge(DRIE, cellen, Koppeling(0.1, 0.03, 0.003, 0.003), Drempels()).as_dict(),
    )  # fmt: skip


def text(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


def posted(client: Client, ronde: Telronde, status: int = 302, **anders) -> str:
    data = {
        "ronde": ronde.pk, "gemeente": maak.TIEL, "soort": "inspectie", "begin": ronde.eind, "eind": ronde.eind, "wijze": "",
        "lijst": "", **{f"{naam}_{nummer}": "" for naam in ("achternaam", "voornaam", "geboren") for nummer in range(1, 6)},
    }  # fmt: skip
    response = client.post(NIEUW, data | anders)
    assert response.status_code == status
    return response.content.decode()


def test_the_range_stands_before_the_models(cast, als, ronde: Telronde) -> None:
    row = kept(ronde)
    page = text(als(cast.beleid.buren), reverse("kennis:schatting-detail", args=[row.pk]))
    assert (
        page.index('id="bereik"')
        < page.index('id="modellen"')
        < page.index('id="samenhang"')
        < page.index('id="koppelen"')
    )
    assert "Gebruik nooit één getal hieruit" in page
    assert page.count("<math") == 0


def test_too_few_says_what_is_needed_and_no_figure(cast, als, ronde: Telronde) -> None:
    row = kept(ronde, (1, 2, 3, 4, 5, 6, 7))
    page = text(als(cast.regiocoordinator), reverse("kennis:schatting-detail", args=[row.pk]))
    assert "Te weinig voor een schatting" in page
    assert "moeten nog ongeveer" in page
    assert 'id="bereik"' not in page


def test_method_pages_show_what_the_sums_give(cast, als) -> None:
    gewoon = text(als(cast.beleid.tiel), reverse("kennis:schatting-methode"))
    assert all(woord in gewoon for woord in ("28,33", "21,9", "64,7", "388", "1.313", "545", "351", "2.888"))
    formules = text(als(cast.beleid.tiel), reverse("kennis:schatting-verantwoording"))
    assert all(
        woord in formules for woord in ("336,1", "378,0", "334,2", "24,36", "518", "Sadinle", "Chapman", "<math")
    )
    assert "Hook" not in formules


def test_an_inspector_types_two_people(cast, als, ronde: Telronde) -> None:
    client = als(cast.toezichthouder.tiel)
    posted(
        client,
        ronde,
        achternaam_1="Wójcik",
        voornaam_1="Anna",
        geboren_1="23-11-1990",
        achternaam_2="Stan",
        geboren_2="1-2-1985",
    )
    page = text(client, LIJST)
    assert "2 mensen geteld. De namen zijn niet bewaard." in page
    assert "jcik" not in page
    with scope.within(scope.systeem("tests")):
        assert not [een for rij in Waarneming.objects.all() for een in rij.codes if een in page]


def test_what_is_wrong_is_named_by_its_line_and_nothing_is_lost(cast, als, ronde: Telronde) -> None:
    page = posted(als(cast.toezichthouder.tiel), ronde, 422, lijst="Nowak;Ewa;01-02-1990\nStan;Ion;gisteren")
    assert "Regel 2: de geboortedatum is niet te lezen." in page
    assert "Nowak;Ewa;01-02-1990" in page
    with scope.within(scope.systeem("tests")):
        assert not Telling.objects.exists()


def test_a_file_with_a_fault_comes_back_as_lines(cast, als, ronde: Telronde) -> None:
    bestand = SimpleUploadedFile("lijst.csv", b"Nowak;Ewa;01-02-1990\nStan;Ion;gisteren")
    page = posted(als(cast.toezichthouder.tiel), ronde, 422, bestand=bestand)
    assert "Stan;Ion;gisteren</textarea>" in page
    assert "staan nu in het vak" in page


def test_an_empty_count_is_refused(cast, als, ronde: Telronde) -> None:
    assert "Er staat nog niemand op de lijst" in posted(als(cast.toezichthouder.tiel), ronde, 422)


def test_days_outside_the_round_keep_what_was_typed(cast, als, ronde: Telronde) -> None:
    page = posted(
        als(cast.toezichthouder.tiel),
        ronde,
        422,
        begin=ronde.begin - timedelta(days=3),
        achternaam_1="Stan",
        geboren_1="01-02-1985",
    )
    assert "Kies dagen daarbinnen" in page
    assert 'value="Stan"' in page


def test_an_inspector_removes_a_mistake_of_the_own_gemeente_only(cast, als, ronde: Telronde) -> None:
    url = reverse("kennis:telling-remove", args=[maak.count(ronde, maak.people(2)).pk])
    assert als(cast.toezichthouder.buren).post(url).status_code == 404
    assert als(cast.toezichthouder.tiel).post(url).status_code == 302
    with scope.within(scope.systeem("tests")):
        assert not Telling.objects.exists()


def test_asking_leads_to_the_job(cast, als, ronde: Telronde) -> None:
    response = als(cast.beleid.tiel).post(MAKEN, {"ronde": ronde.pk, "gebied": maak.TIEL, "lijsten": ["inspectie"]})
    assert response.url.startswith("/taken/")


def test_three_lists_beside_the_register_are_one_too_many(cast, als, ronde: Telronde) -> None:
    response = als(cast.regiocoordinator).post(
        MAKEN, {"ronde": ronde.pk, "gebied": "regio", "lijsten": ["inspectie", "contact", "anders"]}
    )
    assert response.status_code == 422


@pytest.mark.parametrize("formaat", ["csv", "xlsx", "ods"])
def test_the_models_as_a_file(cast, als, ronde: Telronde, formaat: str) -> None:
    response = als(cast.beleid.tiel).get(reverse("kennis:schatting-export", args=[kept(ronde).pk, formaat]))
    inhoud = b"".join(response.streaming_content)
    assert response.status_code == 200
    assert formaat != "csv" or b"AB+AC+BC" in inhoud


def test_the_list_asks_as_much_for_one_row_as_for_thirty(cast, als, ronde: Telronde) -> None:
    client = als(cast.toezichthouder.tiel)

    def asked() -> int:
        client.get(LIJST)
        with CaptureQueriesContext(connection) as found:
            assert client.get(LIJST).status_code == 200
        return len(found)

    kept(ronde)
    maak.count(ronde, maak.people(2))
    een = asked()
    for _ in range(29):
        kept(ronde)
        maak.count(ronde, maak.people(1))
    assert asked() == een
