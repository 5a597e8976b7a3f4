"""The pages: what the gemeente sees, what a provider must not, several at once, and never another's row."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.actions import brpstatus, klok
from registratie.enums import Brpstatus
from registratie.models import Brpnotitie, Brpsignaal, Brptelling, Brpverklaring, Koppeling
from registratie.queries import brpsignaal as signalen
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.factories.registratie import VerblijfFactory
from tests.registratie.klok.conftest import listen, own
from tests.registratie.klok.test_telling import link

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
    client, row = as_person(cast.waalstroom), own(mensen.voorbij)
    texts = [client.get(url).content.decode() for url in (LIST, page("detail", row), page("print", row))]
    for text in texts:
        words = words_of(text)
        assert "Elders in de regio: telt mee" not in words
        assert "met andere adressen" not in words
        assert "Grens bereikt" not in words
        assert "Verwachting sinds" not in words
        assert "Nachten elders in de regio kunnen meetellen" in words
    found = {row["Achternaam"]: row for row in export(client)}
    assert {naam: row["Nachten bij u"] for naam, row in found.items()} == {"Voorbij": "183", "Nadert": "100"}
    assert not {"Nachten", "Andere adressen tellen mee", "Grens op", "Aanbieder"} & set(found["Voorbij"])


def test_nights_of_others_never_make_a_signal_for_a_provider(mensen, cast, as_person) -> None:
    """Seventy nights here and sixty elsewhere: the gemeente has a signal, the provider has none."""
    client = as_person(cast.fruithof)
    assert export(client) == []
    assert client.get(page("detail", mensen.samen)).status_code == 404


STATE = ("bewoner__achternaam", "niveau", "nachten_eigen", "deadline", "status", "einde", "eindreden")


@pytest.mark.parametrize("nog", [None, 20, 52, 53, 121, 300])
@pytest.mark.parametrize("hier", [0, 60, 130])
def test_what_others_supply_changes_nothing_for_a_provider(stage, cast, hier: int, nog: int | None) -> None:
    """Whatever departure a provider tries: with and without a linked record of another one it sees exactly the same, also
    when the person arrives elsewhere later, and when burgerzaken establishes a registration there.
    """
    today = timezone.localdate()

    def seen() -> list[tuple]:
        with scope.within(scope.systeem("tests")):
            klok.count_all(peildatum=today)
        with scope.within(cast.fruithof.actor.scope):
            return list(Brpsignaal.objects.order_by("pk").values_list(*STATE))

    expected = today + timedelta(days=nog) if nog else None
    with scope.within(scope.systeem("tests")):
        mine = VerblijfFactory(
            locatie=stage.fruithof, aankomst=today - timedelta(days=hier), verwacht_vertrek=expected,
            bewoner__achternaam="Proef",
        )  # fmt: skip
        VerblijfFactory(locatie=stage.fruithof, aankomst=today - timedelta(days=140), bewoner__achternaam="Ander")
    alone = seen()
    with scope.within(scope.systeem("tests")):
        earlier = VerblijfFactory(
            locatie=stage.kesteren, aankomst=today - timedelta(days=170), vertrek=today - timedelta(days=101)
        )
        link(earlier.bewoner, mine.bewoner)
    assert seen() == alone
    with scope.within(scope.systeem("tests")):
        now = VerblijfFactory(locatie=stage.tiel, aankomst=today, bewoner__achternaam="Proef")
        Koppeling.objects.create(
            bewoner=now.bewoner, persoon=mine.bewoner.koppeling.persoon, gemeente_id=now.gemeente_id,
            organisatie_id=now.organisatie_id, sleutel=now.bewoner.sleutel, wijze="automatisch",
        )  # fmt: skip
    assert seen() == alone
    actor = cast.burgerzaken.tiel.actor
    with scope.within(actor.scope):
        brpstatus.verify(bewoners=[now.bewoner], status=Brpstatus.BRP_INGESCHREVEN, by=actor)
    assert seen() == alone


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
    as_person(cast.waalstroom).post(page("claim", own(mensen.voorbij)), {"status": "brp_ingeschreven"})
    listen(mensen)
    client = as_person(cast.burgerzaken.tiel)
    client.post(page("note", mensen.voorbij), {"tekst": "Komt dinsdag langs"})
    text = client.get(LIST).content.decode()
    assert "Opgegeven, niet bevestigd: Ingeschreven in de BRP" in text
    assert names(client.get(LIST, {"opgegeven": "brp_ingeschreven"})) == ["Voorbij"]
    with scope.within(scope.systeem("tests")):
        assert Brpnotitie.objects.get().tekst == "Komt dinsdag langs"
    assert "Komt dinsdag langs" in client.get(page("detail", mensen.voorbij)).content.decode()
    assert (
        "Komt dinsdag langs" not in as_person(cast.waalstroom).get(page("detail", own(mensen.voorbij))).content.decode()
    )


def test_every_page_says_that_it_is_no_decision(mensen, cast, as_person) -> None:
    for person, row in ((cast.burgerzaken.tiel, mensen.voorbij), (cast.waalstroom, own(mensen.voorbij))):
        for url in (
            LIST,
            page("detail", row),
            page("print", row),
            reverse("registratie:brp-uitleg"),
        ):
            assert "geen besluit" in as_person(person).get(url).content.decode()


def test_the_explanation_shows_the_limits_of_the_database(cast, as_person) -> None:
    text = words_of(as_person(cast.burgerzaken.tiel).get(reverse("registratie:brp-uitleg")).content.decode())
    for words in ("183 nachten", "Bij 90 nachten", "bij 105", "Bij 122 nachten", "Wet BRP, artikel 2.4 en 2.38"):
        assert words in text


@pytest.mark.parametrize("deadline", [date(1, 5, 2), date(1989, 12, 25), date.max])
def test_a_day_outside_the_calendar_is_not_moved(deadline: date) -> None:
    assert signalen.last_day(deadline) == deadline


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
        Brptelling.objects.filter(signaal=mensen.voorbij).update(status=Brpstatus.RNI)
    assert "Staat in de RNI" in as_person(cast.burgerzaken.tiel).get(page("detail", mensen.voorbij)).content.decode()
    provider = as_person(cast.waalstroom).get(page("detail", own(mensen.voorbij)))
    assert "Staat in de RNI" not in provider.content.decode()
