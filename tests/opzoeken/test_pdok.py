"""Addresses from the Locatieserver: only documented parameters, and what a person typed decides which ones are left."""

import pytest

from registratie.opzoeken import pdok
from registratie.opzoeken.antwoord import Uitkomst
from rivierenland.core.validators.bag import validate_adresseerbaar_object, validate_nummeraanduiding


def found(**asked) -> list[str]:
    answer = pdok.addresses(**({"postcode": "4001AA", "huisnummer": 5} | asked))
    return [adres.weergavenaam for adres in answer.waarde or []]


def test_one_address_with_everything_that_the_register_of_locations_keeps(standin):
    (adres,) = pdok.addresses(postcode="4001AA", huisnummer=5).waarde
    assert (adres.straat, adres.huisnummer, adres.plaats, adres.gemeente) == ("Waterstraat", 5, "Tiel", "GM0281")
    assert (adres.rd_x, adres.rd_y) == (158400, 433101)
    validate_nummeraanduiding(adres.nummeraanduiding_id)
    validate_adresseerbaar_object(adres.adresseerbaarobject_id)


def test_only_parameters_that_it_knows_are_sent(standin):
    pdok.addresses(postcode="4001AA", huisnummer=5)
    ((path, query),) = standin.asked
    assert path == "/search/v3_1/free"
    assert {name for name, _ in query} == {"q", "fq", "fl", "rows"}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            {"huisnummer": 7},
            ["Waterstraat 7, 4001AA Tiel", "Waterstraat 7A, 4001AA Tiel", "Waterstraat 7A-2, 4001AA Tiel"],
        ),
        ({"huisnummer": 7, "huisletter": "a"}, ["Waterstraat 7A, 4001AA Tiel"]),
        ({"huisnummer": 7, "huisletter": "A", "toevoeging": "2"}, ["Waterstraat 7A-2, 4001AA Tiel"]),
        ({"huisnummer": 7, "huisletter": "Z"}, []),
        ({"huisnummer": 6}, []),
    ],
)
def test_a_letter_or_addition_narrows_it_down(standin, asked, expected):
    assert found(**asked) == expected


def test_an_old_prefix_of_west_betuwe_is_right(standin):
    (adres,) = pdok.addresses(postcode="4001AA", huisnummer=11).waarde
    assert (adres.gemeente, adres.nummeraanduiding_id[:4], adres.in_regio) == ("GM1960", "0236", True)


def test_outside_the_region_is_said_by_the_address(standin):
    (adres,) = pdok.addresses(postcode="4001AA", huisnummer=9).waarde
    assert not adres.in_regio


def test_without_configuration_nothing_is_asked(standin, settings):
    settings.PDOK_URL = ""
    assert pdok.addresses(postcode="4001AA", huisnummer=5).uitkomst is Uitkomst.UIT
    assert standin.asked == []
