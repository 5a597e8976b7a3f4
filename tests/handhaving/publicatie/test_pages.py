"""The list that all officials read, and the forms of the lawyer."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Stapsoort
from handhaving.models import Publicatie
from rivierenland.core import scope
from tests.factories.registratie import LocatieFactory, OrganisatieFactory
from tests.factories.waterbed import made_step, official

pytestmark = pytest.mark.django_db
LIST = reverse("handhaving:publicatie-list")


@pytest.fixture
def stap(cast):
    with scope.within(scope.systeem("tests")):
        bieder = OrganisatieFactory(naam="Zwaluw B.V. (fictief)")
        return made_step(LocatieFactory(organisatie=bieder, naam="Zwaluwnest"), Stapsoort.SLUITING)


def published(nr: int = 0, gemeente: str = "GM0281", **anders) -> Publicatie:
    vandaag = timezone.localdate()
    velden = {
        "gemeente_id": gemeente, "stap_nr": 10_000 + nr, "soort": Stapsoort.BOETE, "locatie_naam": f"Hof {nr}", "plaats": "Tiel",
        "is_natuurlijk_persoon": False, "samenvatting": "Boete.", "grondslag": "Wgv", "besluit_op": vandaag, "vanaf": vandaag,
        "tot": vandaag + timedelta(days=30), "created_by": official(),
    }  # fmt: skip
    return Publicatie.objects.create(**velden | anders)


def form(**anders) -> dict[str, str]:
    vandaag = timezone.localdate()
    return {
        "persoon": "nee", "bedrijf_noemen": "bedrijf", "samenvatting": "Het pand is dicht.", "grondslag": "Wgv art. 20",
        "vanaf": vandaag.isoformat(), "tot": (vandaag + timedelta(days=90)).isoformat(),
    } | anders  # fmt: skip


def create(stap) -> str:
    return reverse("handhaving:publicatie-create", args=[stap.pk])


def test_officials_of_all_gemeenten_and_the_region_read_the_list(cast, as_person):
    with scope.within(scope.systeem("tests")):
        published()
        published(1, vanaf=timezone.localdate() - timedelta(days=9), tot=timezone.localdate() - timedelta(days=1))
    for wie in (cast.jurist.buren, cast.beleid.tiel, cast.toezichthouder.zaltbommel, cast.regiocoordinator):
        rows = as_person(wie).get(LIST).context["table"].rows
        assert [row.record.locatie_naam for row in rows] == ["Hof 0"]


def test_a_provider_and_burgerzaken_do_not(cast, as_person):
    assert as_person(cast.fruithof).get(LIST).status_code == 403
    assert as_person(cast.burgerzaken.tiel).get(LIST).status_code == 403


def test_thirty_rows_ask_no_more_than_one(cast, as_person):
    client = as_person(cast.jurist.tiel)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(LIST).status_code == 200
        return len(queries)

    with scope.within(scope.systeem("tests")):
        published()
    asked()
    eerst = asked()
    with scope.within(scope.systeem("tests")):
        for nr in range(1, 30):
            published(nr)
    assert asked() == eerst


def test_the_lawyer_is_offered_what_may_be_published(stap, cast, as_person):
    assert create(stap) in as_person(cast.jurist.tiel).get(LIST).content.decode()
    assert create(stap) not in as_person(cast.jurist.buren).get(LIST).content.decode()


def test_nothing_is_chosen_beforehand(stap, cast, as_person):
    text = as_person(cast.jurist.tiel).get(create(stap)).content.decode()
    assert "eenmanszaak, vof of maatschap?" in text
    assert " checked" not in text


def test_publishing_leads_to_the_list_of_everybody(stap, cast, as_person):
    response = as_person(cast.jurist.tiel).post(create(stap), form())
    assert (response.status_code, response.url) == (302, LIST)
    assert "Zwaluw B.V." in as_person(cast.regiocoordinator).get(LIST).content.decode()


def test_a_sole_trader_is_not_found_on_any_page(stap, cast, as_person):
    as_person(cast.jurist.tiel).post(create(stap), form(persoon="ja", bedrijf_noemen="locatie"))
    with scope.within(scope.systeem("tests")):
        row = Publicatie.objects.get()
    client = as_person(cast.regiocoordinator)
    for url in (LIST, reverse("handhaving:publicatie-detail", args=[row.pk])):
        assert "Zwaluw" not in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"persoon": ""}, "Kies ja of nee"),
        ({"bedrijf_noemen": ""}, "Kies wat bekend wordt"),
        ({"persoon": "ja"}, "dat is een persoon"),
        ({"tot": "2020-01-01"}, "ligt voor de dag"),
        ({"tot": "x"}, "datum"),
        ({"grondslag": ""}, "Noem de wet of regel"),
        ({"tot": ""}, "Zonder einddatum"),
        ({"samenvatting": "BSN 111222333"}, "burgerservicenummer"),
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_the_rest(stap, cast, as_person, anders, zin):
    response = as_person(cast.jurist.tiel).post(create(stap), form(**anders))
    assert response.status_code == 422
    text = response.content.decode()
    assert zin in text
    assert "grondslag" in anders or "Wgv art. 20" in text


def test_a_step_of_another_gemeente_is_not_there(stap, cast, as_person):
    assert as_person(cast.jurist.buren).get(create(stap)).status_code == 404


class TestWithdraw:
    @pytest.fixture
    def row(self, cast):
        with scope.within(scope.systeem("tests")):
            return published()

    def url(self, row, naam="withdraw"):
        return reverse(f"handhaving:publicatie-{naam}", args=[row.pk])

    def test_it_is_gone_for_others_and_stays_for_the_own_gemeente(self, row, cast, as_person):
        response = as_person(cast.jurist.tiel).post(self.url(row), {"reden": "De rechter schorste het besluit."})
        assert response.status_code == 302
        assert as_person(cast.jurist.buren).get(self.url(row, "detail")).status_code == 404
        assert as_person(cast.regiocoordinator).get(self.url(row, "detail")).status_code == 404
        assert "Ingetrokken" in as_person(cast.beleid.tiel).get(self.url(row, "detail")).content.decode()

    def test_without_a_reason_it_asks_why(self, row, cast, as_person):
        assert as_person(cast.jurist.tiel).post(self.url(row), {"reden": ""}).status_code == 422

    def test_another_gemeente_reads_it_and_cannot_take_it_back(self, row, cast, as_person):
        client = as_person(cast.jurist.buren)
        assert client.get(self.url(row, "detail")).status_code == 200
        assert client.get(self.url(row)).status_code == 404
        assert client.post(self.url(row), {"reden": "Zomaar."}).status_code == 404
