"""Five faces behind a code: for everybody, anonymous, once a week, in the own language."""

import time
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.models import Locatiekaart
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.enums import Twijfelreden
from speerpunten.arbeidsmigrant.feedback import week
from speerpunten.arbeidsmigrant.models import Feedback
from tests.factories import feedback as maak

ADRES = "/f/kfc4tm9x2r/pl/"
ANTWOORD = {"schoon": "4", "rust": "2", "veilig": "5", "reparatie": "3"}


def gestart(geleden: float = 60) -> str:
    return signing.dumps(time.time() - geleden, salt="feedback")


def send(client: Client, adres: str = ADRES, **velden: str):
    return client.post(adres, {"gestart": gestart()} | (velden or ANTWOORD))


def kept() -> list[Feedback]:
    with scope.within(scope.systeem("tests")):
        return list(Feedback.objects.all())


def test_the_short_address_goes_on_to_the_language_of_the_browser(client, db) -> None:
    answer = client.get("/f/KFC4TM9X2R/", headers={"accept-language": "bg,en;q=0.5"})
    assert answer.headers["Location"] == "/f/kfc4tm9x2r/bg/"


@pytest.mark.parametrize("taal", TALEN)
def test_every_language_asks_five_questions_with_five_faces(client, code, taal: str) -> None:
    answer = client.get(f"/f/kfc4tm9x2r/{taal}/")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{taal}"' in text
    assert text.count('type="radio"') == 25
    assert "Medelhof, Tiel" in text
    assert "tel:112" in text


def test_an_answer_is_kept_with_nothing_of_whoever_gave_it(client, code) -> None:
    answer = send(client, **ANTWOORD, opmerking="Ciepła woda kończy się rano.")
    assert answer.status_code == 302
    (row,) = kept()
    assert (row.scores, row.opmerking, row.taal) == ([4, 2, 5, 3, None], "Ciepła woda kończy się rano.", "pl")
    assert row.maand == timezone.localdate().replace(day=1)
    assert {field.name for field in Feedback._meta.fields} == {
        *("id", "gemeente", "locatie", "code_hash", "maand", "scores", "opmerking", "taal", "twijfel", "reeks")
    }


def test_no_line_in_the_audit_trail_tells_when_somebody_answered(client, code) -> None:
    before = Gebeurtenis.objects.count()
    send(client)
    assert Gebeurtenis.objects.count() == before


def test_the_only_cookie_says_the_week_at_this_address_and_ends_with_it(client, code) -> None:
    client.get(ADRES)
    assert dict(client.cookies) == {}
    answer = send(client)
    (cookie,) = answer.cookies.values()
    vandaag = timezone.localdate()
    assert (cookie.key, cookie["path"]) == ("feedback_week", "/f/kfc4tm9x2r/")
    assert cookie.value == week.write("kfc4tm9x2r", vandaag)
    assert 0 < cookie["max-age"] <= timedelta(days=7).total_seconds()
    assert (bool(cookie["httponly"]), cookie["samesite"]) == (True, "Lax")


def test_who_answered_this_week_reads_when_the_next_time_is(client, code) -> None:
    send(client)
    assert "gezicht-1" not in client.get(ADRES).content.decode()
    again = send(client)
    assert again.status_code == 409
    assert len(kept()) == 1


