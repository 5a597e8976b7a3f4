"""What counts say of a commitment, at the borders."""

from decimal import Decimal

import pytest

from convenant.enums.meting import Meetoordeel
from convenant.enums.versie import Normrichting
from convenant.regels.oordeel import Maatstaf, percentage

MINSTENS = Maatstaf(Decimal("95"), Decimal("85"), minstens=3)
HOOGSTENS = Maatstaf(Decimal("5"), Decimal("10"), Normrichting.HOOGSTENS, minstens=1)


@pytest.mark.parametrize(
    ("teller", "noemer", "oordeel"),
    [
        (19, 20, "nagekomen"), (9499, 10000, "aandacht"), (17, 20, "aandacht"), (8499, 10000, "niet_nagekomen"),
        (0, 3, "niet_nagekomen"), (3, 3, "nagekomen"), (2, 2, "niet_meetbaar"), (0, 0, "niet_meetbaar"),
    ],
)  # fmt: skip
def test_at_least(teller, noemer, oordeel):
    assert MINSTENS.judge(teller, noemer) == Meetoordeel(oordeel)


@pytest.mark.parametrize(
    ("teller", "noemer", "oordeel"),
    [
        (1, 20, "nagekomen"),
        (51, 1000, "aandacht"),
        (1, 10, "aandacht"),
        (101, 1000, "niet_nagekomen"),
        (0, 1, "nagekomen"),
    ],
)
def test_at_most(teller, noemer, oordeel):
    assert HOOGSTENS.judge(teller, noemer) == Meetoordeel(oordeel)


def test_a_figure_never_seems_to_reach_a_norm_that_it_misses():
    assert percentage(9499, 10000) == Decimal("94.9")
    assert percentage(501, 10000, Normrichting.HOOGSTENS) == Decimal("5.1")
    assert percentage(0, 0) is None
