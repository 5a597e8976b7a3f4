"""The calendar of terms for 2024-2030, held against a list written by hand and a count that takes every day one by one."""

from datetime import date, timedelta

import pytest

from handhaving.ladder.termijnen import (
    BEGUNSTIGING,
    BESLISSEN_BOETE,
    BETALEN_DWANGSOM,
    BETALEN_GELDSCHULD,
    BEZWAAR,
    HERSTEL,
    VERJARING,
    ZIENSWIJZE,
    bereikt,
    einde_van,
    start,
)

FEESTDAGEN = {
    2024: "1-1 29-3 1-4 27-4 5-5 9-5 20-5 25-12 26-12",
    2025: "1-1 18-4 21-4 26-4 5-5 29-5 9-6 25-12 26-12",
    2026: "1-1 3-4 6-4 27-4 5-5 14-5 25-5 25-12 26-12",
    2027: "1-1 26-3 29-3 27-4 5-5 6-5 17-5 25-12 26-12",
    2028: "1-1 14-4 17-4 27-4 5-5 25-5 5-6 25-12 26-12",
    2029: "1-1 30-3 2-4 27-4 5-5 10-5 21-5 25-12 26-12",
    2030: "1-1 19-4 22-4 27-4 5-5 30-5 10-6 25-12 26-12",
    2031: "1-1 11-4 14-4 26-4 5-5 22-5 2-6 25-12 26-12",
}
"""Nieuwjaar, Goede Vrijdag, tweede paasdag, Koningsdag, Bevrijdingsdag, Hemelvaart, tweede pinksterdag, kerst; copied from a
printed calendar. 2031 because a term that starts at the end of 2030 ends there.
"""
GELIJKGESTELD = "10-5-2024 27-12-2024 30-5-2025 2-1-2026 15-5-2026 7-5-2027 28-4-2028 26-5-2028"
"""Days made equal by decision; for 2029 and later no decision is known yet."""


def _vrije_dagen() -> set[date]:
    vrij = {
        date(jaar, int(maand), int(dag))
        for jaar, dagen in FEESTDAGEN.items()
        for dag, maand in (tekst.split("-") for tekst in dagen.split())
    }
    for tekst in GELIJKGESTELD.split():
        dag, maand, jaar = tekst.split("-")
        vrij.add(date(int(jaar), int(maand), int(dag)))
    return vrij


VRIJ = _vrije_dagen()
ALLE_DAGEN = [date(2024, 1, 1) + timedelta(days=n) for n in range((date(2030, 12, 31) - date(2024, 1, 1)).days + 1)]


def langzaam(begin: date, dagen: int) -> date:
    """The last day, found by walking: first the days of the term, then on until no Saturday, Sunday or day off."""
    dag, werkdagen = begin, 0
    for _ in range(dagen):
        dag = date.fromordinal(dag.toordinal() + 1)
        werkdagen += dag.isoweekday() not in (6, 7) and dag not in VRIJ
    while dag.isoweekday() in (6, 7) or dag in VRIJ or (dagen >= 3 and werkdagen < 2):
        dag = date.fromordinal(dag.toordinal() + 1)
        werkdagen += dag.isoweekday() not in (6, 7) and dag not in VRIJ
    return dag


