"""One answer in words and on its scale; one rule over the gemeenten; who follows a proposal."""

from datetime import date

import pytest

from speerpunten.kennis.enums.regel import Volgkeuze
from speerpunten.kennis.regels.catalogus import PER_CODE
from speerpunten.kennis.regels.spreiding import spread
from speerpunten.kennis.regels.volgen import Gezegd, follows
from speerpunten.kennis.regels.waarde import kept, position, write

ERF = PER_CODE["max_personen.boerenerf"]
M2 = PER_CODE["slaapkamer_per_persoon"]
PARK = PER_CODE["regel.recreatiepark"]
TENT = PER_CODE["regel.tenten_caravans"]
PLAATS = PER_CODE["regel.plaats_grote_locatie"]
VERGUNNING = PER_CODE["vergunning_vereist.exploitatievergunning_apv"]
TOEN, LATER = date(2025, 1, 1), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("regel", "waarde", "tekst"),
    [(ERF, 40, "40 personen"), (ERF, 1, "1 persoon"), (M2, 3.5, "3,5 m²"), (TENT, False, "Nee"), (VERGUNNING, 1, "Ja"),
     (PARK, "voorwaarden", "Onder voorwaarden"), (PLAATS, "Aan de rand.", "Aan de rand.")],
)  # fmt: skip
def test_written(regel, waarde, tekst: str) -> None:
    assert write(regel, waarde).replace("\xa0", " ") == tekst


def test_a_place_on_the_scale_or_none() -> None:
    assert [position(PARK, waarde) for waarde in ("ja", "voorwaarden", "nee", "x")] == [0, 0.5, 1, None]
    assert (position(ERF, 40), position(ERF, "veel"), position(ERF, -1), position(PLAATS, "x")) == (
        40,
        None,
        None,
        None,
    )
    assert (kept(VERGUNNING, True), kept(TENT, True)) == (1, True)


def test_the_strictest_and_the_most_lenient_with_the_gap_in_its_unit() -> None:
    gevonden = spread(ERF, {"a": 50, "b": 40, "c": 50})
    assert (gevonden.strengst, gevonden.ruimst) == (("b",), ("a", "c"))
    assert gevonden.tekst.replace("\xa0", " ") == "10 personen verschil"
    assert spread(TENT, {"a": False, "b": True}).strengst == ("a",)
    assert spread(PARK, {"a": "nee", "b": "ja"}).tekst == "Nee tegenover ja"
    assert spread(ERF, {"a": 50, "b": 50}).gelijk
    assert spread(ERF, {"a": 50}) is None
    assert spread(PLAATS, {"a": "x", "b": "y"}) is None


def stand(waarde=40, voorstel=40, status="vastgesteld", gezegd=None, regel=ERF):
    return follows(regel, voorstel, TOEN, status=status, waarde=waarde, sinds=LATER, gezegd=gezegd)


def test_the_own_rule_shows_who_follows() -> None:
    assert (stand().keuze, stand().sinds, stand().blijkt) == (Volgkeuze.VOLGT, LATER, True)
    assert stand(waarde=50).keuze is Volgkeuze.WIJKT_AF
    assert stand(status="ontwerp").keuze is Volgkeuze.IN_BESLUIT
    assert stand(status="").keuze is Volgkeuze.ONBEKEND
    assert stand(status="geen_regel").keuze is Volgkeuze.ONBEKEND


def test_what_was_said_explains_the_rule_and_is_told_when_it_says_otherwise() -> None:
    zegt = Gezegd(Volgkeuze.VOLGT, TOEN, "Omdat.", "Raad")
    assert (stand(waarde=50, gezegd=zegt).keuze, stand(waarde=50, gezegd=zegt).tegenspraak) == (
        Volgkeuze.WIJKT_AF,
        True,
    )
    wacht = Gezegd(Volgkeuze.IN_BESLUIT, LATER)
    assert (stand(waarde=50, gezegd=wacht).keuze, stand(gezegd=wacht).keuze) == (Volgkeuze.IN_BESLUIT, Volgkeuze.VOLGT)
    tekst = stand("x", "y", gezegd=zegt, regel=PLAATS)
    assert (tekst.keuze, tekst.sinds, tekst.blijkt, tekst.reden) == (Volgkeuze.VOLGT, TOEN, False, "Omdat.")
