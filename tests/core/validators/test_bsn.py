"""A BSN is recognised in free text, only to refuse it. The numbers are published test values or made up."""

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core.validators.bsn import contains_bsn, validate_no_bsn


@pytest.mark.parametrize(
    "text",
    [
        "111222333",
        "BSN 123456782, kamer 4",
        "Zijn nummer is 999990019.",
        "1234.56.782",
        "123 456 782",
        "123-456-782",
        "kamer 12 123456782",
        "bel 0344 123456 over 211551557",
        "Telefoon +31612345678 en bsn 999993653",
        "btw NL123456782B01",
        "BSN: 10000008",
        "sofinummer 10000008",
    ],
)
def test_a_possible_bsn_is_found(text: str) -> None:
    assert contains_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "geen nummers hier",
        "123456789",  # fails the elfproef
        "111111111",
        "000000000",
        "KVK 10000008",  # eight digits without the word
        "vertrek 20261123",
        "06 12345678",
        "0612345678",
        "+31 123456782",  # a telephone number
        "0031 123 456 782",
        "BAG 0599010000027099",
        "vestiging 000037178598",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not contains_bsn(text)


def test_the_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(ValidationError) as refusal:
        validate_no_bsn("Jan, 123456782")
    assert refusal.value.code == "bsn"
    assert "123456782" not in refusal.value.messages[0]
    validate_no_bsn("Jan, kamer 12")
