"""A call that is repeated with its key does nothing again and gets the same answer."""

from datetime import timedelta

import pytest
from django.utils import timezone

from registratie.models import Verblijf
from rivierenland.api.models import Apitoken, Herhaalsleutel
from rivierenland.api.tasks import clean_up
from rivierenland.core import scope
from rivierenland.core.models import Parameter
from tests.api.software import Software, let_in

KEY = {"Idempotency_Key": "5f1c0d8e-2f5e-4b0e-9d0c-3b8f"}


def invoer(locatie, **values) -> dict:
    person = {"achternaam": "Nowak", "geboortedatum": "1990-11-23"}
    return {"locatieId": locatie.pk, "bewoner": person, "aankomst": "2026-11-01"} | values


def count(model) -> int:
    with scope.within(scope.systeem("tests")):
        return model.objects.count()


def test_a_repetition_gets_the_same_answer_byte_for_byte(software: Software, locatie) -> None:
    first, again = (software.post("/verblijven", invoer(locatie), **KEY) for _ in range(2))
    assert (again.status_code, again.content, again["Location"]) == (201, first.content, first["Location"])
    assert ("Idempotent-Replayed" in first.headers, again["Idempotent-Replayed"]) == (False, "true")
    assert count(Verblijf) == 1


def test_a_repetition_of_many_stays_gets_the_first_outcome(software: Software, locatie) -> None:
    row = {"locatieId": locatie.pk, "achternaam": "Nowak", "geboortedatum": "1990-11-23", "aankomst": "2026-11-01"}
    body = {"keuze": "alleen_goede", "verblijven": [row]}
    first, again = (software.post("/verblijven/bulk", body, **KEY) for _ in range(2))
    assert (first.json()["rijen"][0]["uitkomst"], again.content) == ("nieuw", first.content)


def test_a_key_of_another_call_is_refused(software: Software, locatie) -> None:
    software.post("/verblijven", invoer(locatie), **KEY)
    answer = software.post("/verblijven", invoer(locatie, kamer="2"), **KEY)
    assert (answer.status_code, answer.json()["type"].rpartition("#")[2]) == (422, "sleutel-hergebruikt")


def test_a_call_that_was_refused_may_be_mended_under_its_key(software: Software, locatie) -> None:
    assert software.post("/verblijven", invoer(locatie, vertrek="2026-10-01"), **KEY).status_code == 400
    row = {"locatieId": 0 + locatie.pk, "achternaam": "", "geboortedatum": "", "aankomst": ""}
    refused = software.post("/verblijven/bulk", {"keuze": "alles_of_niets", "verblijven": [row]}, **KEY)
    assert (refused.status_code, count(Herhaalsleutel)) == (400, 0)
    assert software.post("/verblijven", invoer(locatie), **KEY).status_code == 201


def test_a_key_belongs_to_one_access(software: Software, cast, locatie) -> None:
    other = let_in(cast.fruithof.actor)
    software.post("/verblijven", invoer(locatie), **KEY)
    answer = other.post("/verblijven", invoer(locatie), **KEY)
    assert (answer.status_code, "Nowak" in answer.content.decode()) == (400, False)


@pytest.mark.parametrize("key", ["", "x" * 129, "é", "a b"])
def test_what_is_no_key_is_refused(software: Software, locatie, key: str) -> None:
    answer = software.post("/verblijven", invoer(locatie), Idempotency_Key=key)
    assert answer.json()["invalidParams"][0]["name"] == "Idempotency-Key"


def test_keys_and_tokens_go_when_their_term_is_over(software: Software, locatie) -> None:
    software.post("/verblijven", invoer(locatie), **KEY)
    assert (clean_up(), count(Herhaalsleutel), count(Apitoken)) == (0, 1, 1)
    days = Parameter.objects.get(code="api_herhaalsleutel_dagen").waarde
    with scope.within(scope.systeem("tests")):
        Herhaalsleutel.objects.update(created_at=timezone.now() - timedelta(days=days, minutes=1))
        Apitoken.objects.update(verloopt_at=timezone.now() - timedelta(minutes=1))
    assert (clean_up(), count(Herhaalsleutel), count(Apitoken)) == (1, 0, 0)
