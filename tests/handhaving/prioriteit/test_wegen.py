"""The priority of a location is a sum of named reasons, each with a sentence."""

from datetime import date, timedelta

import pytest

from handhaving.prioriteit import GRONDEN, Feiten, weigh

VANDAAG = date(2026, 11, 24)
EEN = {grond.code: 1 for grond in GRONDEN}


def feiten(**anders):
    """A location where nothing is wrong, visited today."""
    gewoon = {
        "ingangsdatum": date(2024, 1, 1), "laatste_bezoek": VANDAAG, "vergund": 10, "bezet": 10, "norm": 10,
        "certificaat": True, "certificaat_ooit": True, "vergunning": True, "vergunning_ooit": True,
    }  # fmt: skip
    return Feiten(**(gewoon | anders))


def reasons(**anders):
    return {reden.code: (reden.punten, reden.zin) for reden in weigh(feiten(**anders), EEN, {}, VANDAAG)}


def test_a_location_in_order_has_no_points():
    assert reasons() == {}


@pytest.mark.parametrize(
    ("anders", "code", "punten", "zin"),
    [
        ({"bevindingen": {"K": 1}}, "bevinding_kritiek", 1, "Er staat nog 1 bevinding (kritiek) open."),
        ({"bevindingen": {"M": 3}}, "bevinding_middel", 3, "Er staan nog 3 bevindingen (middel) open."),
        ({"herstel_te_laat": 2}, "herstel_te_laat", 2, "Van 2 bevindingen is de hersteltermijn voorbij."),
        ({"meldingen": {"direct": 1}}, "melding_direct", 1, "Er is 1 melding (direct) die op een controle wacht."),
        ({"meldingen": {"": 2}}, "melding_nieuw", 2, "Er zijn 2 meldingen (nog niet beoordeeld) die op een controle wachten."),
        ({"bezet": 13, "norm": None}, "boven_vergunning", 3, "Er slapen 3 personen meer dan de vergunning toestaat: 13 tegen 10."),
        ({"norm": 9}, "boven_norm", 1, "Er slaapt 1 persoon meer dan past bij ruimte en voorzieningen: 10 tegen 9."),
        ({"vergunning_mist": ("Gebruiksmelding",)}, "vergunning_mist", 1, "Er ontbreekt: gebruiksmelding."),
        ({"vergunning": False}, "vergunning_verlopen", 1, "De vergunning is verlopen of ingetrokken, en er kwam geen nieuwe."),
        ({"certificaat": False, "certificaat_ooit": False}, "certificaat_geen", 1, "Er is geen certificaat van een keurmerk bekend."),
        ({"certificaat": False}, "certificaat_verlopen", 1, "Het certificaat is verlopen, en er kwam geen nieuw."),
        ({"register_laat": 8}, "register_laat", 2, "Het nachtregister is 8 dagen te laat."),
        ({"laatste_bezoek": None}, "nooit_bezocht", 1, "Hier is nog nooit een controle geweest."),
        ({"laatste_bezoek": VANDAAG - timedelta(days=65)}, "bezoek_geleden", 2, "Het laatste bezoek is 65 dagen geleden."),
    ],
)  # fmt: skip
def test_every_reason_gives_points_and_says_why(anders, code, punten, zin):
    assert reasons(**anders) == {code: (punten, zin)}


def test_the_heaviest_reason_comes_first():
    found = weigh(
        feiten(laatste_bezoek=None, bevindingen={"K": 2}), {"nooit_bezocht": 25, "bevinding_kritiek": 40}, {}, VANDAAG
    )
    assert [(reden.code, reden.punten) for reden in found] == [("bevinding_kritiek", 80), ("nooit_bezocht", 25)]


def test_a_reason_counts_at_most_so_often():
    found = weigh(feiten(bezet=60), {"boven_vergunning": 3}, {"boven_vergunning": 20}, VANDAAG)
    assert [reden.punten for reden in found] == [60]
    assert "50 personen" in found[0].zin


def test_a_weight_of_nought_switches_a_reason_off():
    assert weigh(feiten(laatste_bezoek=None), {"nooit_bezocht": 0}, {}, VANDAAG) == ()


def test_a_location_that_opens_later_was_not_missed():
    assert reasons(laatste_bezoek=None, ingangsdatum=VANDAAG + timedelta(days=1)) == {}


def test_nothing_about_a_person_is_a_fact():
    assert not {"naam", "nationaliteit", "bewoner", "beheerder"} & set(Feiten.__dataclass_fields__)
