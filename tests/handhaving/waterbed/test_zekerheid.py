"""The sentences that say how sure we are."""

from handhaving.waterbed import zekerheid
from rivierenland.core.opmaak import NBSP


def plain(zin: str) -> str:
    return zin.replace(NBSP, " ")


def test_more_than_the_harvest_explains_is_said_so():
    zin = plain(zekerheid.of_displacement(0.6, 0.35, 1.02, 0.08, 6))
    assert "kwamen er elders 60 bij. De marge loopt van 35 % tot 102 %." in zin
    assert "meer bij dan de drukte verklaart" in zin


def test_what_was_usual_within_the_margin_is_no_displacement():
    assert "dit kan ook de drukte zijn" in zekerheid.of_displacement(0.6, 0.05, 1.02, 0.5, 6)


def test_an_open_margin_says_or_more():
    assert "van 35 % of meer." in plain(zekerheid.of_displacement(0.6, 0.35, None, None, 6))


def test_a_few_measures_say_nothing_however_narrow_the_margin():
    zin = zekerheid.of_displacement(0.6, 0.35, 1.02, 0.08, 0)
    assert zin.endswith("Dit rust op minder dan 5 maatregelen: te weinig om het van gewone drukte te onderscheiden.")


def test_less_than_usual_is_said_so():
    assert "minder bij dan de drukte verklaart" in zekerheid.of_displacement(0.1, 0.05, 0.2, 0.5, 6)


def test_a_correlation_that_chance_gives_easily_says_nothing():
    assert "niet te zien" in zekerheid.of_correlation(0.3, 0.44, 8)
    assert "ongeveer 44 van de 100" in zekerheid.of_correlation(0.3, 0.44, 8)


def test_a_strong_one_stands_out_and_still_names_no_cause():
    zin = zekerheid.of_correlation(0.95, 0.0004, 8)
    assert "minder dan 1 van de 100" in zin
    assert "maar het zegt niet waardoor" in zin


def test_gemeenten_far_from_the_region_are_named_with_what_chance_does():
    zin = zekerheid.of_signals({"Tiel": 2.6, "Buren": -2.1, "West Betuwe": 0.4, "Culemborg": 3})
    assert zin.startswith("Ver van wat de regio doet verwachten: Culemborg en Tiel: meer; Buren: minder meldingen.")
    assert "één op de drie" in zin
    assert zekerheid.of_signals({"Tiel": 1.9}).startswith("Geen gemeente")


def test_one_rule_can_change_the_gap():
    assert "rust op 7 regels" in zekerheid.of_strictness(22.4, 41, 7)
