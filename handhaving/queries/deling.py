"""Sharings as lists and pages ask for them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from handhaving.models import Delingregel, Gegevensdeling
from rivierenland.core.actor import Actor


def for_list() -> QuerySet[Gegevensdeling]:
    """What the scope gave, and what it may read today."""
    return Gegevensdeling.objects.select_related("gemeente", "naar")


def register() -> QuerySet[Delingregel]:
    """That facts crossed a border, in the whole region; no fact."""
    return Delingregel.objects.select_related("gemeente", "naar")


@dataclass(frozen=True, slots=True)
class Telling:
    """How often one gemeente gave to another."""

    van: str
    naar: str
    aantal: int


def counts() -> list[Telling]:
    """Per pair of gemeenten, the most first. One query."""
    found = Counter(register().order_by().values_list("gemeente__naam", "naar__naam"))
    rows = [Telling(van, naar, aantal) for (van, naar), aantal in found.items()]
    return sorted(rows, key=lambda row: (-row.aantal, row.van, row.naar))


def sees_rows(actor: Actor) -> bool:
    """Whether this actor has rows at all; the region and the privacy officer read the register."""
    return bool(actor.gemeenten)
