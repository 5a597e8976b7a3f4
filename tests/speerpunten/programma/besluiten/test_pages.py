"""The pages: the road of a proposal, recording a decision, a conflict of two editors, meetings and homes."""

from datetime import date
from http import HTTPStatus

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.dashboards.queries import besluiten as regels
from speerpunten.programma.actions import actiepunt, behandeling, besluit, vergadering
from speerpunten.programma.models import Agendapunt, Besluit, Vergadering, Voorstel
from tests.cast import Cast
from tests.factories.document import upload
from tests.factories.programma_besluiten import aangeboden, concept

TIEL, BUREN = "GM0281", "GM0214"
pytestmark = pytest.mark.django_db


@pytest.fixture
def by(cast: Cast):
    return cast.regiocoordinator.actor


def cell(voorstel: Voorstel, gemeente: str, orgaan: str, naam: str = "detail") -> str:
    return reverse(f"programma:besluit-{naam}", args=[voorstel.pk, gemeente, orgaan])


def recorded(voorstel: Voorstel, cast: Cast, **gegevens) -> Besluit:
    with scope.within(scope.gemeenten([TIEL])):
        return besluit.record(
            voorstel=voorstel, gemeente=TIEL, orgaan="college", voorgelegd_op=date(2026, 9, 15), besloten_op=date(2026, 9, 22),
            by=cast.beleid.tiel.actor, **gegevens,
        )  # fmt: skip


def test_a_proposal_goes_from_draft_to_the_gemeenten(cast: Cast, browse) -> None:
    regio = browse(cast.regiocoordinator)
    text = {
        "versie": 0,
        "titel": "Locatiepijplijn",
        "onderwerp": "pakket",
        "pakket": "M05",
        "toelichting": "Doet u mee?",
    }
    answer = regio.post(reverse("programma:voorstel-create"), text | {"bestand": upload()}, follow=True)
    assert "Het voorstel is opgeslagen als concept." in answer.text
    made = Voorstel.objects.get()
    assert made.document is not None
    for naam, data in (
        ("discuss", {"dag": "2026-09-03"}),
        ("submit", {"aangeboden_op": "2026-09-10", "college_voor": "2026-10-30", "raad_voor": "2026-12-18"}),
    ):
        answer = regio.post(reverse(f"programma:voorstel-{naam}", args=[made.pk]), data, follow=True)
        assert answer.status_code == HTTPStatus.OK
    assert "Te laat: voor te leggen" in answer.text
    assert answer.context["wachten"][0]["vak"].gemeente.naam == "Buren"


def test_two_editors_of_a_proposal_lose_nothing(cast: Cast, by, browse) -> None:
    made = concept(by)
    url = reverse("programma:voorstel-change", args=[made.pk])
    text = {"versie": 1, "onderwerp": "pakket", "pakket": "M05", "toelichting": "Doet u mee?"}
    browse(cast.regiocoordinator).post(url, text | {"titel": "Van de eerste"})
    second = browse(cast.regiocoordinator)
    answer = second.post(url, text | {"titel": "Van de tweede", "bestand": upload()})
    assert answer.status_code == HTTPStatus.CONFLICT
    assert answer.context["nieuwer"] == [("Titel", "Van de eerste")]
    assert "Kies uw bestand dan opnieuw." in answer.text
    assert 'enctype="multipart/form-data"' in answer.text
    assert answer.context["form"]["titel"].value() == "Van de tweede"
    assert 'name="versie" value="2"' in answer.text
    second.post(url, text | {"titel": "Van de tweede", "versie": 2})
    made.refresh_from_db()
    assert (made.titel, made.versie) == ("Van de tweede", 3)


def test_a_gemeente_asks_its_raad_and_records_what_it_decided(cast: Cast, by, browse) -> None:
    ligt, tiel = aangeboden(by), browse(cast.beleid.tiel)
    college = {
        "versie": 0,
        "voorgelegd_op": "2026-09-15",
        "besloten_op": "2026-09-22",
        "uitkomst": "akkoord",
        "openbaar": "ja",
    }
    tiel.post(cell(ligt, "tiel", "college", "record"), college)
    tiel.post(cell(ligt, "tiel", "raad", "lay-before"), {"voorgelegd_op": "2026-10-01", "gepland_op": "2026-11-12"})
    raad = {"versie": 0, "besloten_op": "2026-11-12", "uitkomst": "akkoord", "openbaar": "ja", "bestand": upload()}
    answer = tiel.post(cell(ligt, "tiel", "raad", "record"), raad | {"voor": 20, "tegen": 9, "onthouden": 0})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Dit zijn 29 stemmen. Deze raad heeft 27 leden." in answer.text
    answer = tiel.post(
        cell(ligt, "tiel", "raad", "record"),
        raad | {"voor": 18, "tegen": 9, "onthouden": 0, "bestand": upload()},
        follow=True,
    )
    assert "18 voor, 9 tegen, 0 onthouden" in answer.text
    assert "Besluit downloaden" in answer.text
    assert Besluit.objects.filter(orgaan="raad").count() == 1


