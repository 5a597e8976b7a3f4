"""What may be shown: enough to go on, in tens, and never a small count."""

import json

import pytest

from speerpunten.kennis.schatting.afhankelijk import with_dependence, with_link_errors
from speerpunten.kennis.schatting.beoordelen import Drempels, judge
from speerpunten.kennis.schatting.onzekerheid import Koppeling
from speerpunten.kennis.schatting.twee import Onbepaald

DRIE, TWEE = ["Nachtregister", "Inspecties", "Spreekuur"], ["Nachtregister", "Inspecties"]
GENOEG = (120, 210, 170, 690, 180, 550, 630)


def test_the_range_runs_over_every_model_that_counts() -> None:
    uit = judge(DRIE, GENOEG, Koppeling(), Drempels())
    mee = [een for een in uit.modellen if een["telt_mee"]]
    assert uit.bereik["laag"] == min(een["laag"] for een in mee)
    assert uit.bereik["hoog"] == max(een["hoog"] for een in mee)
    assert uit.bereik["buiten_laag"] == uit.bereik["laag"] - uit.totalen[0]
    assert len(uit.modellen) == 8


def test_everything_that_is_kept_is_in_tens() -> None:
    uit = judge(DRIE, GENOEG, Koppeling(0.05, 0.02, 0.003, 0.003), Drempels()).as_dict()
    mensen = [*uit["bereik"].values(), *uit["totalen"], *(cel["aantal"] for cel in uit["cellen"])]
    mensen += [
        een[naam] for een in uit["modellen"] for naam in ("aantal", "fout", "laag", "hoog") if een[naam] is not None
    ]
    mensen += [een["aantal"] for een in uit["afhankelijk"]] + [een for rij in uit["koppelfouten"] for een in rij if een]
    assert {een % 10 for een in mensen} == {0}


@pytest.mark.parametrize("plek", range(7))
def test_one_small_count_and_there_is_nothing_to_read(plek: int) -> None:
    cellen = list(GENOEG)
    cellen[plek] = 9
    uit = judge(DRIE, cellen, Koppeling(), Drempels())
    assert (uit.bereik, uit.modellen, uit.cellen, uit.totalen, uit.afhankelijk) == (None, [], [], [], [])
    assert uit.ontbreekt


def test_what_is_missing_is_said_and_gives_no_small_count_away() -> None:
    elf, drie = (judge(TWEE, (m, 200, 80), Koppeling(), Drempels(50, 25)) for m in (11, 3))
    assert elf.ontbreekt == ["Nog ongeveer 20 mensen moeten zowel op ‘Nachtregister’ als op ‘Inspecties’ staan."]
    nul = judge(TWEE, (0, 200, 80), Koppeling(), Drempels(50, 25))
    assert (
        drie.ontbreekt
        == nul.ontbreekt
        == ["Nog ongeveer 20 mensen moeten zowel op ‘Nachtregister’ als op ‘Inspecties’ staan."]
    )


def test_a_short_list_is_named() -> None:
    uit = judge(TWEE, (25, 200, 10), Koppeling(), Drempels(50, 20))
    assert uit.ontbreekt == ["Op de lijst ‘Inspecties’ moeten nog ongeveer 20 mensen staan."]


def test_two_lists_run_over_dependence_that_cannot_be_measured() -> None:
    uit = judge(TWEE, (120, 380, 200), Koppeling(), Drempels())
    assert [een["code"] for een in uit.modellen] == ["half", "chapman", "dubbel"]
    half, midden, dubbel = (een["aantal"] for een in uit.modellen)
    assert half < midden < dubbel


def test_linking_that_explains_every_link_leaves_no_estimate() -> None:
    uit = judge(TWEE, (22, 578, 378), Koppeling(0, 0, 0.055, 0.02), Drempels())
    assert uit.bereik is None
    assert uit.ontbreekt


def test_the_outcome_is_json() -> None:
    assert json.loads(json.dumps(judge(DRIE, GENOEG, Koppeling(0.1, 0.03), Drempels()).as_dict()))


def test_dependence_is_the_odds_ratio_times_who_is_missing() -> None:
    assert with_dependence(10, 15, 5, 1) == 30
    assert with_dependence(10, 15, 5, 3) == 50
    with pytest.raises(Onbepaald):
        with_dependence(10, 15, 0, 1)


def test_more_missed_links_lower_and_more_false_ones_raise_the_outcome() -> None:
    tabel = with_link_errors(600, 500, 300)
    assert [rij[0] for rij in tabel] == sorted((rij[0] for rij in tabel), reverse=True)
    assert tabel[0] == sorted(tabel[0])
