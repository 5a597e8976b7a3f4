"""Text that people can read: letters, digits and punctuation of any script, without what hides or reverses."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Me"}
"""Control characters, direction marks, unassigned and private ones, frames, and separators that break a line unseen."""
PICTURES_FROM = "\u2190"
"""Symbols below it are of type (© ® ™ °), from there on they are arrows and pictures."""
FORMULA = ("=", "+", "@", "-")
DOMAIN = re.compile(r"[\w-]{2,}\.[a-z]{2,}", re.IGNORECASE)
"""`kwaad.nl`, and neither `B.V.` nor `J.P. van Dijk`."""


def validate_leesbaar(value: str) -> None:
    """Raises ValidationError when one line of text holds something that is no letter, digit or punctuation mark."""
    if any(_is_odd(teken) for teken in value):
        raise ValidationError(
            _(
                "Hier staat een teken dat wij niet kunnen bewaren, bijvoorbeeld een emoji. Gebruik gewone letters en cijfers."
            ),
            code="onleesbaar",
        )


def validate_geen_formule(value: str) -> None:
    """Raises ValidationError for a name that a spreadsheet would take for a formula."""
    if value.startswith(FORMULA):
        raise ValidationError(_("Begin met een letter of een cijfer."), code="formule")


def validate_geen_webadres(value: str) -> None:
    """Raises ValidationError for a name that holds a web address: names stand in the mails we send to an address somebody typed."""
    if "://" in value or "www." in value.lower():
        raise ValidationError(_("Zet hier geen webadres neer, alleen de naam."), code="webadres")


def validate_geen_domein(value: str) -> None:
    """Raises ValidationError for a name of a person that mail programs turn into a link. Not for organisations: some are
    called so.
    """
    if DOMAIN.search(value):
        raise ValidationError(
            _("Zet hier geen webadres neer. Hoort er een punt in de naam? Zet er dan een spatie achter."),
            code="webadres",
        )


def validate_leesbare_tekst(value: str) -> None:
    """As `validate_leesbaar`, for text of more than one line."""
    validate_leesbaar(value.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def _is_odd(teken: str) -> bool:
    kind = unicodedata.category(teken)
    return kind in HIDDEN or (kind == "So" and teken >= PICTURES_FROM)
