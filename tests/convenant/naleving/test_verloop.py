"""The moves of a conversation: what may follow what."""

import pytest

from convenant.enums.naleving import Gespreksstatus as S
from convenant.enums.naleving import Vervolg
from convenant.naleving.verloop import NA_OVERLEG, OPEN, REGELS, VerkeerdeZet, Wie, Zet, move, moves, turn


@pytest.mark.parametrize(
    ("van", "zet", "naar"),
    [
        (S.PLAN, Zet.PLAN, S.BEOORDELING),
        (S.BEOORDELING, Zet.AANVULLING, S.PLAN),
        (S.BEOORDELING, Zet.AKKOORD, S.HERCONTROLE),
        (S.HERCONTROLE, Zet.HERSTEL, S.AFGESLOTEN),
        (S.HERCONTROLE, Zet.OVERLEG, S.OVERLEG),
        (S.PLAN, Zet.OVERLEG, S.OVERLEG),
        (S.OVERLEG, Zet.OVERLEG, S.OVERLEG),
        (S.OVERLEG, Zet.VERSLAG_PLAN, S.PLAN),
        (S.OVERLEG, Zet.VERSLAG_HERCONTROLE, S.HERCONTROLE),
        (S.OVERLEG, Zet.VERSLAG_SCHORSING, S.AFGESLOTEN),
        (S.PLAN, Zet.VANZELF, S.AFGESLOTEN),
    ],
)
def test_a_move_leads_where_the_table_says(van: S, zet: Zet, naar: S) -> None:
    assert move(van, zet).naar == naar


@pytest.mark.parametrize("zet", list(Zet))
def test_nothing_follows_a_closed_conversation(zet: Zet) -> None:
    with pytest.raises(VerkeerdeZet, match="afgesloten"):
        move(S.AFGESLOTEN, zet)


@pytest.mark.parametrize(
    ("status", "zin"),
    [(S.BEOORDELING, "al ingediend"), (S.HERCONTROLE, "al akkoord"), (S.OVERLEG, "overleg afgesproken")],
)
def test_a_second_plan_is_refused_with_the_reason(status: S, zin: str) -> None:
    with pytest.raises(VerkeerdeZet, match=zin):
        move(status, Zet.PLAN)


def test_only_the_party_has_to_move_while_a_plan_is_asked_for() -> None:
    assert [turn(status) for status in (*OPEN, S.AFGESLOTEN)] == [
        Wie.PARTIJ,
        Wie.GEMEENTE,
        Wie.GEMEENTE,
        Wie.GEMEENTE,
        None,
    ]


def test_what_a_gemeente_may_do_while_it_judges_a_plan() -> None:
    assert moves(S.BEOORDELING, Wie.GEMEENTE) == [Zet.AANVULLING, Zet.AKKOORD, Zet.OVERLEG, Zet.VANZELF]


def test_every_outcome_of_a_meeting_has_a_move_and_every_closing_move_an_outcome() -> None:
    assert set(NA_OVERLEG) == set(Vervolg)
    assert {zet for zet, regel in REGELS.items() if regel.naar == S.AFGESLOTEN} == {
        zet for zet, regel in REGELS.items() if regel.uitkomst
    }
