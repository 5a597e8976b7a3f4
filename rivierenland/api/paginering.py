"""Pages of a collection: from one row to the next, without counting and without skipping."""

import base64
import binascii
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q, QuerySet
from rest_framework.exceptions import ValidationError

STANDAARD, HOOGSTENS = 100, 200


@dataclass(frozen=True)
class Bladzijde:
    """The rows of a page and where the next one begins; empty on the last."""

    rijen: list[Any]
    verder: str


def by_id(rows: QuerySet, cursor: str, limiet: int) -> Bladzijde:
    """A page in the order of the numbers."""
    if cursor:
        rows = rows.filter(pk__gt=_number(_parts(cursor, 1)[0]))
    found = list(rows.order_by("pk")[: limiet + 1])
    return Bladzijde(found[:limiet], _cursor(found[limiet - 1].pk) if len(found) > limiet else "")


def by_arrival(rows: QuerySet, cursor: str, limiet: int) -> Bladzijde:
    """A page of stays, the newest arrival first, along the index that the lists use."""
    if cursor:
        day, number = _parts(cursor, 2)
        aankomst, pk = _day(day), _number(number)
        rows = rows.filter(Q(aankomst__lt=aankomst) | Q(pk__lt=pk), aankomst__lte=aankomst)
    found = list(rows.order_by("-aankomst", "-pk")[: limiet + 1])
    last = found[limiet - 1] if len(found) > limiet else None
    return Bladzijde(found[:limiet], _cursor(last.aankomst.isoformat(), last.pk) if last else "")


def links(path: str, gevraagd: dict[str, Any], verder: str) -> dict[str, dict[str, str]]:
    """This page and the next one, as addresses."""
    here = {naam: waarde for naam, waarde in gevraagd.items() if waarde not in (None, "")}
    found = {"self": {"href": _url(path, here)}}
    if verder:
        found["volgende"] = {"href": _url(path, here | {"cursor": verder})}
    return found


def _url(path: str, query: dict[str, Any]) -> str:
    texts = {naam: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde for naam, waarde in query.items()}
    return f"{settings.SITE_URL}{path}{'?' if texts else ''}{urlencode(texts)}"


def _cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode("|".join(map(str, parts)).encode()).decode().rstrip("=")


def _parts(cursor: str, number: int) -> list[str]:
    try:
        parts = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode().split("|")
    except (ValueError, binascii.Error):
        raise _wrong() from None
    if len(parts) != number:
        raise _wrong()
    return parts


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 19):
        raise _wrong()
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _wrong() from None


def _wrong() -> ValidationError:
    return ValidationError({"cursor": ["Neem de cursor over uit de link naar de volgende bladzijde."]})