def test_all_days_of_2024_to_2030_are_walked() -> None:
    assert (len(ALLE_DAGEN), ALLE_DAGEN[0], ALLE_DAGEN[-1]) == (2557, date(2024, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("regel", [BEZWAAR, BETALEN_DWANGSOM, BETALEN_GELDSCHULD], ids=lambda regel: regel.grondslag)
def test_six_weeks_from_every_day(regel) -> None:
    assert {dag: einde_van(regel, dag, lengte=6) for dag in ALLE_DAGEN} == {
        dag: langzaam(dag, 42) for dag in ALLE_DAGEN
    }


def test_two_weeks_for_a_view_from_every_day() -> None:
    assert {dag: einde_van(ZIENSWIJZE, dag, lengte=2) for dag in ALLE_DAGEN} == {
        dag: langzaam(dag, 14) for dag in ALLE_DAGEN
    }


@pytest.mark.parametrize("weken", [1, 3, 4, 5, 8, 12])
def test_other_numbers_of_weeks_from_every_day(weken: int) -> None:
    assert {dag: einde_van(ZIENSWIJZE, dag, lengte=weken) for dag in ALLE_DAGEN} == {
        dag: langzaam(dag, 7 * weken) for dag in ALLE_DAGEN
    }


@pytest.mark.parametrize("regel", [HERSTEL, BEGUNSTIGING], ids=lambda regel: regel.naam)
@pytest.mark.parametrize("dagen", [1, 2, 3, 7, 14, 28, 56])
def test_a_term_of_the_gemeente_itself_never_moves(regel, dagen: int) -> None:
    assert {dag: einde_van(regel, dag, lengte=dagen) for dag in ALLE_DAGEN} == {
        dag: date.fromordinal(dag.toordinal() + dagen) for dag in ALLE_DAGEN
    }


@pytest.mark.parametrize("jaar", range(2024, 2031))
def test_a_term_that_would_end_on_any_holiday_moves(jaar: int) -> None:
    """Counted back from each holiday, objection ends on the first working day after it."""
    for tekst in FEESTDAGEN[jaar].split():
        dag, maand = (int(deel) for deel in tekst.split("-"))
        feestdag = date(jaar, maand, dag)
        einde = einde_van(BEZWAAR, feestdag - timedelta(weeks=6), lengte=6)
        volgende = feestdag
        while volgende.isoweekday() > 5 or volgende in VRIJ:
            volgende += timedelta(days=1)
        assert (feestdag, einde) == (feestdag, volgende)


@pytest.mark.parametrize(
    ("begin", "einde", "waarom"),
    [
        (date(2026, 10, 15), date(2026, 11, 26), "an ordinary Thursday"),
        (date(2026, 10, 17), date(2026, 11, 30), "Saturday to Monday"),
        (date(2026, 10, 18), date(2026, 11, 30), "Sunday to Monday"),
        (
            date(2025, 3, 15),
            date(2025, 4, 28),
            "Koningsdag 2025 is Saturday 26 April: Sunday 27 is its own day, so Monday",
        ),
        (date(2025, 3, 16), date(2025, 4, 28), "27 April 2025, a Sunday and no Koningsdag"),
        (date(2026, 3, 16), date(2026, 4, 28), "Koningsdag on a Monday"),
        (date(2027, 3, 16), date(2027, 4, 28), "Koningsdag on a Tuesday"),
        (date(2031, 3, 15), date(2031, 4, 28), "27 April 2031 is a Sunday: celebrated on the 26th"),
        (date(2024, 3, 24), date(2024, 5, 6), "5 mei 2024 on a Sunday"),
        (date(2026, 3, 24), date(2026, 5, 6), "5 mei on a Tuesday, also when few have the day off"),
        (date(2027, 3, 24), date(2027, 5, 10), "5 mei, Hemelvaart, the Friday made equal, weekend"),
        (date(2026, 4, 2), date(2026, 5, 18), "Hemelvaart, the Friday made equal, weekend"),
        (date(2026, 2, 20), date(2026, 4, 7), "Goede Vrijdag to the Tuesday after Easter"),
        (date(2026, 4, 13), date(2026, 5, 26), "tweede pinksterdag"),
        (date(2026, 11, 13), date(2026, 12, 28), "kerst 2026, then a weekend"),
        (date(2024, 11, 13), date(2024, 12, 30), "kerst 2024, Friday 27 December made equal, weekend"),
        (date(2025, 11, 20), date(2026, 1, 5), "nieuwjaar, Friday 2 January made equal, weekend"),
        (date(2026, 11, 20), date(2027, 1, 4), "nieuwjaar 2027 on a Friday, weekend"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_objection_around_days_off(begin: date, einde: date, waarom: str) -> None:
    assert einde_van(BEZWAAR, begin, lengte=6) == einde


def test_collecting_lapses_a_year_after_forfeiture_also_on_a_sunday() -> None:
    assert einde_van(VERJARING, date(2026, 2, 27), lengte=1) == date(
        2027, 2, 27
    )  # a Saturday: years fall outside the act
    assert einde_van(VERJARING, date(2024, 2, 29), lengte=1) == date(2025, 2, 28)


def test_deciding_on_a_fine_takes_thirteen_weeks_of_the_report_as_counted() -> None:
    """More than twelve weeks falls outside the Algemene termijnenwet (art. 4)."""
    assert einde_van(BESLISSEN_BOETE, date(2026, 9, 26), lengte=13) == date(2026, 12, 26)


def test_a_term_of_no_length_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        einde_van(HERSTEL, date(2026, 1, 1), lengte=0)


def test_a_step_starts_its_terms_with_the_day_that_the_letter_names() -> None:
    loop = start(
        (BEGUNSTIGING, BEZWAAR), date(2026, 11, 26), lengtes={"termijn_bezwaar_weken": 6},
        dagen={"termijn_einde": date(2026, 12, 26)},
    )  # fmt: skip
    assert [(een.regel.soort, een.begin, een.einde) for een in loop] == [
        ("begunstiging", date(2026, 11, 26), date(2026, 12, 26)),
        ("bezwaar", date(2026, 11, 26), date(2027, 1, 7)),
    ]


@pytest.mark.parametrize("genoemd", [None, date(2026, 11, 25)])
def test_a_letter_without_its_day_starts_nothing(genoemd) -> None:
    with pytest.raises(ValueError, match="no last day"):
        start((HERSTEL,), date(2026, 11, 26), lengtes={}, dagen={"termijn_einde": genoemd})


def test_the_term_for_a_fine_runs_from_the_report_and_only_with_one() -> None:
    lengtes = {"termijn_zienswijze_weken": 2, "termijn_boete_weken": 13}
    regels, op, rapport = (ZIENSWIJZE, BESLISSEN_BOETE), date(2026, 11, 26), date(2026, 11, 2)
    assert [een.regel.soort for een in start(regels, op, lengtes=lengtes, dagen={})] == ["zienswijze"]
    assert [(een.begin, een.einde) for een in start(regels, op, lengtes=lengtes, dagen={"rapport": rapport})] == [
        (op, date(2026, 12, 10)),
        (rapport, date(2027, 2, 1)),
    ]


def test_every_term_says_how_it_was_counted() -> None:
    def uitleg(regel, op: date, **dagen: date) -> str:
        return start((regel,), op, lengtes={regel.parameter: 6}, dagen=dagen)[0].uitleg

    assert uitleg(BEZWAAR, date(2026, 10, 15)) == "Awb artikel 6:7 en 6:8: 6 weken na 15\u00a0oktober 2026."
    assert uitleg(BEZWAAR, date(2026, 11, 13)) == (
        "Awb artikel 6:7 en 6:8: 6 weken na 13\u00a0november 2026. Dat is 25\u00a0december 2026, geen werkdag; daarom de "
        "eerste werkdag erna (Algemene termijnenwet)."
    )
    assert uitleg(HERSTEL, date(2026, 11, 13), termijn_einde=date(2026, 12, 25)) == (
        "Gesteld in de waarschuwing. De gemeente koos deze dag; hij schuift niet op."
    )


@pytest.mark.parametrize(
    ("dagen_voor", "drempels"), [(15, []), (14, [14]), (4, [14]), (3, [14, 3]), (0, [14, 3, 0]), (-5, [14, 3, 0])]
)
def test_thresholds_are_reached_and_stay_so(dagen_voor: int, drempels: list[int]) -> None:
    einde = date(2026, 11, 26)
    assert bereikt(einde, einde - timedelta(days=dagen_voor)) == drempels
