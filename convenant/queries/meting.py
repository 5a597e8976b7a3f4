"""What is to be measured on a day: which parties took on which commitment, and by which norm."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Toezegging
from convenant.regels.oordeel import Maatstaf
from convenant.regels.regel import Regel
from convenant.regels.register import known
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force

MINSTENS = "toezegging_minstens"
LID = (Partijstatus.PARTIJ, Partijstatus.GESCHORST)
"""Who is held to what it signed; a suspended party still is."""


@dataclass(frozen=True)
class Opdracht:
    """A commitment that can be measured, with the parties that took it on."""

    toezegging: Toezegging
    maatstaf: Maatstaf
    partijen: tuple[Partij, ...]


@dataclass(frozen=True)
class Regelopdracht:
    """A rule and every commitment, of whichever version, that it measures."""

    regel: Regel
    opdrachten: list[Opdracht] = field(default_factory=list)


def members(op: date) -> list[Partij]:
    """Who is a party on this day, in one query."""
    return list(Partij.objects.filter(status__in=LID, sinds__lte=op))


def assignments(op: date) -> list[Regelopdracht]:
    """Per known rule what it must measure on `op`. Three queries, whatever the number of parties."""
    per_versie: dict[int, list[Partij]] = defaultdict(list)
    for partij in members(op):
        per_versie[partij.convenant_id].append(partij)
    regels, vloeren = known(), floors(op)
    found: dict[str, Regelopdracht] = {}
    for toezegging in Toezegging.objects.filter(convenant__in=per_versie, regel__in=regels):
        wie = tuple(
            partij
            for partij in per_versie[toezegging.convenant_id]
            if set(partij.soorten) & set(toezegging.partijsoorten)
        )
        if wie:
            opdracht = Opdracht(toezegging, standard_of(toezegging, vloeren), wie)
            found.setdefault(toezegging.regel, Regelopdracht(regels[toezegging.regel])).opdrachten.append(opdracht)
    return list(found.values())


def floors(op: date) -> dict[str, Parameter]:
    """The smallest count that says something, by code of the parameter: the general one and those of single rules."""
    return {row.code: row for row in in_force(op, (MINSTENS,), (MINSTENS,)) if row.gemeente_id is None}


def floor_of(regel: str, vloeren: dict[str, Parameter]) -> Parameter:
    """The parameter that holds for a rule."""
    return vloeren.get(f"{MINSTENS}.{regel}", vloeren[MINSTENS])


def standard_of(toezegging: Toezegging, vloeren: dict[str, Parameter]) -> Maatstaf:
    """The norm of a measurable commitment. Raises ValueError when it has none."""
    if toezegging.norm is None or toezegging.aandacht is None:
        raise ValueError(f"{toezegging.code} has no norm.")
    minstens = int(floor_of(toezegging.regel, vloeren).waarde)
    return Maatstaf(toezegging.norm, toezegging.aandacht, toezegging.richting, minstens)  # type: ignore[arg-type]