def test_two_who_correct_a_decision_lose_nothing(cast: Cast, by, browse) -> None:
    ligt = aangeboden(by)
    made, tiel = recorded(ligt, cast, uitkomst="akkoord", openbaar=True), browse(cast.beleid.tiel)
    url = reverse("programma:besluit-correct", args=[ligt.pk, "tiel", "college", made.pk])
    assert 'name="versie" value="1"' in tiel.get(url).text
    data = {"versie": 1, "besloten_op": "2026-09-22", "uitkomst": "akkoord", "openbaar": "ja"}
    tiel.post(url, data | {"toelichting": "Van de eerste"})
    answer = tiel.post(url, data | {"toelichting": "Van de tweede"})
    assert answer.status_code == HTTPStatus.CONFLICT
    assert answer.context["nieuwer"] == [("Toelichting", "Van de eerste")]
    assert answer.context["form"]["toelichting"].value() == "Van de tweede"
    tiel.post(url, data | {"toelichting": "Van de tweede", "versie": 2})
    with scope.within(scope.gemeenten([TIEL])):
        made.refresh_from_db()
    assert (made.toelichting, made.versie) == ("Van de tweede", 3)


def test_another_gemeente_has_no_form(cast: Cast, by, browse) -> None:
    ligt = aangeboden(by)
    assert browse(cast.beleid.buren).get(cell(ligt, "tiel", "college", "record")).status_code == HTTPStatus.NOT_FOUND
    assert browse(cast.beleid.buren).get(cell(ligt, "tiel", "commissie")).status_code == HTTPStatus.NOT_FOUND


def test_what_is_not_public_is_told_to_nobody_else(cast: Cast, by, browse) -> None:
    ligt = aangeboden(by)
    recorded(ligt, cast, uitkomst="afgewezen", toelichting="Wegens de begroting", openbaar=False)
    own = browse(cast.beleid.tiel).get(cell(ligt, "tiel", "college")).text
    assert "Wegens de begroting" in own
    for person in (cast.beleid.buren, cast.regiocoordinator):
        seen = browse(person)
        page = seen.get(cell(ligt, "tiel", "college")).text
        assert "Dit besluit is niet openbaar." in page
        road = seen.get(reverse("programma:voorstel-detail", args=[ligt.pk])).text
        assert "Besloten, niet openbaar" in road
        assert "Wegens de begroting" not in page + road
        assert "Afgewezen" not in page + road


def test_the_road_takes_as_many_queries_with_one_decision_as_with_many(cast: Cast, by, browse) -> None:
    ligt = aangeboden(by)
    seen, url = browse(cast.regiocoordinator), reverse("programma:voorstel-detail", args=[ligt.pk])
    seen.get(url)
    counts = []
    for person in (cast.beleid.tiel, cast.beleid.buren, cast.beleid.culemborg):
        (code,) = person.actor.gemeenten
        with scope.within(person.actor.scope):
            behandeling.lay_before(
                voorstel=ligt, gemeente=code, orgaan="college", voorgelegd_op=date(2026, 9, 15), by=person.actor
            )
        with CaptureQueriesContext(
            connection,
        ) as queries:
            seen.get(url)
        counts.append(len(queries))
    assert len(set(counts)) == 1


def test_lists_take_as_many_queries_with_one_row_as_with_thirty(cast: Cast, by, browse) -> None:
    seen = browse(cast.regiocoordinator)
    names = ("voorstel-list", "vergadering-list", "actiepunt-list")
    counts = []
    for start, stop in ((0, 1), (1, 30)):
        for nr in range(start, stop):
            concept(by, titel=f"Voorstel {nr}")
            row = vergadering.plan(soort="stuurgroep", dag=date(2026, 10, 1 + nr), plaats="Tiel", by=by)
            actiepunt.add(vergadering=row, wat=f"Actie {nr}", eigenaar_id=TIEL, uiterlijk=date(2026, 12, 1), by=by)
        found = {}
        for naam in names:
            seen.get(reverse(f"programma:{naam}"))
            with CaptureQueriesContext(connection) as queries:
                seen.get(reverse(f"programma:{naam}"))
            found[naam] = len(queries)
        counts.append(found)
    assert counts[0] == counts[1]


