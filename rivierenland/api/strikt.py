"""Reads JSON as RFC 8259 means it: nothing twice, nothing that is no number, nothing that fits in no text."""

import json
import re
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

_ONBEWAARBAAR = re.compile("[\x00\ud800-\udfff]")


class StrictJSONParser(BaseParser):
    """`application/json` in UTF-8. Raises ParseError with a Dutch sentence."""

    media_type = "application/json"

    def parse(
        self, stream: IO[bytes], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        try:
            text = stream.read().decode("utf-8")
        except UnicodeDecodeError:
            raise ParseError("De tekst is geen UTF-8.") from None
        return read(text)


def read(text: str) -> Any:
    """The value of a JSON text. Raises ParseError."""
    try:
        found = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except RecursionError:
        raise ParseError("De JSON is te diep genest.") from None
    except ValueError as fault:
        raise ParseError(_sentence(fault)) from None
    if "\\u" in text and not _is_text(found):
        raise ParseError("Een tekst bevat een half teken of het teken NUL. Haal het weg.")
    return found


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"Het veld ‘{_first_twice(pairs)[:60]}’ staat er twee keer.")
    return found


def _first_twice(pairs: list[tuple[str, Any]]) -> str:
    """The first name that was there already: one pass, because a body may hold a hundred thousand names."""
    seen: set[str] = set()
    return next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is geen getal in JSON.")


def _sentence(fault: ValueError) -> str:
    if isinstance(fault, json.JSONDecodeError):
        return f"Regel {fault.lineno}, teken {fault.colno} is niet te lezen als JSON."
    return "Een getal is te lang." if "digits" in str(fault) else str(fault)


def _is_text(found: Any) -> bool:
    """Whether every text in it can be kept: an escape can make half a character, or the one that no database takes."""
    left = [found]
    while left:
        part = left.pop()
        if isinstance(part, str) and _ONBEWAARBAAR.search(part):
            return False
        if isinstance(part, dict):
            left += [*part.keys(), *part.values()]
        elif isinstance(part, list):
            left += part
    return True
