"""Public pages as they were made last: the same for everybody, so made once and kept in our own cache for a short while.

What a browser or proxy keeps outlives a change by `seconden` at most; what is kept here goes the moment a change is committed, so that
whoever placed a text reads it on the page. A change is told by the audit trail: every act on a row that stands on public pages
(`op_publieke_pagina` of its model) leaves what was kept behind, by taking the next number into all keys.
"""

from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache
from django.db import models, transaction
from django.http import HttpResponse

STAND = "publiek:stand"
KEPT_HEADERS = ("Content-Type", "Content-Language", "Cache-Control")


@dataclass(frozen=True)
class Bewaard:
    """One page: its bytes, and the headers that the page itself set."""

    inhoud: bytes
    koppen: dict[str, str]

    def answer(self) -> HttpResponse:
        """The page as an answer; what every answer carries is added on its way out."""
        return HttpResponse(self.inhoud, headers=self.koppen)


def key_of(adres: str) -> str:
    """Where the page of this address is kept until the next change."""
    return f"publiek:{cache.get(STAND, 0)}:{sha256(adres.encode()).hexdigest()}"


def find(key: str) -> Bewaard | None:
    """The page that was kept; None when it was not, or not any more."""
    return cache.get(key)


def keep(key: str, answer: HttpResponse, seconden: int) -> None:
    """Keep a page that is the same for everybody."""
    koppen = {name: answer.headers[name] for name in KEPT_HEADERS if name in answer.headers}
    cache.set(key, Bewaard(answer.content, koppen), seconden)


def forget_after_change(row: models.Model | None) -> None:
    """Once this transaction is committed no page shows how it was, if `row` is of a kind that stands on public pages."""
    if getattr(row, "op_publieke_pagina", False):
        transaction.on_commit(_next)


def _next() -> None:
    cache.add(STAND, 0, None)
    cache.incr(STAND)
