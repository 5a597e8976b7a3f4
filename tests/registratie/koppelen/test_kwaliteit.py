"""How good it is, with one configuration: on data nobody here wrote, and on people with known truth.

Not timed. `benchmarks/run koppelen` measures the same at full size, beside others.
"""

import pytest

from benchmarks.koppelsets import Koppelset, judge, load_febrl
from benchmarks.synthetische_bewoners import make_set
from registratie.koppelen import Klasse, find_pairs


@pytest.mark.parametrize(
    ("nummer", "alle_velden", "vloer"), [(3, True, 0.998), (4, True, 0.998), (3, False, 0.94), (4, False, 0.96)]
)
def test_febrl(nummer: int, alle_velden: bool, vloer: float) -> None:
    koppelset = load_febrl(nummer, alle_velden=alle_velden)
    paren = find_pairs(koppelset.registraties)
    assert judge([(paar.a, paar.b) for paar in paren], koppelset.waar).f1 >= vloer


@pytest.fixture(scope="module")
def zesduizend() -> Koppelset:
    """Another seed than the benchmark's."""
    return make_set(6_000, 20261126)


def test_links_reach_and_questions(zesduizend: Koppelset) -> None:
    """3,000 true pairs: at a precision of 0.9995 one or two wrong links are to be expected."""
    paren = find_pairs(zesduizend.registraties)
    zeker = judge([(paar.a, paar.b) for paar in paren if paar.klasse is Klasse.ZEKER], zesduizend.waar)
    bereik = judge([(paar.a, paar.b) for paar in paren], zesduizend.waar)
    vragen = sum(paar.klasse is Klasse.TWIJFEL for paar in paren)
    assert zeker.fout <= 2
    assert zeker.volledigheid >= 0.80
    assert bereik.volledigheid >= 0.97
    assert vragen <= 0.3 * len(zesduizend.waar)


def test_a_part_is_linked_as_the_whole_would(zesduizend: Koppelset) -> None:
    ids = {registratie.id for registratie in zesduizend.registraties[::45]}
    heel = [paar for paar in find_pairs(zesduizend.registraties) if paar.a in ids or paar.b in ids]
    deel = find_pairs(zesduizend.registraties, betrokken=ids)
    assert len(heel) > 50
    assert {(paar.a, paar.b, paar.klasse) for paar in deel} == {(paar.a, paar.b, paar.klasse) for paar in heel}