def test_a_meeting_from_plan_to_closed_list(cast: Cast, browse) -> None:
    regio, beleid = browse(cast.regiocoordinator), browse(cast.beleid.tiel)
    plan = {"soort": "stuurgroep", "dag": "2026-11-26", "begint_om": "13:30", "plaats": "Gemeentehuis Tiel"}
    regio.post(reverse("programma:vergadering-create"), plan)
    row = Vergadering.objects.get()
    detail = reverse("programma:vergadering-detail", args=[row.pk])
    regio.post(
        reverse("programma:agendapunt-add", args=[row.pk]), {"versie": 0, "titel": "Kosten", "bestand": upload()}
    )
    punt = Agendapunt.objects.get()
    assert "Wijzigen of besluit schrijven" not in beleid.get(detail).text
    change = {"versie": 1, "titel": "Kosten", "besluit": "Naar bedden verdelen."}
    regio.post(reverse("programma:agendapunt-change", args=[punt.pk]), change)
    conflict = regio.post(
        reverse("programma:agendapunt-change", args=[punt.pk]), change | {"besluit": "Naar inwoners."}
    )
    assert conflict.status_code == HTTPStatus.CONFLICT
    assert "Naar bedden verdelen." in conflict.text
    acties = reverse("programma:actiepunt-add", args=[row.pk])
    regio.post(f"{acties}?punt={punt.pk}", {"wat": "Uitrekenen", "eigenaar": TIEL, "uiterlijk": "2026-12-01"})
    answer = regio.post(reverse("programma:vergadering-close", args=[row.pk]), {"aanwezig": [TIEL, BUREN]}, follow=True)
    assert "De besluitenlijst is vastgesteld." in answer.text
    paper = beleid.get(reverse("programma:vergadering-print", args=[row.pk])).text
    assert "Naar bedden verdelen." in paper
    assert "Aanwezig: Buren, Tiel." in paper
    actie = punt.actiepunten.get()
    done = {"status": "afgerond", "stand": "Gestuurd"}
    answer = beleid.post(reverse("programma:actiepunt-follow-up", args=[actie.pk]), done, follow=True)
    assert "Het actiepunt is bijgewerkt." in answer.text
    assert "Afgerond" in beleid.get(detail).text
    refused = regio.post(reverse("programma:agendapunt-remove", args=[punt.pk]), follow=True)
    assert vergadering.GESLOTEN in refused.text


def test_homes_say_what_waits_for_whom(cast: Cast, by, vandaag) -> None:
    ligt = aangeboden(by)
    with scope.within(scope.gemeenten([BUREN])):
        behandeling.lay_before(
            voorstel=ligt, gemeente=BUREN, orgaan="college", voorgelegd_op=date(2026, 9, 15), gepland_op=date(2026, 12, 8),
            by=cast.beleid.buren.actor,
        )  # fmt: skip
    concept(by, titel="Vangnet", pakket="M12")
    vergadering.plan(soort="stuurgroep", dag=date(2026, 11, 19), plaats="Tiel", by=by)
    actiepunt.add(wat="Cijfers sturen", eigenaar_id=TIEL, uiterlijk=date(2026, 11, 24), by=by)
    with scope.within(scope.gemeenten([TIEL])):
        tiel = [(regel.woord, regel.wat) for regel in regels.beleid(cast.beleid.tiel.actor, vandaag)]
    assert tiel == [
        ("Te laat", "Voorleggen aan het college: Regionale locatiepijplijn"),
        ("Te laat", "Cijfers sturen"),
    ]
    assert [(regel.woord, regel.wat, regel.waarom) for regel in regels.regio(by, vandaag)] == [
        ("Concept", "Vangnet", "Zet het op het portefeuillehoudersoverleg."),
        (
            "8 te laat",
            "Regionale locatiepijplijn",
            "Wacht op 8 colleges. Te laat: Buren, Culemborg, Maasdriel, Neder-Betuwe, Tiel, West Betuwe, West Maas en Waal,"
            " Zaltbommel.",
        ),
        (
            "Vast te stellen",
            "Besluitenlijst stuurgroep",
            "De vergadering is geweest. Schrijf de besluiten op en stel de lijst vast.",
        ),
        ("Te laat", "1 actiepunt van een gemeente is te laat", "Vraag hoe het staat."),
    ]


def test_the_proposals_of_a_package_stand_on_its_page(cast: Cast, by, browse) -> None:
    aangeboden(by)
    found = browse(cast.jurist.tiel).get(reverse("programma:pakket-besluiten", args=["M05"])).text
    assert "Regionale locatiepijplijn" in found
    assert "0 van 8 colleges" in found
    nothing = browse(cast.jurist.tiel).get(reverse("programma:pakket-besluiten", args=["M06"])).text
    assert "nog geen voorstel" in nothing
