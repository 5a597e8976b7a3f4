"""The pages of rounds: what an inspector does from the first click to the paper in hand, without JavaScript."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from handhaving.models import Gegevensdeling, Ronde, Rondedeelname, Rondestop
from rivierenland.core import scope
from tests.factories.registratie import LocatieFactory

SYSTEEM = scope.systeem("tests")
VANDAAG = timezone.localdate()


@pytest.fixture
def tiel(cast) -> Client:
    """The toezichthouder of Tiel, logged in."""
    client = Client()
    client.force_login(cast.toezichthouder.tiel.gebruiker)
    return client


def form(cast, **anders):
    gewoon = {
        "gemeente": "GM0281", "dag": VANDAAG.isoformat(), "uren": "7", "naam": "", "start": "GM0281", "vullen": "voorstel",
        "inspecteurs": [cast.toezichthouder.tiel.gebruiker.pk],
    }  # fmt: skip
    return gewoon | anders


def test_from_a_proposal_to_paper(tiel, cast, hoven):
    answer = tiel.post(reverse("handhaving:ronde-create"), form(cast), follow=True)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert all(locatie.naam in page for locatie in hoven)
    assert "Hier is nog nooit een controle geweest." in page
    with scope.within(SYSTEEM):
        made = Ronde.objects.get()
        last = Rondestop.objects.filter(ronde=made).last()
    names = {locatie.pk: locatie.naam for locatie in hoven}
    answer = tiel.post(reverse("handhaving:rondestop-move", args=[last.pk]), {"naar": "1"}, follow=True)
    assert "De stop staat nu op plaats 1." in answer.content.decode()
    paper = tiel.get(reverse("handhaving:ronde-print", args=[made.pk])).content.decode()
    assert f"1. {names[last.locatie_id]}" in paper
    assert "Ronde openen" in tiel.get("/").content.decode()


def test_by_hand_from_the_page_of_priorities(tiel, cast, hoven):
    page = tiel.get(reverse("handhaving:prioriteit-list")).content.decode()
    assert all(f'value="{locatie.pk}"' in page for locatie in hoven)
    url = f"{reverse('handhaving:ronde-create')}?locatie={hoven[3].pk}&locatie={hoven[1].pk}&locatie=x&locatie=99999999"
    tiel.post(url, form(cast, vullen="hand", locaties=[hoven[3].pk, hoven[1].pk]))
    with scope.within(SYSTEEM):
        assert list(Rondestop.objects.values_list("locatie", flat=True)) == [hoven[3].pk, hoven[1].pk]


def test_a_proposal_that_finds_nothing_says_so_and_what_can_be_done(tiel, cast, hoven):
    answer = tiel.post(reverse("handhaving:ronde-create"), form(cast, uren="0.5"), follow=True)
    assert "De ronde is gemaakt, maar nog leeg. Er is geen locatie die binnen de uren past" in answer.content.decode()
    with scope.within(SYSTEEM):
        leeg = Ronde.objects.get()
    again = tiel.post(reverse("handhaving:ronde-propose", args=[leeg.pk]), follow=True).content.decode()
    assert "Voeg zelf een locatie toe" in again
    assert "maar nog leeg" not in again


def test_an_empty_round_by_hand_is_no_failed_proposal(tiel, cast, hoven):
    answer = tiel.post(reverse("handhaving:ronde-create"), form(cast, vullen="hand"), follow=True)
    assert "De ronde is gemaakt." in answer.content.decode()


def test_the_weights_link_to_the_norms(tiel, hoven):
    page = tiel.get(reverse("handhaving:prioriteit-list")).content.decode()
    assert reverse("parameter-detail", args=["prioriteit_gewicht.nooit_bezocht"]) in page


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"dag": (VANDAAG - timedelta(days=1)).isoformat()}, "Deze dag is voorbij."),
        ({"uren": "99"}, "12"),
        ({"uren": "veel"}, "getal"),
        ({"inspecteurs": ["99999"]}, "geldige keuze"),
        ({"met": ["GM9999"]}, "geldige keuze"),
    ],
)
def test_bad_input_gets_a_sentence_and_nothing_is_made(tiel, cast, hoven, anders, zin):
    answer = tiel.post(reverse("handhaving:ronde-create"), form(cast, **anders))
    assert answer.status_code in (200, 422)
    assert zin in answer.content.decode()
    with scope.within(SYSTEEM):
        assert not Ronde.objects.exists()


@pytest.mark.parametrize("naar", ["", "0", "x", "-1", "99999", "²"])
def test_a_place_that_is_none_gets_a_sentence(tiel, plan, hoven, naar):
    plan(hoven[:2])
    with scope.within(SYSTEEM):
        stop = Rondestop.objects.first()
    answer = tiel.post(reverse("handhaving:rondestop-move", args=[stop.pk]), {"naar": naar}, follow=True)
    assert answer.status_code == 200
    assert "plaats" in answer.content.decode()


def test_a_location_is_added_by_typing(tiel, plan, hoven):
    made = plan()
    url = reverse("handhaving:rondestop-add", args=[made.pk])
    assert "niet gevonden" in tiel.post(url, {"locatie": "Nergenshuizen"}).content.decode()
    assert "meer locaties" in tiel.post(url, {"locatie": "Voorbeeldstraat"}).content.decode()
    tiel.post(url, {"locatie": f"{hoven[2].naam}, Tiel ({hoven[2].pk})"})
    with scope.within(SYSTEEM):
        assert Rondestop.objects.get().locatie_id == hoven[2].pk


def test_a_joint_round_from_the_question_to_the_facts(tiel, cast, hoven):
    with scope.within(SYSTEEM):
        there = LocatieFactory(gemeente_id="GM0214", rd_x=157_500)
    tiel.post(reverse("handhaving:ronde-create"), form(cast, met=["GM0214"]))
    buren = Client()
    buren.force_login(cast.toezichthouder.buren.gebruiker)
    with scope.within(SYSTEEM):
        made = Ronde.objects.get()
    assert "vraagt of u meedoet" in buren.get("/").content.decode()
    grond = {"grondslag": "Samenwerkingsafspraak 2026", "doel": "Gezamenlijke controle"}
    for client, code, rows in ((buren, "GM0214", [there.pk]), (tiel, "GM0281", [])):
        answer = client.post(
            reverse("handhaving:rondedeelname-agree", args=[made.pk, code]), grond | {"locaties": rows}
        )
        assert answer.status_code == 302
    tiel.post(reverse("handhaving:ronde-settle", args=[made.pk]))
    address = there.adresregel.replace("\u00a0", " ")
    assert address not in tiel.get(reverse("handhaving:ronde-detail", args=[made.pk])).content.decode()
    buren.post(reverse("handhaving:rondedeelname-give", args=[made.pk, "GM0214"]))
    assert address in tiel.get(reverse("handhaving:ronde-detail", args=[made.pk])).content.decode()
    with scope.within(SYSTEEM):
        assert Gegevensdeling.objects.count() == 1 + Rondestop.objects.filter(gemeente="GM0281").count()
        assert set(Rondedeelname.objects.values_list("status", flat=True)) == {"akkoord"}


def test_the_list_takes_as_many_queries_for_one_round_as_for_thirty(tiel, plan, hoven):
    def count() -> int:
        with CaptureQueriesContext(connection) as found:
            assert tiel.get(reverse("handhaving:ronde-list")).status_code == 200
        return len(found)

    plan(hoven)
    count()
    one = count()
    for _ in range(29):
        plan(hoven[:1])
    assert count() == one


def test_a_page_takes_as_many_queries_for_one_stop_as_for_five(tiel, plan, hoven):
    small, large = plan(hoven[:1]), plan(hoven)

    def count(row: Ronde) -> int:
        with CaptureQueriesContext(connection) as found:
            assert tiel.get(reverse("handhaving:ronde-detail", args=[row.pk])).status_code == 200
        return len(found)

    count(small)
    assert count(small) == count(large)
