"""`brp_signalen`: exactly the keys of the interface, any day, most urgent first; a wrong question ends with code 2."""

import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from registratie.models import Brpsignaal
from rivierenland.core import scope
from tests.factories.registratie import BUREN, LocatieFactory, VerblijfFactory

DAG = "2026-11-23"


@pytest.fixture
def stays(db) -> None:
    with scope.within(scope.systeem("tests")):
        hof = LocatieFactory(naam="Latenstein")
        for naam, aankomst, verwacht in (
            ("Voorbij", date(2026, 7, 1), None),
            ("Nadert", date(2026, 8, 10), None),
            ("Verder", date(2026, 8, 20), None),
            ("Plan", date(2026, 11, 20), date(2027, 5, 1)),
            ("Nieuw", date(2026, 11, 1), None),
        ):
            VerblijfFactory(
                locatie=hof,
                bewoner__achternaam=naam,
                bewoner__voornaam="Ana Maria",
                aankomst=aankomst,
                verwacht_vertrek=verwacht,
            )
        VerblijfFactory(locatie=LocatieFactory(gemeente_id=BUREN), aankomst=date(2026, 5, 1))


def answer(*arguments: str) -> str:
    out = io.StringIO()
    call_command("brp_signalen", *arguments, stdout=out)
    return out.getvalue()


def test_the_list_has_exactly_these_keys_the_most_urgent_first(stays) -> None:
    rows = json.loads(answer("--peildatum", DAG, "--gemeente", "GM0281", "--json"))
    assert rows[0] == {
        "achternaam": "Voorbij",
        "voornamen": "Ana Maria",
        "geboortedatum": "1990-11-23",
        "nachten": 145,
        "niveau": "122",
        "status": "onbekend",
        "deadline": "2026-11-05",
        "locatie": "Latenstein",
    }
    assert list(rows[0]) == [
        "achternaam",
        "voornamen",
        "geboortedatum",
        "nachten",
        "niveau",
        "status",
        "deadline",
        "locatie",
    ]
    assert [(row["achternaam"], row["niveau"], row["nachten"], row["deadline"]) for row in rows] == [
        ("Voorbij", "122", 145, "2026-11-05"),
        ("Plan", "verwacht", 3, "2026-11-25"),
        ("Nadert", "105", 105, None),
        ("Verder", "90", 95, None),
    ]


def test_every_value_stands_on_its_own_line(stays) -> None:
    assert '\n  "nachten": 145,\n' in answer("--peildatum", DAG, "--gemeente", "GM0281", "--json")


def test_it_counts_for_any_day_and_stores_nothing(stays) -> None:
    rows = json.loads(answer("--peildatum", "2026-10-31", "--gemeente", "gm0281", "--json"))
    assert [(row["achternaam"], row["nachten"], row["niveau"]) for row in rows] == [("Voorbij", 122, "122")]
    assert json.loads(answer("--peildatum", "2022-01-01", "--gemeente", "GM0281", "--json")) == []
    with scope.within(scope.systeem("tests")):
        assert not Brpsignaal.objects.of_gemeente().exists()


def test_without_json_it_reads_as_a_table(stays) -> None:
    text = answer("--peildatum", DAG, "--gemeente", "GM0281")
    assert "Tiel, geteld op 23-11-2026: 4 mensen." in text
    assert "geen besluit" in text
    assert "Blijft naar verwachting vier maanden" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--gemeente", "GM9999"), "Er is geen gemeente met code 'GM9999'"),
        (("--gemeente", ""), "Er is geen gemeente met code ''"),
        (("--gemeente", "GM0281", "--peildatum", "23-11-2026"), "is geen datum"),
        (("--gemeente", "GM0281", "--peildatum", "2026-02-30"), "is geen datum"),
        (("--gemeente", "GM0281", "--peildatum", "2001-01-01"), "heeft geen waarde op"),
        (("--gemeente", "GM0281", "--peildatum", "1990-01-01"), "Kies een dag van 01-01-2000"),
        (("--gemeente", "GM0281", "--peildatum", "9999-12-31"), "Kies een dag van 01-01-2000"),
    ],
)
def test_a_wrong_question_ends_with_code_two_and_says_why(db, arguments, words) -> None:
    with pytest.raises(CommandError, match=words) as refused:
        answer(*arguments)
    assert refused.value.returncode == 2
