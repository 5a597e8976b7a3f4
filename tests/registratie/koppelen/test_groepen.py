"""Pairs into persons."""

from hypothesis import given
from hypothesis import strategies as st

from registratie.koppelen import groups

IDS = st.integers(min_value=1, max_value=12)
PAREN = st.lists(st.tuples(IDS, IDS).filter(lambda paar: paar[0] < paar[1]), max_size=25)


def test_pairs_become_groups() -> None:
    assert groups([(5, 6), (2, 3), (1, 2)]) == [(1, 2, 3), (5, 6)]
    assert groups([]) == []


def test_the_strongest_link_wins_from_a_separated_pair() -> None:
    assert groups([(1, 2), (2, 3)], gescheiden=[(1, 3)]) == [(1, 2)]
    assert groups([(2, 3), (1, 2)], gescheiden=[(1, 3)]) == [(2, 3)]
    assert groups([(1, 2), (3, 4), (2, 3)], gescheiden=[(1, 4)]) == [(1, 2), (3, 4)]


@given(PAREN, PAREN)
def test_a_group_never_holds_a_separated_pair(paren: list[tuple[int, int]], gescheiden: list[tuple[int, int]]) -> None:
    groepen = groups(paren, gescheiden=gescheiden)
    for groep in groepen:
        assert len(groep) > 1
        assert not any(a in groep and b in groep for a, b in gescheiden)
    leden = [lid for groep in groepen for lid in groep]
    assert len(leden) == len(set(leden))


@given(PAREN)
def test_without_separation_every_pair_is_joined(paren: list[tuple[int, int]]) -> None:
    groepen = groups(paren)
    assert all(any(a in groep and b in groep for groep in groepen) for a, b in paren)
    assert groepen == groups(sorted(paren, reverse=True))
