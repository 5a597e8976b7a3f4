"""Which rows of the table fire: names, dates and facts, one slip at a time."""

from datetime import date

import pytest

from tests.registratie.koppelen.maken import codes, jan

DATUMS = [
    (date(1991, 4, 23), date(1991, 4, 23), "geboortedatum_gelijk"),
    (date(1991, 4, 3), date(1991, 3, 4), "geboortedatum_omgewisseld"),
    (date(1991, 4, 23), date(1991, 4, 24), "geboortedatum_cijfer"),
    (date(1991, 4, 23), date(1981, 4, 23), "geboortedatum_cijfer"),
    (date(1991, 4, 12), date(1991, 4, 21), "geboortedatum_cijfers_omgedraaid"),
    (date(1991, 4, 23), date(1919, 4, 23), "geboortedatum_cijfers_omgedraaid"),
    (date(1991, 4, 23), date(1991, 1, 1), "geboortedatum_alleen_jaar"),
    (date(1991, 1, 1), date(1991, 1, 1), "geboortedatum_1_januari"),
    (date(1991, 4, 23), date(1975, 4, 23), "geboortedatum_twee_delen"),
    (date(1991, 4, 23), None, "geboortedatum_ontbreekt"),
    (None, None, "geboortedatum_ontbreekt"),
    (date(1991, 4, 23), date(1975, 11, 2), "geboortedatum_anders"),
    (date(1992, 2, 29), date(1992, 2, 28), "geboortedatum_cijfer"),
]


@pytest.mark.parametrize(("een", "ander", "code"), DATUMS, ids=str)
def test_slips_of_a_date(een: date | None, ander: date | None, code: str) -> None:
    heen = codes(jan(1, geboortedatum=een), jan(2, geboortedatum=ander))
    terug = codes(jan(1, geboortedatum=ander), jan(2, geboortedatum=een))
    assert heen == terug
    assert {c for c in heen if c.startswith("geboortedatum")} == {code}


ACHTERNAMEN = [
    ("Wiśniewski", "WISNIEWSKI", "gelijk"),
    ("Wiśniewski", "Wi?niewski", "letters_verloren"),
    ("Wiśniewski", "Wisniewsky", "schrijfwijze"),
    ("Wiśniewski", "Wisneiwski", "typefout"),
    ("Wiśniewski", "Wi?niewska", "typefout"),
    ("Wiśniewski", "Wisnewsk", "lijkt"),
    ("Nowak-Wiśniewska", "Wiśniewska", "deel"),
    ("Nowak-Wiśniewska", "Wiśniewska Nowak", "schrijfwijze"),
    ("Wiśniewski", "W.", "letter"),
    ("Wiśniewski", "", "ontbreekt"),
    ("Wiśniewski", "Kaczmarek", "anders"),
]


@pytest.mark.parametrize(("een", "ander", "niveau"), ACHTERNAMEN, ids=str)
def test_damage_to_a_name(een: str, ander: str, niveau: str) -> None:
    heen, terug = (
        codes(jan(1, achternaam=een), jan(2, achternaam=ander)),
        codes(jan(1, achternaam=ander), jan(2, achternaam=een)),
    )
    assert heen == terug
    assert f"achternaam_{niveau}" in heen


def test_names_in_the_other_order() -> None:
    gevonden = codes(jan(1), jan(2, achternaam="Pawel", voornaam="Wisniewski"))
    assert {"achternaam_gelijk", "voornaam_gelijk", "naam_omgewisseld"} <= gevonden
    assert "naam_omgewisseld" not in codes(jan(1), jan(2))


def test_the_whole_name_in_one_field() -> None:
    assert {"achternaam_gelijk", "voornaam_gelijk"} <= codes(jan(1), jan(2, achternaam="Paweł Wiśniewski", voornaam=""))


def test_missing_names_do_not_agree() -> None:
    gevonden = codes(jan(1, voornaam=""), jan(2, achternaam="", voornaam="Anna"))
    assert gevonden == {"achternaam_ontbreekt", "voornaam_ontbreekt", "geboortedatum_gelijk"}


def test_a_frequent_name_says_less() -> None:
    menigte = [jan(n, voornaam="Anna", achternaam="Nowak", geboortedatum=None) for n in range(10, 200)]
    assert {"achternaam_vaak", "voornaam_vaak"} <= codes(menigte[0], menigte[1], *menigte[2:])
    assert {"achternaam_zeldzaam", "voornaam_uniek"} <= codes(jan(1), jan(2), *menigte)


@pytest.mark.parametrize(
    ("een", "ander", "code"),
    [
        ({"woonplaats": "Łódź"}, {"woonplaats": "Lodz"}, "woonplaats_gelijk"),
        ({"woonplaats": "Bydgoszcz"}, {"woonplaats": "Bydgszcz"}, "woonplaats_lijkt"),
        ({"woonplaats": "Łódź"}, {"woonplaats": "Kraków"}, "woonplaats_anders"),
        ({"woonplaats": "Пловдив", "taal": "bg"}, {"woonplaats": "Plovdiv", "taal": "bg"}, "woonplaats_gelijk"),
        ({"taal": "pl"}, {"taal": "pl"}, "taal_gelijk"),
        ({"taal": "pl"}, {"taal": "ro"}, "taal_anders"),
        ({"bron": "1:GM0281", "organisatie": 1}, {"bron": "1:GM0281", "organisatie": 1}, "zelfde_bron"),
        ({"bron": "1:GM0281", "organisatie": 1}, {"bron": "1:GM0263", "organisatie": 1}, "zelfde_organisatie"),
        ({"steun": (("straat", "Kerkstraat"),)}, {"steun": (("straat", "Kerk Straat"),)}, "steun_zeldzaam"),
        ({"steun": (("straat", "Kerkstraat"),)}, {"steun": (("straat", "Kerkstrat"),)}, "steun_lijkt"),
        ({"steun": (("nummer", "21"),)}, {"steun": (("nummer", "12"),)}, "steun_kort"),
        ({"steun": (("straat", "Kerkstraat"),)}, {"steun": (("straat", "Dorpsweg"),)}, "steun_anders"),
        ({"steun": (("a", "Kerkstraat"), ("b", ""))}, {"steun": (("a", "Dorp"), ("b", "Kerkstraat"))}, "steun_verplaatst"),
    ],
    ids=str,
)  # fmt: skip
def test_other_facts(een: dict[str, object], ander: dict[str, object], code: str) -> None:
    assert code in codes(jan(1, **een), jan(2, **ander))
    assert code in codes(jan(1, **ander), jan(2, **een))


@pytest.mark.parametrize("veld", ["woonplaats", "taal", "bron"])
def test_a_fact_that_one_record_lacks_says_nothing(veld: str) -> None:
    assert codes(jan(1, **{veld: "pl"}), jan(2)) == codes(jan(1), jan(2))
