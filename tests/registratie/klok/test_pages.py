"""The pages: what the gemeente sees, what a provider must not, several at once, and never another's row."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie.actions import klok
from registratie.enums import Brpstatus
from registratie.models import Brpnotitie, Brpsignaal, Brptelling, Brpverklaring
from registratie.queries import brpsignaal as signalen
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.factories.registratie import VerblijfFactory

LIST = reverse("registratie:brp-list")
VERIFY = reverse("registratie:brp-verify")


def page(name: str, signaal: Brpsignaal) -> str:
    return reverse(f"registratie:brp-{name}", args=[signaal.pk])


def names(response) -> list[str]:
    return [row.record.bewoner.achternaam for row in response.context["table"].paginated_rows]


def export(client) -> list[dict[str, str]]:
    text = b"".join(client.get(reverse("registratie:brp-export", args=["csv"]))).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def said() -> int:
    """How many statements there are."""
    with scope.within(scope.systeem("tests")):
        return Brpverklaring.objects.count()


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>")[0]).split())


def test_the_gemeente_sees_who_sleeps_there_the_most_urgent_first(mensen, cast, as_person) -> None:
    answer = as_person(cast.burgerzaken.tiel).get(LIST)
    assert names(answer) == ["Voorbij", "Samen", "Nadert"]
    assert names(as_person(cast.burgerzaken.neder_betuwe).get(LIST)) == []
    seen = Inzage.objects.filter(doel="Signalen over inschrijving in de BRP bekijken")
    assert [len(row.object_ids) for row in seen] == [3]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"niveau": "122"}, ["Voorbij", "Samen"]),
        ({"termijn": "te_laat"}, ["Voorbij", "Samen"]),
        ({"termijn": "geen"}, ["Nadert"]),
        ({"q": "sam"}, ["Samen"]),
        ({"status": "rni"}, []),
        ({"status": "onbekend"}, ["Voorbij", "Samen", "Nadert"]),
        ({"stand": "afgesloten"}, []),
        ({"sort": "nachten"}, ["Nadert", "Samen", "Voorbij"]),
        ({"sort": "naam"}, ["Nadert", "Samen", "Voorbij"]),
    ],
)
def test_the_list_is_filtered_and_ordered(mensen, cast, as_person, query, found) -> None:
    assert names(as_person(cast.burgerzaken.tiel).get(LIST, query)) == found


def test_by_provider_and_by_location(mensen, stage, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    assert names(client.get(LIST, {"organisatie": stage.fruithof.organisatie_id})) == ["Samen"]
    assert names(client.get(LIST, {"locatie": stage.tiel.pk})) == ["Voorbij", "Nadert"]


@pytest.mark.parametrize("who", ["burgerzaken", "waalstroom"])
def test_thirty_rows_cost_as_many_queries_as_one(stage, cast, as_person, who) -> None:
    client = as_person(cast.burgerzaken.tiel if who == "burgerzaken" else cast.waalstroom)
    numbers = []
    for extra in (1, 29):
        with scope.within(scope.systeem("tests")):
            for _ in range(extra):
                VerblijfFactory(locatie=stage.tiel, aankomst=date(2026, 1, 5))
            klok.count_all(peildatum=date(2026, 11, 26))
        client.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            assert len(names(client.get(LIST))) >= extra
        numbers.append(len(captured))
    assert numbers[0] == numbers[1]


def test_the_gemeente_sees_the_sum_and_no_address_elsewhere(mensen, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    opbouw = client.get(page("detail", mensen.samen)).context["opbouw"]
    assert (opbouw.eigen, opbouw.elders, opbouw.totaal) == (70, 60, 130)
    for name in ("detail", "print"):
        text = client.get(page(name, mensen.samen)).content.decode()
        assert "Elders in de regio" in text
        assert not {"Zandweg", "Kesteren", "Waalstroom", "Neder-Betuwe"} & set(re.findall(r"[\w-]+", words_of(text)))


def test_a_provider_sees_own_nights_only(mensen, cast, as_person) -> None:
    """Neither the sum, nor whether there are other addresses, nor the days from which the sum could be reckoned back."""
    client = as_person(cast.fruithof)
    texts = [
        client.get(url).content.decode() for url in (LIST, page("detail", mensen.samen), page("print", mensen.samen))
    ]
    for text in texts:
        words = words_of(text)
        assert "130" not in words
        assert "Elders in de regio: telt mee" not in words
        assert "met andere adressen" not in words
        assert "Grens bereikt" not in words
        assert "Verwachting sinds" not in words
        assert "Nachten elders in de regio kunnen meetellen" in words
    [row] = export(client)
    assert (row["Nachten bij u"], row["Achternaam"]) == ("70", "Samen")
    assert not {"Nachten", "Andere adressen tellen mee", "Grens op", "Aanbieder"} & set(row)


def test_the_words_are_the_same_with_and_without_nights_elsewhere(mensen, stage, cast, as_person) -> None:
    """Two residents of one provider, alike but for nights elsewhere: the pages differ in nothing but name and days."""
    with scope.within(scope.systeem("tests")):
        alone = VerblijfFactory(
            locatie=stage.fruithof, aankomst=mensen.vandaag - timedelta(days=135), bewoner__achternaam="Alleen"
        )
        klok.count_all(peildatum=mensen.vandaag)
        other = Brpsignaal.objects.select_related("bewoner").get(bewoner=alone.bewoner)
    client = as_person(cast.fruithof)

    def shape(signaal: Brpsignaal) -> str:
        text = words_of(client.get(page("detail", signaal)).content.decode()).replace(signaal.bewoner.naam, "NAAM")
        text = re.sub(r"\d+ (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}", "DAG",
                      text.replace("\u00a0", " "))  # fmt: skip
        text = re.sub(r"Die dag is geen werkdag\. .*? ook nog op tijd\.", "", text)
        return " ".join(re.sub(r"\d+", "0", text).split())

    assert shape(mensen.samen) == shape(other)


def test_the_database_itself_keeps_the_sum_from_a_provider(mensen, cast) -> None:
    with scope.within(cast.fruithof.actor.scope):
        assert not Brptelling.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("select has_table_privilege('rl_organisatie', 'registratie_brptelling', 'select')")
            assert cursor.fetchone() == (False,)


def test_the_download_of_the_gemeente_holds_the_sum_and_is_in_the_read_log(mensen, cast, as_person) -> None:
    rows = export(as_person(cast.burgerzaken.tiel))
    found = {row["Achternaam"]: (row["Nachten"], row["Andere adressen tellen mee"]) for row in rows}
    assert found == {"Voorbij": ("183", "nee"), "Samen": ("130", "ja"), "Nadert": ("100", "nee")}
    assert "Zandweg" not in str(rows)
    assert len(Inzage.objects.get(doel="Lijst van BRP-signalen downloaden").object_ids) == 3


def test_a_row_of_another_does_not_exist(mensen, cast, as_person) -> None:
    for person in (cast.burgerzaken.buren, cast.fruithof):
        for name in ("detail", "print"):
            assert as_person(person).get(page(name, mensen.voorbij)).status_code == 404
    client = as_person(cast.burgerzaken.buren)
    assert client.get(VERIFY, {"signaal": mensen.voorbij.pk}).status_code == 404
    assert client.post(VERIFY, {"signaal": mensen.voorbij.pk, "status": "rni"}).status_code == 404
    assert said() == 0


def test_several_are_established_at_once_without_javascript(mensen, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    listed = client.get(LIST).content.decode()
    assert f'name="signaal" value="{mensen.voorbij.pk}"' in listed
    chosen = [mensen.voorbij.pk, mensen.samen.pk]
    asked = client.get(VERIFY, {"signaal": chosen})
    assert [row.pk for row in asked.context["signalen"]] == chosen
    answer = client.post(VERIFY, {"signaal": chosen, "status": "brp_ingeschreven"}, follow=True)
    assert "Vastgelegd voor 2 mensen: Ingeschreven in de BRP." in answer.content.decode()
    assert names(client.get(LIST)) == ["Nadert"]
    assert names(client.get(LIST, {"stand": "afgesloten"})) == ["Voorbij", "Samen"]


def test_after_one_comes_the_next(mensen, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    answer = client.post(VERIFY, {"signaal": mensen.voorbij.pk, "status": "rni", "notitie": "Gebeld"})
    assert answer.url == page("detail", mensen.samen)
    detail = client.get(page("detail", mensen.voorbij)).content.decode()
    assert "Gebeld" in detail
    assert "Staat in de RNI" in detail


def test_nothing_chosen_and_nothing_filled_in_is_said(mensen, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    assert "U hebt niemand gekozen" in client.get(VERIFY).content.decode()
    answer = client.post(VERIFY, {"signaal": mensen.voorbij.pk, "notitie": "111222333"})
    assert answer.status_code == 422
    tomorrow = mensen.vandaag + timedelta(days=1)
    answer = client.post(VERIFY, {"signaal": mensen.voorbij.pk, "status": "rni", "vanaf": f"{tomorrow}"})
    assert (answer.status_code, "Deze dag moet nog komen" in answer.content.decode()) == (422, True)
    assert said() == 0


def test_a_claim_and_a_note_through_the_pages(mensen, cast, as_person) -> None:
    as_person(cast.waalstroom).post(page("claim", mensen.voorbij), {"status": "brp_ingeschreven"})
    client = as_person(cast.burgerzaken.tiel)
    client.post(page("note", mensen.voorbij), {"tekst": "Komt dinsdag langs"})
    text = client.get(LIST).content.decode()
    assert "Opgegeven, niet bevestigd: Ingeschreven in de BRP" in text
    assert names(client.get(LIST, {"opgegeven": "brp_ingeschreven"})) == ["Voorbij"]
    with scope.within(scope.systeem("tests")):
        assert Brpnotitie.objects.get().tekst == "Komt dinsdag langs"
    assert "Komt dinsdag langs" in client.get(page("detail", mensen.voorbij)).content.decode()
    assert "Komt dinsdag langs" not in as_person(cast.waalstroom).get(page("detail", mensen.voorbij)).content.decode()


def test_every_page_says_that_it_is_no_decision(mensen, cast, as_person) -> None:
    for person in (cast.burgerzaken.tiel, cast.waalstroom):
        for url in (
            LIST,
            page("detail", mensen.voorbij),
            page("print", mensen.voorbij),
            reverse("registratie:brp-uitleg"),
        ):
            assert "geen besluit" in as_person(person).get(url).content.decode()


def test_the_explanation_shows_the_limits_of_the_database(cast, as_person) -> None:
    text = words_of(as_person(cast.burgerzaken.tiel).get(reverse("registratie:brp-uitleg")).content.decode())
    for words in ("183 nachten", "Bij 90 nachten", "bij 105", "Bij 122 nachten", "Wet BRP, artikel 2.4 en 2.38"):
        assert words in text


@pytest.mark.parametrize(
    ("deadline", "last"),
    [
        (date(2026, 11, 26), date(2026, 11, 26)),
        (date(2026, 11, 28), date(2026, 11, 30)),
        (date(2026, 12, 25), date(2026, 12, 28)),
    ],
)
def test_a_weekend_or_holiday_moves_the_last_day(deadline: date, last: date) -> None:
    assert signalen.last_day(deadline) == last
    for back in range(8):
        today = deadline + timedelta(days=back)
        assert (deadline < signalen.oldest_in_time(today)) == (today > last)


def test_the_status_that_another_record_carries_is_for_the_gemeente(mensen, cast, as_person) -> None:
    """What burgerzaken established on a record of another provider shows in the gemeente, never to this provider."""
    with scope.within(scope.systeem("tests")):
        Brptelling.objects.filter(signaal=mensen.samen).update(status=Brpstatus.RNI)
    assert "Staat in de RNI" in as_person(cast.burgerzaken.tiel).get(page("detail", mensen.samen)).content.decode()
    assert "Staat in de RNI" not in as_person(cast.fruithof).get(page("detail", mensen.samen)).content.decode()
