"""The matrix: a cell is read as a proposal, and a step either fits it or asks for a reason."""

import pytest

from handhaving.enums import Stapsoort as S
from handhaving.ladder.lhso import OnbekendeIngreep, lees, parameter_code


def test_a_cell_in_words() -> None:
    voorstel = lees("LOB of LOD + toezicht", gevolgen=4, gedrag="A")
    assert voorstel.woorden == "last onder bestuursdwang of last onder dwangsom, met verscherpt toezicht"
    assert voorstel.stappen == {S.LAST_BESTUURSDWANG, S.LAST_DWANGSOM}


@pytest.mark.parametrize("cel", ["lod+boete", "LOD + BOETE", " Lod  + boete "])
def test_writing_does_not_matter(cel: str) -> None:
    assert lees(cel, gevolgen=3, gedrag="B").groepen == (("LOD",), ("BOETE",))


def test_a_slash_is_a_choice_too() -> None:
    assert lees("boete/PV", gevolgen=1, gedrag="D").groepen == (("BOETE", "PV"),)


@pytest.mark.parametrize("cel", ["dwangsom", "LOD + ", "", "LOD of iets"])
def test_an_unknown_word_is_named(cel: str) -> None:
    with pytest.raises(OnbekendeIngreep, match="is geen ingreep"):
        lees(cel, gevolgen=1, gedrag="A")


@pytest.mark.parametrize(
    ("soort", "past"),
    [
        (S.LAST_DWANGSOM, True),
        (S.BOETE, True),
        (S.SLUITING, False),
        (S.WAARSCHUWING, False),
        (S.GEDOGEN, False),
        (S.VOORNEMEN, True),  # prepares whatever follows
        (S.HERCONTROLE, True),
        (S.AFGESLOTEN, True),
    ],
)
def test_deviating_is_choosing_another_intervention(soort: S, past: bool) -> None:
    assert lees("LOD + boete", gevolgen=3, gedrag="B").past(soort) is past


def test_the_parameter_of_a_cell() -> None:
    assert parameter_code(4, "A") == "lhso.4A"
