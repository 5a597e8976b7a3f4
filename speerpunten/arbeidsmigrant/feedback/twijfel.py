"""Doubt: counted for a short while in the cache, under names that lead to nobody, and gone by itself.

A network is counted under a keyed digest whose salt is drawn anew every day and kept nowhere else than in the cache. The database gets
the reason of a doubt and nothing that leads to a device.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.core.cache import cache

from rivierenland.core.lockout import network
from speerpunten.arbeidsmigrant.enums import Twijfelreden
from speerpunten.arbeidsmigrant.feedback.week import week_of

UUR, DAG = 3600, 24 * 3600


@dataclass(frozen=True)
class Grenzen:
    """From where answers are doubted: answers an hour from one network, equal answers in a row, seconds to read the page."""

    netwerk: int
    gelijk: int
    seconden: int


@dataclass(frozen=True)
class Omstandigheid:
    """What is known while an answer comes in. `seconden`: since the page was made, None when that is not known. `slapers`: how
    many people slept at the location, None while unknown."""

    locatie: int
    adres: str
    scores: Sequence[int | None]
    seconden: float | None
    slapers: int | None
    vandaag: date


def doubt(om: Omstandigheid, grenzen: Grenzen) -> str:
    """Count this answer, and give the first reason to doubt it; empty when there is none."""
    plek = f"feedback:{om.locatie}"
    from_here = _count(f"{plek}:netwerk:{_nameless(om.adres, om.vandaag)}", UUR)
    this_week = _count(f"{plek}:week:{week_of(om.vandaag)}", 8 * DAG)
    alike = _in_a_row(plek, om.scores)
    if om.seconden is None or om.seconden < grenzen.seconden:
        return Twijfelreden.SNEL
    if from_here > grenzen.netwerk:
        return Twijfelreden.NETWERK
    if alike > grenzen.gelijk:
        return Twijfelreden.GELIJK
    if om.slapers is not None and this_week > om.slapers:
        return Twijfelreden.BEZETTING
    return ""


def _in_a_row(plek: str, scores: Sequence[int | None]) -> int:
    """How many answers in a row were like this one, this one included. Only whole ones count: a single face is easily the same."""
    if None in scores:
        cache.delete(f"{plek}:laatste")
        return 0
    last, times = cache.get(f"{plek}:laatste") or ((), 0)
    times = times + 1 if tuple(last) == tuple(scores) else 1
    cache.set(f"{plek}:laatste", (tuple(scores), times), DAG)
    return times


def _count(key: str, seconds: int) -> int:
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:  # the window ended between the two lines
        return 1


def _nameless(address: str, vandaag: date) -> str:
    """A network by a digest that nobody can make again after today."""
    key = f"feedback:zout:{vandaag}"
    cache.add(key, secrets.token_bytes(32), DAG)
    salt = cache.get(key) or secrets.token_bytes(32)
    return hmac.new(salt, network(address).encode(), sha256).hexdigest()
