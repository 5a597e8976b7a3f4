"""What our fonts print, and what stands there instead of another letter."""

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

from rivierenland.core.drukletters import letters, printable


def test_every_cut_has_every_letter_that_is_printed_as_it_is():
    cuts = sorted(settings.FONTS_DIR.glob("*.ttf"))
    assert len(cuts) == 4
    for cut in cuts:
        assert letters() - set(TTFont(cut).getBestCmap()) == set(), cut.name


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("Łukasz Щ Ștefan Αθηνά Nguyễn", "Łukasz Щ Ștefan Αθηνά Nguyễn"),
        ("Ali علي", "Ali `ly"),
        ("😀", "?"),
        ("王 Wei", "Wang  Wei"),
        ("Zoe\u0301", "Zoé"),
        ("Мар\u02bcяна", "Мар’яна"),
        ("a\u200bb\u202ec", "abc"),
        ("\uff1cb\uff1e", "?b?"),
        ("half\ud800", "half?"),
        ("regel\nregel", "regel\nregel"),
        ("O'Neill <&>", "O'Neill <&>"),
    ],
)
def test_another_letter_becomes_the_nearest(given, printed):
    assert printable(given) == printed


def test_texts_are_found_at_every_depth():
    assert printable({"á": ["😀", ("ж", 3)], "leeg": None}) == {"á": ["?", ["ж", 3]], "leeg": None}
