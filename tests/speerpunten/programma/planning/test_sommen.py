"""The sums of a business case, by themselves and against known values."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.programma.businesscase.geldstroom import Jaar, Post, euros, per_jaar
from speerpunten.programma.businesscase.gevoeligheid import BATEN, KOSTEN, VOET, Marges, gevoeligheid, waarde
from speerpunten.programma.businesscase.verdelen import verdeel
from speerpunten.programma.businesscase.waarde import contant, netto_contante_waarde, terugverdienjaar

NAMEN = ("Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe", "West Maas en Waal", "Zaltbommel")
GEWICHT = st.decimals(min_value=0, max_value=1_000_000, places=2)
GEWICHTEN = st.lists(GEWICHT, min_size=8, max_size=8).filter(any).map(lambda rij: dict(zip(NAMEN, rij, strict=True)))
BEDRAG = st.integers(min_value=0, max_value=10_000_000)
VOETEN = st.decimals(min_value=0, max_value=20, places=2)
JAREN = st.lists(st.tuples(BEDRAG, BEDRAG), min_size=1, max_size=30).map(
    lambda rijen: [Jaar(2027 + na, kosten, baten) for na, (kosten, baten) in enumerate(rijen)]
)
MARGES = Marges(Decimal(1), Decimal(20), Decimal(20))


def stroom(*saldi: int) -> list[Jaar]:
    """Years from 2027 with these balances."""
    return [Jaar(2027 + na, max(-saldo, 0), max(saldo, 0)) for na, saldo in enumerate(saldi)]


@given(BEDRAG, GEWICHTEN)
def test_the_parts_add_up_exactly(bedrag: int, gewichten: dict[str, Decimal]) -> None:
    assert sum(verdeel(bedrag, gewichten).values()) == bedrag


@given(BEDRAG, GEWICHTEN)
def test_no_part_is_a_euro_or_more_away_from_its_share(bedrag: int, gewichten: dict[str, Decimal]) -> None:
    totaal = sum(gewichten.values())
    for naam, deel in verdeel(bedrag, gewichten).items():
        assert abs(deel - bedrag * gewichten[naam] / totaal) < 1


@given(BEDRAG, GEWICHTEN)
def test_who_weighs_nothing_pays_nothing(bedrag: int, gewichten: dict[str, Decimal]) -> None:
    delen = verdeel(bedrag, gewichten)
    assert {naam for naam in NAMEN if not gewichten[naam] and delen[naam]} == set()


def test_the_euros_that_are_left_go_to_the_largest_remainders() -> None:
    gewichten = {"a": Decimal(5), "b": Decimal("3.5"), "c": Decimal("1.5")}
    assert verdeel(11, gewichten) == {"a": 5, "b": 4, "c": 2}


def test_of_equal_remainders_the_first_name_gets_the_euro() -> None:
    assert verdeel(10, dict.fromkeys(NAMEN, Decimal(1))) == dict(zip(NAMEN, (2, 2, 1, 1, 1, 1, 1, 1), strict=True))


@pytest.mark.parametrize(
    ("bedrag", "gewichten"), [(-1, {"a": Decimal(1)}), (1, {"a": Decimal(0)}), (1, {"a": Decimal(2), "b": Decimal(-1)})]
)
def test_what_cannot_be_divided_is_refused(bedrag: int, gewichten: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match="weights"):
        verdeel(bedrag, gewichten)


def test_every_year_counts_what_runs_in_it() -> None:
    posten = [Post(100, 2027, 2027), Post(10, 2028, 2029), Post(50, 2028, 2040, baat=True)]
    jaren = per_jaar(posten, begin=2027, jaren=3)
    assert [(jaar.kosten, jaar.baten, jaar.saldo) for jaar in jaren] == [(100, 0, -100), (10, 50, 40), (10, 50, 40)]


def test_a_percentage_is_rounded_to_whole_euros() -> None:
    assert [euros(Decimal("0.50")), euros(Decimal(101), Decimal(50)), euros(Decimal(1000), Decimal("12.5"))] == [
        1,
        51,
        125,
    ]


def test_a_known_net_present_value() -> None:
    """-1000 now, then 500 three times, at 10 %: 243.43 (any textbook)."""
    assert netto_contante_waarde(stroom(-1000, 500, 500, 500), Decimal(10)).quantize(Decimal("0.01")) == Decimal(
        "243.43"
    )


def test_at_a_rate_of_nought_it_is_the_plain_sum() -> None:
    assert netto_contante_waarde(stroom(-1000, 500, 500, 500), Decimal(0)) == 500


def test_at_the_standard_rate_of_2_25_percent() -> None:
    assert netto_contante_waarde(stroom(0, 10225), Decimal("2.25")) == 10_000


@given(JAREN, VOETEN)
def test_it_equals_a_simple_reference(jaren: list[Jaar], voet: Decimal) -> None:
    verwacht = sum((jaar.baten - jaar.kosten) / (1 + float(voet) / 100) ** na for na, jaar in enumerate(jaren))
    assert float(netto_contante_waarde(jaren, voet)) == pytest.approx(verwacht, rel=1e-9, abs=1e-3)


@given(BEDRAG, st.lists(BEDRAG, min_size=1, max_size=30), VOETEN, VOETEN)
def test_costs_first_and_benefits_later_are_worth_less_at_a_higher_rate(
    kosten: int, baten: list[int], een: Decimal, ander: Decimal
) -> None:
    jaren, (laag, hoog) = stroom(-kosten, *baten), sorted((een, ander))
    assert netto_contante_waarde(jaren, laag) >= netto_contante_waarde(jaren, hoog)


@given(JAREN, VOETEN)
def test_the_last_sum_is_the_net_present_value(jaren: list[Jaar], voet: Decimal) -> None:
    assert contant(jaren, voet)[-1].opgeteld == netto_contante_waarde(jaren, voet)


@pytest.mark.parametrize(
    ("saldi", "jaar"),
    [
        ((-100, 60, 60), 2029),
        ((-100, 100, 10), 2028),
        ((-100, 200, -150, 100), 2030),
        ((-100, 50), None),
        ((5, 5), 2027),
    ],
)
def test_the_year_in_which_it_is_earned_back_for_good(saldi: tuple[int, ...], jaar: int | None) -> None:
    assert terugverdienjaar(stroom(*saldi), Decimal(0)) == jaar


def test_discounting_may_put_the_year_later() -> None:
    assert [terugverdienjaar(stroom(-100, 50, 50, 50), voet) for voet in (Decimal(0), Decimal(5))] == [2029, 2030]


@given(JAREN, VOETEN)
def test_the_sensitivity_moves_one_thing_and_puts_what_matters_first(jaren: list[Jaar], voet: Decimal) -> None:
    invloeden = gevoeligheid(jaren, voet, MARGES)
    assert {invloed.wat for invloed in invloeden} == {VOET, KOSTEN, BATEN}
    assert [invloed.spreiding for invloed in invloeden] == sorted((i.spreiding for i in invloeden), reverse=True)
    kosten = next(invloed for invloed in invloeden if invloed.wat == KOSTEN)
    assert (kosten.laag, kosten.hoog, kosten.bij_laag) == (80, 120, waarde(jaren, voet, kosten=Decimal(80)))
    assert kosten.bij_laag >= kosten.bij_hoog


def test_the_rate_does_not_get_below_nought() -> None:
    invloed = next(rij for rij in gevoeligheid(stroom(-100, 150), Decimal("0.5"), MARGES) if rij.wat == VOET)
    assert (invloed.laag, invloed.hoog, invloed.bij_laag) == (0, Decimal("1.5"), 50)
