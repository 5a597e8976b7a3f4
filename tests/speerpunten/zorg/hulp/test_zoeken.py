"""What a worker finds: by need, language, place, words and what is open; and how the pages say it."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from rivierenland.core import scope
from rivierenland.core.talen import TALEN
from rivierenland.core.telefoonnummer import telephone
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.hulpkaart import woorden
from speerpunten.zorg.openingstijden.nu import Stand
from speerpunten.zorg.queries import hulpzoeken
from speerpunten.zorg.queries.hulpzoeken import Zoekvraag
from tests.factories import zorg_hulp as maak

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DONDERDAG = datetime(2026, 11, 26, 10, tzinfo=AMSTERDAM)
ZONDAG = datetime(2026, 11, 29, 10, tzinfo=AMSTERDAM)
TIEL = hulpzoeken.plekken()["GM0281-tiel"]


def address(taal: str = "nl", **query: str) -> str:
    return (
        reverse("zorg:hulp", kwargs={"taal": taal}, query=query)
        if query
        else reverse("zorg:hulp", kwargs={"taal": taal})
    )


def page(url: str, status: int = 200) -> str:
    response = Client().get(url)
    assert response.status_code == status
    return response.content.decode()


def offer(*args, **values):
    with scope.within(scope.systeem("tests")):
        return maak.aanbod(*args, **values)


def line(**values):
    with scope.within(scope.systeem("tests")):
        return maak.op_afstand(**values)


def found(nu: datetime = DONDERDAG, **vraag) -> list[str]:
    with scope.within(None):
        return [treffer.aanbod.naam for treffer in hulpzoeken.search(Zoekvraag(**vraag), nu=nu).treffers]


@pytest.fixture
def lijst(db) -> None:
    """A practice in Tiel and one in Zaltbommel, a line for everybody, and what nobody may see."""
    offer(naam="Tiel")
    offer("Zaltbommel", naam="Zaltbommel", talen=["ro", "en"])
    line(naam="Aan de lijn", talen=["pl", "bg"], openingstijden={})
    offer(naam="Concept", status="concept")
    offer(naam="Vervallen", status="vervallen")


def test_the_nearest_comes_first_and_the_phone_last(lijst) -> None:
    assert found(plek=TIEL) == ["Tiel", "Zaltbommel", "Aan de lijn"]
    assert found(plek=hulpzoeken.plekken()["GM0297-brakel"]) == ["Zaltbommel", "Tiel", "Aan de lijn"]
    assert found() == ["Tiel", "Zaltbommel", "Aan de lijn"]


def test_the_distance_is_as_the_crow_flies(lijst) -> None:
    """From Tiel to Zaltbommel is fifteen and a half kilometres on the map."""
    with scope.within(None):
        km = [treffer.km for treffer in hulpzoeken.search(Zoekvraag(plek=TIEL), nu=DONDERDAG).treffers]
    assert km == [0.0, pytest.approx(15.3, abs=0.4), None]


def test_by_language_need_and_what_is_open(lijst) -> None:
    assert found(spreekt="pl") == ["Tiel", "Aan de lijn"]
    assert found(hulp="huisarts", spreekt="ro") == ["Zaltbommel"]
    assert found(nu_open=True) == ["Tiel", "Zaltbommel"]
    assert found(ZONDAG, nu_open=True) == []


def test_help_for_another_gemeente_is_not_offered(db) -> None:
    offer(naam="Alleen Buren", werkgebied=[maak.BUREN])
    offer(naam="Tiel en Buren", werkgebied=[maak.TIEL, maak.BUREN])
    assert found(plek=TIEL) == ["Tiel en Buren"]


def test_when_nobody_helps_the_lines_that_know_the_way_are_shown(db) -> None:
    line(naam="Work in NL", hulpvragen=["informatie"])
    offer(naam="Alleen Buren", hulpvragen=["tandarts"], werkgebied=[maak.BUREN])
    with scope.within(None):
        near = hulpzoeken.search(Zoekvraag(hulp="tandarts", plek=TIEL), nu=DONDERDAG)
        none = hulpzoeken.search(Zoekvraag(hulp="voedsel", plek=TIEL), nu=DONDERDAG)
    assert [[treffer.aanbod.naam for treffer in uitslag.anders] for uitslag in (near, none)] == [
        ["Alleen Buren"],
        ["Work in NL"],
    ]


def test_without_an_answer_it_says_what_helps_anyhow(lijst) -> None:
    with scope.within(None):
        uitslag = hulpzoeken.search(Zoekvraag(hulp="huisarts", spreekt="hu", plek=TIEL), nu=DONDERDAG)
    assert (uitslag.treffers, [treffer.aanbod.naam for treffer in uitslag.anders]) == (
        [],
        ["Tiel", "Zaltbommel", "Aan de lijn"],
    )
    html = page(address("hu", hulp="huisarts", spreekt="hu"))
    assert "Nincs pontosan megfelelő találat" in html
    assert "Interpreter, please" in html
    assert ">Tiel</a>" in html


@pytest.mark.parametrize(
    ("taal", "woord"),
    [
        ("nl", "huisarts"),
        ("pl", "lekarz"),
        ("bg", "личен лекар"),
        ("uk", "СІМЕЙНИЙ"),
        ("ro", "medic"),
        ("hu", "haziorvos"),
        ("es", "médico"),
    ],
)
def test_words_are_found_in_the_language_of_the_page(lijst, taal: str, woord: str) -> None:
    with translation.override(taal):
        assert found(woorden=woord) == ["Tiel", "Zaltbommel", "Aan de lijn"]
        assert found(woorden=f"{woord} zaltbommel") == ["Zaltbommel"]


def test_words_are_found_in_what_it_says_without_marks_on_letters(db) -> None:
    offer(naam="Klas", omschrijvingen={"nl": "Les", "pl": "Żłobek i przedszkole"})
    with translation.override("pl"):
        assert found(woorden="zlobek PRZEDSZKOLE") == ["Klas"]


@pytest.mark.parametrize("taal", TALEN)
def test_every_page_speaks_every_language(lijst, taal: str) -> None:
    with translation.override(taal):
        kop, huisarts = woorden.gettext("Hulp vinden"), str(Hulpvraag.HUISARTS.label)
    for html in (page(address(taal)), page(address(taal, hulp="huisarts", plaats="GM0281-tiel"))):
        assert f"<h1>{kop}</h1>" in html
        assert huisarts in html
        assert "tel:112" in html
    assert len(page(address(taal)).encode()) < 40_000


def test_a_card_says_all_that_somebody_asks_on_the_phone(db) -> None:
    offer(patienten="ja", talen=["pl", "uk"], met_tolk=True, nagekeken_op=timezone.localdate())
    html = page(address("en", plaats="GM0281-tiel"))
    for words in (
        "Takes new patients",
        "Polish, Ukrainian",
        "Can call an interpreter",
        "Checked on",
        "0 km from Tiel",
        'href="tel:+31344123456"',
        "0344 123456",
    ):
        assert words in html


def test_what_is_old_says_so(db) -> None:
    offer(nagekeken_op=maak.verouderd())
    assert "Niesprawdzone od" in page(address("pl", hulp="huisarts"))


def test_numbers_of_service_are_dialled_without_a_country_code() -> None:
    assert (woorden.dialled("+318008020"), telephone("+318008020")) == ("08008020", "0800 8020")
    assert (woorden.dialled("+31207600809"), telephone("+31207600809")) == ("+31207600809", "020 7600809")
    assert telephone("+48221234567") == "+48221234567"


def test_open_and_closed_in_words() -> None:
    nu = datetime(2026, 11, 26, 16)
    with translation.override("nl"):
        assert woorden.state(Stand(True, True, tot=datetime(2026, 11, 26, 17)), nu) == "Nu open, tot 17:00"
        assert woorden.state(Stand(True, opent=datetime(2026, 11, 30, 9)), nu) == "Nu dicht, open: maandag 09:00"
        assert woorden.state(Stand(True, True, tot=datetime(2026, 11, 27)), nu) == "Nu open, tot middernacht"
        assert woorden.state(Stand(False), nu) == "Openingstijden niet bekend"


def test_the_detail_page_shows_the_week_and_the_way_there(db) -> None:
    row = offer(
        adres="Waalkade 1", postcode="4001AA", website="https://www.example.nl/praktijk", tijden_tekst="Vraag naar de tolk",
        omschrijvingen={"nl": "Dokter", "bg": "Лекар"},
    )  # fmt: skip
    html = page(reverse("zorg:hulp-detail", kwargs={"taal": "bg", "slug": row.slug}))
    assert len(re.findall(r'<th scope="row">', html)) == 7
    for words in (
        "Waalkade 1, 4001AA Tiel",
        "Лекар",
        ">example.nl</a>",
        "Понеделник",
        "Затворено на празници",
        "Vraag naar de tolk",
    ):
        assert words in html
    other = page(reverse("zorg:hulp-detail", kwargs={"taal": "es", "slug": row.slug}))
    assert '<p lang="nl" class="hulp-tekst">Dokter</p>' in other
    assert "todavía no está en su idioma" in other


def test_what_is_not_published_is_not_there(db) -> None:
    for status in ("concept", "vervallen"):
        row = offer(status=status)
        assert Client().get(reverse("zorg:hulp-detail", kwargs={"taal": "pl", "slug": row.slug})).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {"hulp": "onzin", "spreekt": "<b>", "plaats": "GM9999-x", "nu": "ja", "q": "<script>" * 40, "blad": "99999999"},
        {"blad": "-1", "hulp": "huisarts"}, {"blad": "²", "hulp": "huisarts"}, {"blad": "0", "q": "' or 1=1"},
    ],
)  # fmt: skip
def test_an_address_that_makes_no_sense_is_no_fault(lijst, query: dict) -> None:
    assert "<script" not in page(address("pl", **query))


def test_what_somebody_typed_into_an_offer_is_text(db) -> None:
    row = offer(naam="<script>alert(1)</script>", omschrijvingen={"nl": "<i>x</i>"}, tijden_tekst="<b>x</b>")
    for url in (address(hulp="huisarts"), reverse("zorg:hulp-detail", kwargs={"taal": "nl", "slug": row.slug})):
        html = page(url)
        assert "<script" not in html
        assert "<i>" not in html
        assert "<b>" not in html


def test_pages_are_kept_for_a_minute_and_set_no_cookie(lijst) -> None:
    slug = offer().slug
    for url in (
        address(),
        address("pl", hulp="huisarts"),
        reverse("zorg:hulp-detail", kwargs={"taal": "pl", "slug": slug}),
    ):
        response = Client().get(url)
        assert (response.headers["Cache-Control"], dict(response.cookies)) == ("public, max-age=60", {})
        assert "Cookie" not in response.headers.get("Vary", "")


def test_thirty_offers_cost_no_more_queries_than_one(db) -> None:
    counts = []
    for number in (1, 29):
        for _ in range(number):
            offer()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(address("pl", hulp="huisarts", plaats="GM0281-tiel"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_many_are_in_pages(db) -> None:
    for number in range(17):
        offer(naam=f"Praktijk {number:02}")
    first, second = page(address(hulp="huisarts")), page(address(hulp="huisarts", blad="2"))
    assert (first.count("hulp-kaart"), second.count("hulp-kaart")) == (15, 2)
    assert "blad=2#uitslag" in first
    assert "blad=1#uitslag" in second
    assert "17 plekken gevonden" in second
