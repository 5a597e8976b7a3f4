import pytest

from rivierenland.core.rd import NEDERLAND
from speerpunten.aanbod.kaart.fout import Kaartfout
from speerpunten.aanbod.kaart.uitsnede import frame


def test_a_view_is_a_frame_in_metres_that_holds_its_corners():
    kader = frame("5.3,51.8,5.5,51.95")
    assert kader.contains(158_400, 433_100)
    assert not kader.contains(147_480, 420_000)


@pytest.mark.parametrize("tekst", ["-180,-90,180,90", "3,50.5,7.5,53.8"])
def test_a_huge_view_is_cut_to_the_netherlands(tekst):
    assert frame(tekst) == NEDERLAND


def test_a_view_elsewhere_holds_nothing():
    assert not frame("10,40,11,41").contains(158_400, 433_100)


@pytest.mark.parametrize("tekst", ["abc", "", "1,2,3", "1,2,3,4,5", "5,51,nan,52", "5,51,1e400,52", "a,b,c,d"])
def test_no_four_numbers_is_told_how_to_write_it(tekst):
    with pytest.raises(Kaartfout, match="west,zuid,oost,noord"):
        frame(tekst)


@pytest.mark.parametrize("tekst", ["6,51,5,52", "5,52,6,51", "5,51,5,52", "-500,51,5,52", "5,51,6,95"])
def test_a_view_that_cannot_be_says_so(tekst):
    with pytest.raises(Kaartfout, match="bestaat niet"):
        frame(tekst)
