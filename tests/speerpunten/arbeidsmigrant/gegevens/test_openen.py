"""In with a code and a birth date; whatever is wrong is refused in one way, and guessing gains nothing."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.tempo import Tempo
from speerpunten.arbeidsmigrant.gegevens import code as codes
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzagesessie
from speerpunten.arbeidsmigrant.views.mijn_gegevens import openen
from tests.factories.registratie import BewonerFactory
from tests.speerpunten.arbeidsmigrant.gegevens.conftest import BEKIJKEN, OPENEN, enter, from_desk, from_provider, link


@pytest.fixture
def code(cast, verblijf) -> str:
    return from_provider(cast.waalstroom, verblijf.bewoner)


def change_codes(**values) -> None:
    with scope.within(scope.systeem("tests")):
        Inzagecode.objects.update(**values)


def sessions() -> int:
    with scope.within(scope.systeem("tests")):
        return Inzagesessie.objects.count()


def patient(monkeypatch) -> None:
    """Without limits, to see what a refusal itself does."""
    monkeypatch.setattr(openen.Attempt, "count", lambda self: None)


class TestIn:
    def test_a_code_with_the_birth_date_opens_the_own_page(self, telefoon, code) -> None:
        answer = enter(telefoon, code.lower().replace("-", " "), "23.11.1990")
        assert (answer.status_code, answer["Location"]) == (302, BEKIJKEN)
        page = telefoon.get(BEKIJKEN)
        assert page.status_code == 200
        assert "Medelhof, Tiel" in page.content.decode()
        assert "no-store" in page["Cache-Control"]

    def test_the_cookie_is_for_this_page_only(self, telefoon, code) -> None:
        enter(telefoon, code)
        cookie = telefoon.cookies["inzage"]
        assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/info/")
        assert 0 < cookie["max-age"] <= 600

    def test_a_code_works_once(self, telefoon, code) -> None:
        enter(telefoon, code)
        assert enter(Client(), code).status_code == 422
        assert sessions() == 1

    def test_a_session_that_somebody_else_made_up_is_not_taken_over(self, telefoon, code) -> None:
        telefoon.cookies["inzage"] = "chosen-by-an-attacker"
        enter(telefoon, code)
        assert telefoon.cookies["inzage"].value != "chosen-by-an-attacker"
        thief = Client()
        thief.cookies["inzage"] = "chosen-by-an-attacker"
        assert thief.get(BEKIJKEN).status_code == 302

    def test_it_closes_by_itself(self, telefoon, code) -> None:
        enter(telefoon, code)
        with scope.within(scope.systeem("tests")):
            Inzagesessie.objects.update(verloopt_at=timezone.now())
        assert telefoon.get(BEKIJKEN)["Location"] == OPENEN

    def test_it_closes_when_asked_also_for_who_kept_the_cookie(self, telefoon, code) -> None:
        enter(telefoon, code)
        kept = telefoon.cookies["inzage"].value
        assert telefoon.post(f"{OPENEN}sluiten/")["Location"] == OPENEN
        thief = Client()
        thief.cookies["inzage"] = kept
        assert thief.get(BEKIJKEN)["Location"] == OPENEN

    def test_without_a_session_every_page_leads_to_the_door(self, telefoon) -> None:
        for page in ("bekijken/", "inzagen/", "vragen/", "my-data.json", "my-data.html"):
            assert telefoon.get(f"{OPENEN}{page}")["Location"] == OPENEN
        assert telefoon.post(f"{OPENEN}vragen/", {"soort": "correctie"})["Location"] == OPENEN
        assert telefoon.post(f"{OPENEN}sluiten/")["Location"] == OPENEN


class TestRefused:
    def wrong(self, telefoon, cast, verblijf) -> dict[str, tuple[str, str]]:
        """Every way in which it can be wrong, each with what is typed."""
        used, late, dead, other = (from_provider(cast.waalstroom, verblijf.bewoner) for _ in range(4))
        for code, values in (
            (used, {"used_at": timezone.now()}), (late, {"verloopt_at": timezone.now()}),
            (dead, {"fouten": 3, "verloopt_at": timezone.now() + timedelta(hours=1)}),
            (other, {"verloopt_at": timezone.now() + timedelta(hours=1)}),
        ):  # fmt: skip
            with scope.within(scope.systeem("tests")):
                Inzagecode.objects.filter(code_hash=codes.digest(code)).update(**values)
        good = "23-11-1990"
        return {
            "none": (codes.make(), good), "no code at all": ("<script>", good), "used": (used, good), "late": (late, good),
            "dead": (dead, good), "wrong date": (other, "24-11-1990"),
        }  # fmt: skip

    def test_in_the_same_words_by_the_same_work(self, telefoon, cast, verblijf, monkeypatch) -> None:
        patient(monkeypatch)
        answers, work = set(), {}
        for naam, (code, geboren) in self.wrong(telefoon, cast, verblijf).items():
            with CaptureQueriesContext(connection) as queries:
                page = Client().post(OPENEN, {"code": code, "geboortedatum": geboren})
            body = re.sub(r'value="[^"]*"', "", page.content.decode())
            answers.add((page.status_code, body))
            work[naam] = [query["sql"].split(" ")[0] for query in queries]
        assert len(answers) == 1
        assert {status for status, _ in answers} == {422}
        assert len({tuple(steps) for steps in work.values()}) == 1, work

    def test_three_wrong_birth_dates_and_the_code_is_dead(self, telefoon, code, monkeypatch) -> None:
        patient(monkeypatch)
        for day in (1, 2, 3):
            assert enter(telefoon, code, f"{day}-1-1990").status_code == 422
        assert enter(telefoon, code).status_code == 422
        assert sessions() == 0

    def test_two_wrong_birth_dates_are_forgiven(self, telefoon, code) -> None:
        enter(telefoon, code, "1-1-1990"), enter(telefoon, code, "2-1-1990")
        assert enter(telefoon, code).status_code == 302

    def test_what_is_not_filled_in_is_said_and_nothing_is_lost(self, telefoon) -> None:
        page = telefoon.post(OPENEN, {"code": "C4TM9-X2RQH", "geboortedatum": "gisteren"})
        assert page.status_code == 422
        assert 'value="C4TM9-X2RQH"' in page.content.decode()


class TestGuessing:
    def test_ten_thousand_guesses_open_nothing_and_are_held_back(self, telefoon, code) -> None:
        """From one network: twenty tries a quarter of an hour are looked at, the rest is refused unseen, in one and the same way."""
        with CaptureQueriesContext(connection) as queries:
            answers = [enter(telefoon, codes.make()) for _ in range(400)]
        assert [answer.status_code for answer in answers] == [422] * 20 + [429] * 380
        assert len({re.sub(r'value="[^"]*"', "", answer.content.decode()) for answer in answers[20:]}) == 1
        looked_at = [
            query
            for query in queries
            if "arbeidsmigrant_inzagecode" in query["sql"] and query["sql"].startswith("SELECT")
        ]
        assert len(looked_at) == 40
        assert sessions() == 0

    @pytest.mark.django_db
    def test_ten_thousand_made_up_codes_are_none_that_lives(self, code) -> None:
        with scope.within(scope.systeem("tests")):
            known = set(Inzagecode.objects.values_list("code_hash", flat=True))
        assert known & {codes.digest(codes.make()) for _ in range(10_000)} == set()

    def test_one_joker_does_not_shut_out_the_house_in_a_minute(self, telefoon, code) -> None:
        for _ in range(15):
            enter(Client(), codes.make())
        assert enter(telefoon, code).status_code == 302

    def test_many_networks_together_guess_no_faster_than_all_may(self, telefoon, code, monkeypatch) -> None:
        monkeypatch.setattr(openen, "SAMEN", Tempo("test-samen", 30, 3600))
        seen = [self.guess(telefoon, f"10.0.{number}.9") for number in range(33)]
        assert seen == [422] * 30 + [429] * 3

    def test_who_is_held_back_or_sends_nonsense_does_not_close_the_door_for_others(
        self, telefoon, code, monkeypatch
    ) -> None:
        monkeypatch.setattr(openen, "SAMEN", Tempo("test-samen", 30, 3600))
        for _ in range(100):
            self.guess(telefoon, "2001:db8::9")
            telefoon.post(OPENEN, {"code": "x"}, REMOTE_ADDR="10.0.0.8")
        assert enter(telefoon, code).status_code == 302

    def guess(self, telefoon, address: str) -> int:
        data = {"code": codes.make(), "geboortedatum": "23-11-1990"}
        return telefoon.post(OPENEN, data, REMOTE_ADDR=address).status_code

    def test_who_gets_in_starts_anew(self, telefoon, code) -> None:
        for _ in range(4):
            enter(telefoon, codes.make())
        assert enter(telefoon, code).status_code == 302
        assert enter(telefoon, codes.make()).status_code == 422


class TestLinked:
    def test_the_desk_opens_every_record_of_the_person(self, telefoon, cast, verblijf, elders) -> None:
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
        body = telefoon.get(BEKIJKEN).content.decode()
        assert "Medelhof" in body
        assert "Fruithof Erichem" in body

    def test_a_provider_opens_its_own_records_only(self, telefoon, cast, verblijf, elders) -> None:
        """Otherwise a provider that keeps the slip would learn where else somebody slept."""
        enter(telefoon, from_provider(cast.waalstroom, verblijf.bewoner))
        body = telefoon.get(BEKIJKEN).content.decode()
        assert "Medelhof" in body
        assert "Fruithof" not in body

    def test_a_link_without_the_same_birth_date_opens_nothing(self, telefoon, cast, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            other = BewonerFactory(voornaam="Ana", achternaam="Petrova", geboortedatum="1990-11-24")
            link(verblijf.bewoner, other)
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
        with scope.within(scope.systeem("tests")):
            assert Inzagesessie.objects.get().bewoners == [verblijf.bewoner_id]

    def test_a_link_by_chance_of_another_name_opens_nothing(self, telefoon, cast, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            other = BewonerFactory(voornaam="Ana", achternaam="Petrovna", geboortedatum="1990-11-23")
            link(verblijf.bewoner, other)
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
        with scope.within(scope.systeem("tests")):
            assert Inzagesessie.objects.get().bewoners == [verblijf.bewoner_id]

    def test_the_same_name_without_a_link_is_somebody_else(self, telefoon, cast, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            BewonerFactory(voornaam="Ana", achternaam="Petrova", geboortedatum="1990-11-23")
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
        with scope.within(scope.systeem("tests")):
            assert Inzagesessie.objects.get().bewoners == [verblijf.bewoner_id]
