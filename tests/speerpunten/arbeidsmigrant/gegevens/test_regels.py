"""The rules without a database: codes, dates, nights, purposes."""

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivierenland.core.rollen import Rol
from speerpunten.arbeidsmigrant.gegevens import code, geboortedag
from speerpunten.arbeidsmigrant.gegevens.doelen import DOELEN, ROLLEN
from speerpunten.arbeidsmigrant.gegevens.nachten import Periode, count

ROOT = Path(__file__).resolve().parents[4]
VANDAAG = date(2026, 11, 26)


class TestCodes:
    def test_a_code_is_read_as_people_type_it(self) -> None:
        made = code.make()
        plain = made.replace("-", "")
        assert code.read(made.lower()) == code.read(f" {plain[:3]} {plain[3:]} ") == plain

    def test_signs_that_look_alike_are_forgiven(self) -> None:
        assert code.digest("2585V-CDFGH") == code.digest("zsbsu cdfgh")

    @given(st.text(max_size=80))
    def test_what_is_no_code_opens_nothing(self, tekst: str) -> None:
        assert code.read(tekst) == code.ZINLOOS or len(code.read(tekst)) == code.LENGTE

    def test_two_codes_are_never_the_same(self) -> None:
        assert len({code.make() for _ in range(2000)}) == 2000

    def test_the_digest_depends_on_a_key(self, settings) -> None:
        before = code.digest("C4TM9-X2RQH")
        settings.SECRET_KEY = "another-key-that-is-long-enough-to-be-one-0123456789"
        assert code.digest("C4TM9-X2RQH") != before

    def test_guessing_takes_longer_than_the_worker_lives(self) -> None:
        """The sum of ADR 52: five thousand living codes, a thousand tries an hour, three dates a code."""
        codes = len(code.TEKENS) ** code.LENGTE
        years_to_hit_one = codes / 5000 / (1000 * 24 * 365)
        assert round(years_to_hit_one) == 1448
        assert years_to_hit_one * (40 * 365 / 3) > 5_000_000


@pytest.mark.parametrize(
    "tekst", ["23-11-1990", "23/11/1990", "23.11.1990", "23 11 1990", "1990-11-23", "23111990", " 23 - 11 - 1990 "]
)
def test_a_birth_date_is_read_as_people_write_it(tekst: str) -> None:
    assert geboortedag.read(tekst) == date(1990, 11, 23)


@pytest.mark.parametrize("tekst", ["", "x", "31-02-1990", "11-1990", "23-11-90", "0", "1" * 40, "23-11-0000"])
def test_what_is_no_date_is_none(tekst: str) -> None:
    assert geboortedag.read(tekst) is None


class TestNachten:
    def test_a_night_that_two_supplied_counts_once_for_the_latest(self) -> None:
        telling = count(
            [Periode(date(2026, 11, 1), date(2026, 11, 11), "Buren"), Periode(date(2026, 11, 6), None, "Tiel")],
            vandaag=VANDAAG, periode=183, limiet=122,
        )  # fmt: skip
        assert (telling.nachten, [(deel.plaats, deel.nachten) for deel in telling.delen]) == (
            25,
            [("Buren", 5), ("Tiel", 20)],
        )

    def test_only_the_window_counts(self) -> None:
        telling = count([Periode(date(2020, 1, 1), None, "Tiel")], vandaag=VANDAAG, periode=183, limiet=122)
        assert (telling.nachten, telling.is_voorbij, telling.nog) == (183, True, 0)

    def test_who_has_yet_to_come_has_no_nights(self) -> None:
        telling = count([Periode(date(2026, 12, 1), None, "Tiel")], vandaag=VANDAAG, periode=183, limiet=122)
        assert (telling.nachten, telling.delen, telling.nog) == (0, (), 122)

    @given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 100)), max_size=6))
    def test_it_is_the_number_of_days_in_the_union(self, stays) -> None:
        perioden = [
            Periode(
                date.fromordinal(VANDAAG.toordinal() - begin), date.fromordinal(VANDAAG.toordinal() - begin + n), "Tiel"
            )
            for begin, n in stays
        ]
        days = {day for begin, n in stays for day in range(-begin, -begin + n) if -183 <= day < 0}
        assert count(perioden, vandaag=VANDAAG, periode=183, limiet=122).nachten == len(days)


def purposes() -> set[str]:
    """Every purpose of the read log about residents that stands in the code."""
    found: set[str] = set()
    for path in ROOT.glob("*/**/*.py"):
        parts = path.relative_to(ROOT).parts
        if parts[0] in ("tests", "var", "node_modules", "benchmarks") or "migrations" in parts:
            continue
        text = path.read_text(encoding="utf-8")
        if "inzage" not in text and "doel = " not in text:
            continue
        found |= _in_tree(ast.parse(text))
    return found


def _in_tree(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            found |= _assigned(node, "doel", "DOEL")
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "record":
            found |= _recorded(node)
        elif isinstance(node, ast.ClassDef) and any(
            getattr(base, "id", "") == "VerblijfActionPage" for base in node.bases
        ):
            found |= set().union(*(_assigned(line, "titel") for line in node.body))  # the title is the purpose there
    return found


def _assigned(node: ast.AST, *names: str) -> set[str]:
    if (
        not isinstance(node, ast.Assign)
        or not isinstance(node.value, ast.Constant)
        or not isinstance(node.value.value, str)
    ):
        return set()
    return {node.value.value for target in node.targets if getattr(target, "id", "") in names}


def _recorded(node: ast.Call) -> set[str]:
    values = {word.arg: word.value for word in node.keywords}
    soort = values.get("object_soort")
    if isinstance(soort, ast.Constant) and soort.value != "registratie.bewoner":
        return set()
    said = [values["doel"]] if "doel" in values else node.args[2:3]
    return {value.value for value in said if isinstance(value, ast.Constant)}


def test_every_purpose_has_words_for_the_person_it_is_about() -> None:
    assert purposes() - set(DOELEN) == set()
    assert set(DOELEN) - purposes() == set()


def test_every_role_has_words() -> None:
    assert set(ROLLEN) == set(Rol)
