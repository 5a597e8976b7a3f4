"""Identifiers: what is taken, what is refused and what the refusal says."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core.validators import bag
from rivierenland.core.validators.coordinaten import rd_warning, validate_rd
from rivierenland.core.validators.gemeentecode import validate_gemeentecode, validate_gemeentecode_in_regio
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.huisnummer import validate_huisnummer
from rivierenland.core.validators.kvk import validate_kvk
from rivierenland.core.validators.postcode import normalise_postcode, validate_postcode
from rivierenland.core.validators.telefoon import normalise_telefoon, validate_telefoon
from rivierenland.core.validators.toevoeging import validate_toevoeging
from rivierenland.core.validators.vestigingsnummer import validate_vestigingsnummer

NUMMERAANDUIDING, VERBLIJFSOBJECT = "0599200000302318", "0599010000027099"


@pytest.mark.parametrize(
    ("validate", "value"),
    [
        (validate_kvk, "68750110"),
        (validate_kvk, "00012345"),
        (validate_vestigingsnummer, "000037178598"),
        (bag.validate_nummeraanduiding, NUMMERAANDUIDING),
        (bag.validate_adresseerbaar_object, VERBLIJFSOBJECT),
        (bag.validate_adresseerbaar_object, "0281020000000001"),
        (bag.validate_adresseerbaar_object, "0281030000000001"),
        (bag.validate_pand, "0281100000000001"),
        (bag.validate_openbare_ruimte, "0281300000000001"),
        (bag.validate_woonplaats, "2109"),
        (validate_postcode, "4001AA"),
        (validate_huisnummer, 1),
        (validate_huisnummer, 99_999),
        (validate_huisletter, "a"),
        (validate_toevoeging, "bis"),
        (validate_toevoeging, "2"),
        (validate_telefoon, "+31344123456"),
        (validate_telefoon, "+48221234567"),
        (validate_telefoon, "+318005151"),
        (validate_gemeentecode, "GM0363"),
        (validate_gemeentecode_in_regio, "GM1960"),
    ],
)
def test_taken(validate: Callable[[object], None], value: object) -> None:
    validate(value)


@pytest.mark.parametrize(
    ("validate", "value", "code"),
    [
        (validate_kvk, "6875011", "kvk"),
        (validate_kvk, "687501100", "kvk"),
        (validate_kvk, "6875 0110", "kvk"),
        (validate_kvk, "68750110\n", "kvk"),
        (validate_kvk, "٦٨٧٥٠١١٠", "kvk"),
        (validate_vestigingsnummer, "37178598", "vestigingsnummer"),
        (bag.validate_nummeraanduiding, "281200000302318", "bag"),
        (bag.validate_nummeraanduiding, VERBLIJFSOBJECT, "bag_soort"),
        (bag.validate_adresseerbaar_object, NUMMERAANDUIDING, "bag_soort"),
        (bag.validate_adresseerbaar_object, "0281040000000001", "bag_soort"),
        (bag.validate_pand, VERBLIJFSOBJECT, "bag_soort"),
        (bag.validate_openbare_ruimte, VERBLIJFSOBJECT, "bag_soort"),
        (bag.validate_woonplaats, "Tiel", "woonplaats"),
        (validate_postcode, "4001 AA", "postcode"),
        (validate_postcode, "4001aa", "postcode"),
        (validate_postcode, "0001AA", "postcode"),
        (validate_postcode, "4001SS", "postcode"),
        (validate_huisnummer, 0, "huisnummer"),
        (validate_huisnummer, 100_000, "huisnummer"),
        (validate_huisletter, "AB", "huisletter"),
        (validate_huisletter, "1", "huisletter"),
        (validate_toevoeging, "", "toevoeging"),
        (validate_toevoeging, "12345", "toevoeging"),
        (validate_toevoeging, "2-h", "toevoeging"),
        (validate_telefoon, "0344123456", "telefoon"),
        (validate_telefoon, "+3134412345", "telefoon_nl"),
        (validate_gemeentecode, "0281", "gemeentecode"),
        (validate_gemeentecode_in_regio, "GM0363", "gemeente_buiten_regio"),
    ],
)
def test_refused_with_a_sentence(validate: Callable[[object], None], value: object, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        validate(value)
    assert refusal.value.code == code
    assert refusal.value.messages[0].endswith(".")


@pytest.mark.parametrize("typed", ["4001AA", "4001 aa", " 4001 AA ", "4001\u00a0Aa"])
def test_a_postcode_is_stored_one_way(typed: str) -> None:
    assert normalise_postcode(typed) == "4001AA"


@pytest.mark.parametrize("typed", ["", "4001", "AA 4001", "4001 SA", "4001 sd", "4001  AA"])
def test_what_is_no_postcode_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        normalise_postcode(typed)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0344-123456", "+31344123456"),
        ("0344 12 34 56", "+31344123456"),
        ("(0344) 123456", "+31344123456"),
        ("+31 (0)344 123456", "+31344123456"),
        ("0031 344 123456", "+31344123456"),
        ("06 12345678", "+31612345678"),
        ("0800-5151", "+318005151"),
        ("+48 22 123 45 67", "+48221234567"),
        ("0040 21.123.4567", "+40211234567"),
    ],
)
def test_a_telephone_number_is_stored_one_way(typed: str, stored: str) -> None:
    assert normalise_telefoon(typed) == stored


@pytest.mark.parametrize("typed", ["", "112", "344123456", "0344-12345", "0344-1234567", "bel Jan", "+31 344 12345"])
def test_what_is_no_telephone_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        normalise_telefoon(typed)


def test_a_bag_number_keeps_the_code_of_the_gemeente_that_issued_it() -> None:
    assert bag.belongs_to("0281010000000001", "GM0281")
    assert bag.belongs_to("1960010000000001", "GM1960")
    assert [bag.belongs_to(f"{oud}010000000001", "GM1960") for oud in ("0236", "0304", "0733")] == [True] * 3
    assert not bag.belongs_to("0236010000000001", "GM0281")


def test_a_point_outside_the_country_is_refused_and_outside_the_region_a_warning() -> None:
    validate_rd(157_912, 433_165)
    assert rd_warning(157_912, 433_165) is None
    validate_rd(121_000, 487_000)
    assert "buiten Rivierenland" in str(rd_warning(121_000, 487_000))
    with pytest.raises(ValidationError, match="verwisseld"):
        validate_rd(433_165, 157_912)
