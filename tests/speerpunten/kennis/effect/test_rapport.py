"""A report from question to paper: what comes out, who reads it, and that it never changes."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import effectrapport as acties
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.bijdragen.effectmodel import Bereik, Effectuitkomst
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.tasks import compute_effect
from tests.factories import aanbod_toewijzing as aanbod
from tests.factories import kennis_effect as maak

pytestmark = pytest.mark.django_db
LIJST, NIEUW = reverse("kennis:effect-list"), reverse("kennis:effect-create")


@pytest.fixture
def regio(db):
    """20 people at work in Tiel, 150 beds there, and 100 in the far west of Maasdriel."""
    aanbod.work(1, 20)
    aanbod.beds(1, 150)
    aanbod.beds(2, 100, gemeente=aanbod.MAASDRIEL, x=145_000)


def inlog(person) -> Client:
    client = Client()
    client.force_login(person.gebruiker)
    return client


def seen(pk: int) -> Effectrapport:
    """The row, whoever it is of."""
    with scope.within(scope.systeem("tests")):
        return Effectrapport.objects.get(pk=pk)


def page(row: Effectrapport, naam: str = "detail", *rest) -> str:
    return reverse(f"kennis:effect-{naam}", args=[row.pk, *rest])


def test_free_is_what_is_left_when_who_works_here_has_a_bed(regio):
    uit = Effectuitkomst.of(maak.report(zekerheid="hoog").uitkomst)
    assert uit.vol.jaarrond.midden == 100
    assert uit.vol.piek.midden <= 200
    assert all(straal.piek.laag <= straal.piek.midden <= straal.piek.hoog for straal in uit.vol.vrij)
    assert uit.within(uit.vol).piek.hoog <= 150
    assert sum(een.mensen for een in uit.wonen) + uit.zonder_bed == uit.vol.piek.midden


def test_own_beds_lower_the_shortage_by_as_many(regio):
    zonder = Effectuitkomst.of(maak.report().uitkomst).vol
    met = Effectuitkomst.of(maak.report(eigen_bedden=10).uitkomst).vol
    assert met.eigen == Bereik(10, 10, 10)
    assert met.tekort_piek.hoog == max(zonder.tekort_piek.hoog - 10, 0)


def test_a_kept_outcome_reads_back_as_it_was(regio):
    row = maak.report()
    assert (
        Effectuitkomst.of(row.uitkomst).as_dict()
        == Effectuitkomst.of(Effectuitkomst.of(row.uitkomst).as_dict()).as_dict()
    )


def test_a_concept_is_read_by_its_own_gemeente_and_an_adopted_one_by_all(regio, cast):
    concept, vast = maak.report(titel="Geheim plan"), maak.report(titel="Open plan", vast=True)
    tiel, ander = inlog(cast.beleid.tiel), inlog(cast.beleid.maasdriel)
    assert [tiel.get(page(row)).status_code for row in (concept, vast)] == [200, 200]
    assert [ander.get(page(row)).status_code for row in (concept, vast)] == [404, 200]
    assert "Geheim plan" not in ander.get(LIJST).content.decode()


def test_another_gemeente_changes_nothing(regio, cast):
    row, by = maak.report(), cast.beleid.maasdriel.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        acties.remove(rapport=row, by=by)


def test_nobody_makes_a_report_on_a_site_in_another_gemeente(regio, cast):
    by = cast.beleid.maasdriel.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        acties.create(titel="Medel", antwoorden=maak.answers(), vandaag=timezone.localdate(), by=by)


def test_the_questions_keep_each_step_and_lead_to_an_answer(regio, cast):
    client, jaar = inlog(cast.beleid.tiel), timezone.localdate().year
    antwoord = client.post(NIEUW, {"titel": "Medel", "plaats": "GM0281:Tiel", "sector": "logistiek", "partij": ""})
    row = seen(int(antwoord.url.rstrip("/").split("/")[-3]))
    mensen = {"opent": f"1-9-{jaar + 1}", "open_jaarrond": "50", "open_piek": "60", "vol_jaar": str(jaar + 2), "vol_jaarrond": "100",
              "vol_piek": "1.200", "zekerheid": "laag"}  # fmt: skip
    fout = client.post(page(row, "step", 2), mensen | {"vol_piek": "100000"})
    assert fout.status_code == 422
    assert 'value="100000"' in fout.content.decode()
    assert client.post(page(row, "step", 2), mensen).url == page(row, "step", 3)
    assert client.post(page(row, "step", 3), {"in_regio": "80", "eigen_woning": "15"}).url == page(row, "step", 4)
    assert client.post(page(row, "step", 4), {"eigen_bedden": "20", "terug": "1"}).url == page(row, "step", 3)
    assert 'value="20"' in client.get(page(row, "step", 4)).content.decode()
    assert client.post(page(row, "step", 4), {"eigen_bedden": "20", "eigen_project": ""}).url == page(row, "step", 5)
    assert client.get(page(row, "step", 5)).status_code == 200
    assert client.post(page(row, "step", 5)).url == page(row)
    row = seen(row.pk)
    if not row.is_berekend:
        assert client.get(page(row)).status_code == 200
        compute_effect(str(row.taak_id))
    assert "bedden nodig" in client.get(page(row)).content.decode()


def test_a_place_of_another_gemeente_is_refused_and_nothing_is_lost(regio, cast):
    fout = inlog(cast.beleid.tiel).post(NIEUW, {"titel": "Kas", "plaats": "GM0297:Gameren", "sector": "glastuinbouw"})
    assert fout.status_code == 422
    assert 'value="Kas"' in fout.content.decode()


def test_paper_is_the_same_bytes_again_and_the_sheet_opens(regio, cast):
    row, client = maak.report(vast=True), inlog(cast.beleid.tiel)
    een, twee = (client.get(page(row, "pdf")).content for _ in range(2))
    assert een[:5] == b"%PDF-"
    assert een == twee
    assert b"".join(client.get(page(row, "export", "ods")).streaming_content)[:2] == b"PK"


def test_an_adopted_report_stays_and_a_new_version_says_what_changed(regio, cast):
    row, by = maak.report(vast=True), cast.beleid.tiel.actor
    with scope.within(by.scope):
        with pytest.raises(ValidationError, match="vastgesteld"):
            acties.answer(rapport=row, stap=2, antwoorden={"vol_piek": 300}, vandaag=timezone.localdate(), by=by)
        nieuw = acties.renew(rapport=row, by=by)
        assert acties.renew(rapport=row, by=by) == nieuw
        acties.answer(rapport=nieuw, stap=4, antwoorden={"eigen_bedden": 10}, vandaag=timezone.localdate(), by=by)
        acties.compute(rapport=nieuw.pk, vandaag=timezone.localdate())
    assert (
        "Eigen bedden van de werkgever: was 0, is nu 10." in inlog(cast.beleid.tiel).get(page(nieuw)).content.decode()
    )


def test_two_variants_stand_side_by_side(regio, cast):
    een, twee = maak.report(), maak.report(titel="Met bedden", eigen_bedden=50)
    tekst = inlog(cast.beleid.tiel).get(reverse("kennis:effect-compare"), {"kies": [een.pk, twee.pk]}).content.decode()
    assert "Met bedden" in tekst
    assert inlog(cast.beleid.tiel).get(reverse("kennis:effect-compare"), {"kies": [een.pk]}).status_code == 200


def test_the_region_makes_its_own_and_the_list_costs_the_same_with_many(regio, cast):
    client = inlog(cast.regiocoordinator)
    assert (
        client.post(NIEUW, {"titel": "Regio", "plaats": "GM0297:Gameren", "sector": "glastuinbouw"}).status_code == 302
    )
    maak.report(vast=True)
    client.get(LIJST)
    with CaptureQueriesContext(connection) as een:
        client.get(LIJST)
    for _ in range(4):
        maak.report(vast=True)
    with CaptureQueriesContext(connection) as veel:
        client.get(LIJST)
    assert len(veel) == len(een)


def test_it_may_be_laid_in_an_answer_by_who_may_read_it(regio, cast):
    row = maak.report()
    with scope.within(cast.beleid.tiel.actor.scope):
        steen = bouwstenen.make("effect", str(row.pk), cast.beleid.tiel.actor)
    with scope.within(cast.beleid.maasdriel.actor.scope):
        ander = bouwstenen.make("effect", str(row.pk), cast.beleid.maasdriel.actor)
    assert (steen is not None, ander) == (True, None)
