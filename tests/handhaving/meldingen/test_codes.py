"""The two codes: sayable, forgiving to type, and worth nothing without each other."""

import pytest

from handhaving.melden import code
from handhaving.melden.code import LIJKT_OP, TEKENS


def test_a_code_holds_no_vowel_and_nothing_that_looks_like_another_sign():
    assert set(TEKENS) & set("AEIOUY01LSZB") == set()
    assert all(read in TEKENS for read in LIJKT_OP.values())
    assert not {chr(typed) for typed in LIJKT_OP} & set(TEKENS)


def test_reference_and_secret_are_new_every_time():
    made = {code.make(2026) for _ in range(200)}
    assert len({pair.referentie for pair in made}) == len({pair.geheim for pair in made}) == 200


@pytest.mark.parametrize(
    "typed", ["M-2026-7K3F-9Q", "m 2026 7k3f 9q", "M20267K3F9Q", "2026-7K3F-9Q", " m-2026-7k3f-9q ", "M.2026.7K3F.9Q"]
)
def test_a_reference_may_be_typed_in_any_way(typed):
    assert code.read_referentie(typed) == "M-2026-7K3F-9Q"


@pytest.mark.parametrize(
    ("typed", "meant"), [("M-2026-SK3F-9Q", "M-2026-5K3F-9Q"), ("M-2026-8B3F-Z2", "M-2026-883F-22")]
)
def test_a_sign_that_was_taken_for_another_is_read_as_meant(typed, meant):
    assert code.read_referentie(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "M", "M-2026", "M-2026-7K3F-9", "M-2026-7K3F-9QQ", "M-20O6-7K3F-9Q", "M-2026-0K3F-9Q", "\x00" * 99, "é" * 11],
)
def test_what_is_no_reference_is_read_as_nothing(typed):
    assert code.read_referentie(typed) == ""


def test_a_pair_is_read_back_from_what_was_read_out():
    made = code.make(2026)
    typed = code.read(made.referentie.lower().replace("-", " "), made.geheim.lower().replace("-", ""))
    assert typed == made
    assert typed.digest == made.digest


def test_the_secret_of_one_melding_opens_no_other():
    made, other = code.make(2026), code.make(2026)
    assert code.Sleutel(other.referentie, made.geheim).digest != made.digest


def test_what_is_no_code_still_gives_a_digest_and_that_of_nothing():
    assert code.read("", "").digest == code.read("x", "y").digest != code.make(2026).digest
