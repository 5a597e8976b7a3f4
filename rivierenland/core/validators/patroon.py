"""The one way a fixed-format identifier is checked, so that every message has the same shape and code."""

import re
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def require(pattern: re.Pattern[str], value: str, message: "StrOrPromise", *, code: str) -> re.Match[str]:
    """The match of all of `value`. Raises ValidationError with `message` and `code` when it does not fit."""
    match = pattern.fullmatch(value)
    if match is None:
        raise ValidationError(message, code=code)
    return match
