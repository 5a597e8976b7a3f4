"""The trade register: the public test numbers of the KVK, and what is kept of an answer."""

import pytest

from registratie.opzoeken import kvk
from registratie.opzoeken.antwoord import Uitkomst
from tests.opzoeken.standin import PROFIELEN


@pytest.mark.parametrize("number", PROFIELEN)
def test_every_kind_of_organisation_can_be_read(standin, number):
    answer = kvk.profile(number)
    assert (answer.uitkomst, answer.waarde["naam"]) == (Uitkomst.GEVONDEN, PROFIELEN[number][0])


def test_only_what_is_compared_is_kept(standin):
    assert kvk.profile("68750110").waarde == {
        "naam": "Test BV Donald",
        "namen": ["Test BV Donald", "Test BV Donald Wonen", "Test BV Donald"],
        "rechtsvorm": "BeslotenVennootschap",
        "plaats": "Tiel",
        "vestigingen": ["000037178598"],
        "einde": "",
    }


def test_the_branches_are_asked_only_for_a_branch_that_is_not_the_main_one(standin):
    kvk.profile("68750110", vestigingsnummer="000037178598")
    assert len(standin.asked) == 1
    answer = kvk.profile("68750110", vestigingsnummer="000037178601")
    assert "000037178601" in answer.waarde["vestigingen"]
    assert [path for path, _ in standin.asked] == [
        "/api/v1/basisprofielen/68750110",
        "/api/v1/basisprofielen/68750110/vestigingen",
    ]


@pytest.mark.parametrize(
    ("number", "outcome"), [("90002903", Uitkomst.NIET_GEVONDEN), ("90004973", Uitkomst.ONBEREIKBAAR)]
)
def test_the_test_numbers_for_faults(standin, number, outcome):
    assert kvk.profile(number).uitkomst is outcome


def test_a_wrong_key_is_no_answer(standin, settings):
    settings.KVK_API_KEY = "verkeerd"
    assert kvk.profile("68750110").uitkomst is Uitkomst.ONBEREIKBAAR


def test_without_a_key_nothing_is_asked(standin, settings):
    settings.KVK_API_KEY = ""
    assert kvk.profile("68750110").uitkomst is Uitkomst.UIT
    assert standin.asked == []
