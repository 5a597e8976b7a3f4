"""Burgerservicenummer: recognised only to refuse it. The portal stores no BSN (Wabb art. 10, UAVG art. 46)."""

import re
from itertools import chain

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_TELEFOON = re.compile(r"(?:\+|(?<!\d)00)31[\s.\-]?(?:\(0\)|0)?[\s.\-]?[1-9](?:[\s.\-]?\d){8}(?!\d)|\+\d{7,15}")
_NEGEN_CIJFERS = re.compile(r"(?<!\d)(?:\d{9}|\d{3}([\s.\-])\d{3}\1\d{3}|\d{4}([\s.\-])\d{2}\2\d{3})(?!\d)")
_ACHT_CIJFERS = re.compile(r"(?:bsn|burgerservice|sofi)\D{0,20}\d{8}(?!\d)", re.IGNORECASE)


def contains_bsn(text: str) -> bool:
    """Whether `text` holds a number that can be a BSN: nine digits, bare or grouped, that pass the elfproef.

    Eight digits count only just after the word BSN: they are usually a KVK-nummer or a date. A longer number (BAG,
    phone, vestigingsnummer) never counts. One in eleven other nine-digit numbers passes too: the message says "can be".
    """
    zonder_telefoon = _TELEFOON.sub(" ", text)
    kandidaten = chain(_NEGEN_CIJFERS.finditer(zonder_telefoon), _ACHT_CIJFERS.finditer(zonder_telefoon))
    return any(_passes_elfproef(re.sub(r"\D", "", kandidaat[0])) for kandidaat in kandidaten)


def validate_no_bsn(value: str) -> None:
    """Raises ValidationError, without repeating the number, when `value` may hold a BSN."""
    if contains_bsn(value):
        raise ValidationError(
            _(
                "In deze tekst staat een nummer dat een burgerservicenummer (BSN) kan zijn. "
                "Haal het weg: een BSN mag hier niet staan."
            ),
            code="bsn",
        )


def _passes_elfproef(nummer: str) -> bool:
    cijfers = [int(cijfer) for cijfer in nummer.zfill(9)]
    return any(cijfers) and sum(c * gewicht for c, gewicht in zip(cijfers, _GEWICHTEN, strict=True)) % 11 == 0