def test_whoever_presses_twice_gives_one_answer_and_is_thanked_twice(client, code) -> None:
    """On a slow line the second press leaves before the cookie of the first answer is there."""
    form = {"gestart": gestart()} | ANTWOORD
    answers = [Client().post(ADRES, form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert len(kept()) == 1


def test_two_residents_who_choose_the_same_give_two_answers(client, code) -> None:
    send(Client()), send(Client())
    assert len(kept()) == 2


@pytest.mark.parametrize("value", ["2026-W48", "x:y", "2026-W48:AAAA", ""])
def test_a_cookie_of_ones_own_making_opens_and_closes_nothing(client, code, value: str) -> None:
    client.cookies["feedback_week"] = value
    assert send(client).status_code == 302
    assert len(kept()) == 1


def test_a_question_may_be_passed_over_but_not_all(client, code) -> None:
    assert send(client, veilig="1").status_code == 302
    other = Client()
    answer = send(other, opmerking="Zostaje w polu")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Wybierz buźkę przy co najmniej jednym pytaniu." in text
    assert "Zostaje w polu" in text
    assert len(kept()) == 1


@pytest.mark.parametrize(
    "opmerking",
    [
        "<script>alert(1)</script>", "'; drop table x; --", "Сломан замок", "الحمام مكسور", "ห้องน้ำเสีย", "浴室坏了",
        "חדר קר", "👍🏽", "нощем е студено", "ő ű ț ș ґ",
    ],
)  # fmt: skip
def test_a_remark_may_be_in_any_alphabet_and_is_never_markup(
    client, code, cast, medelhof, night, opmerking: str
) -> None:
    send(client, **ANTWOORD, opmerking=opmerking)
    with scope.within(scope.systeem("tests")):
        for _ in range(4):
            maak.answer(medelhof, 3)
    night()
    client.force_login(cast.beleid.tiel.gebruiker)
    text = client.get(f"/werknemers/feedback/{medelhof.pk}/").content.decode()
    assert opmerking in {row.opmerking for row in kept()}
    assert "<script>alert" not in text
    assert opmerking.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#x27;") in text


def test_what_turns_the_direction_of_a_page_is_left_out(client, code) -> None:
    send(client, **ANTWOORD, opmerking="\u202eabc\u2066\x00\x07 de\r\nf")
    assert kept()[0].opmerking == "abc de\nf"


def test_a_remark_that_is_too_long_loses_nothing(client, code) -> None:
    answer = send(client, **ANTWOORD, opmerking="a" * 501)
    assert answer.status_code == 422
    assert "a" * 501 in answer.content.decode()
    assert kept() == []


@pytest.mark.parametrize("score", ["0", "6", "x", "4; drop", "-1", "5.0"])
def test_a_face_that_is_none_is_refused(client, code, score: str) -> None:
    assert send(client, schoon=score).status_code == 422
    assert kept() == []


def test_a_program_that_fills_in_the_hidden_field_keeps_nothing(client, code) -> None:
    assert send(client, **ANTWOORD, website="https://x.example").status_code == 422
    assert kept() == []


def test_quicker_than_one_can_read_is_kept_apart(client, code) -> None:
    client.post(ADRES, ANTWOORD | {"gestart": gestart(0.2)})
    Client().post(ADRES, ANTWOORD | {"gestart": "made-up"})
    assert {row.twijfel for row in kept()} == {Twijfelreden.SNEL}


def test_a_flood_from_one_network_is_doubted_and_then_held_back(code) -> None:
    statuses = [send(Client(), schoon=str(1 + nr % 5), rust=str(1 + nr // 5 % 5)).status_code for nr in range(42)]
    assert statuses == [302] * 40 + [429] * 2
    doubted = [row.twijfel for row in kept()]
    assert (len(doubted), doubted.count(Twijfelreden.NETWERK)) == (40, 34)


def test_more_answers_than_people_who_sleep_there_are_doubted(code, medelhof) -> None:
    with scope.within(scope.systeem("tests")):
        code.slapers = 1
        code.save()
    send(Client(), schoon="1")
    send(Client(), schoon="2")
    assert sorted(row.twijfel for row in kept()) == ["", Twijfelreden.BEZETTING]


def test_an_old_poster_says_kindly_that_it_no_longer_works(client, code) -> None:
    with scope.within(scope.systeem("tests")):
        code.vervangen_at = timezone.now()
        code.save()
    for answer in (client.get(ADRES), send(client)):
        assert answer.status_code == 410
        assert "Ten kod już nie działa" in answer.content.decode()
    assert kept() == []


def test_the_code_of_a_location_that_stopped_no_longer_works(client, code, medelhof) -> None:
    Locatiekaart.objects.filter(locatie_id=medelhof.pk).update(status="gestopt")
    assert client.get(ADRES).status_code == 410


def test_guessing_codes_is_held_back(client, code) -> None:
    assert [client.get(f"/f/gok{nr}/en/").status_code for nr in range(62)] == [404] * 60 + [429] * 2
    assert client.get(ADRES).status_code == 200


def test_the_page_shows_the_reply_and_says_when_it_is_dutch(client, code, medelhof, night) -> None:
    with scope.within(scope.systeem("tests")):
        maak.reply(medelhof, "De ketel is gemaakt.", pl="Kocioł naprawiony.")
    night()
    assert "Kocioł naprawiony." in client.get(ADRES).content.decode()
    text = client.get("/f/kfc4tm9x2r/hu/").content.decode()
    assert '<p class="beoordeling__reactie" lang="nl" dir="auto">De ketel is gemaakt.</p>' in text
    assert "Hollandul" in text


def test_results_are_thanked_with_from_five_answers_on(client, code, medelhof, night) -> None:
    assert "Jest jeszcze za mało odpowiedzi" in client.get(f"{ADRES}?klaar=1").content.decode()
    with scope.within(scope.systeem("tests")):
        maak.answers(medelhof, 5, 4)
    night()
    assert "<strong>4,0</strong> na 5" in client.get(f"{ADRES}?klaar=1").content.decode()


def test_the_page_asks_the_database_the_same_few_things_whatever_came_in(client, code, medelhof, night) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(ADRES)
        return len(asked)

    client.get(ADRES)
    before = queries()
    with scope.within(scope.systeem("tests")):
        maak.answers(medelhof, 30, 4)
    night()
    assert queries() == before


def test_whoever_is_logged_in_is_nobody_here(client, code, cast) -> None:
    client.force_login(cast.beleid.buren.gebruiker)
    assert client.get(ADRES).status_code == 200


def test_something_serious_is_reported_with_the_place(client, code):
    page = client.get(reverse("arbeidsmigrant:beoordelen", args=[code.code, "pl"])).content.decode()
    assert f'href="/info/pl/melden/?plek={code.code}"' in page
    page = client.get(reverse("arbeidsmigrant:beoordelen", args=["kfc4tm9x2s", "pl"])).content.decode()
    assert 'href="/info/pl/melden/"' in page
