"""How long each project stood in each stage, and how that ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby


class Einde(Enum):
    """How a project's time in a stage ended."""

    VERDER = "verder"
    UITGEVALLEN = "uitgevallen"
    LOOPT = "loopt"


@dataclass(frozen=True)
class Stap:
    """One step: of which project and group (a gemeente), to which stage, on which day."""

    project: int
    groep: str
    naar: str
    op: date


@dataclass(frozen=True)
class Verblijf:
    """The time of one project in one stage. `dagen`: whole days, 0 when it left on the day it came."""

    groep: str
    stadium: str
    dagen: int
    einde: Einde


def stays(stappen: Iterable[Stap], *, weg: Sequence[str], peildatum: date) -> list[Verblijf]:
    """The time in each stage of the road `weg` but its last, which is the end. Steps after `peildatum` did not happen yet.

    Steps come per project, in the order in which they were taken. A step to another stage of the road, also back, ends a stay;
    a step off the road ends it without an outcome. A second stay in a stage counts as a stay of its own.
    """
    gevonden = []
    bekend = (stap for stap in stappen if stap.op <= peildatum)
    for _, eigen in groupby(bekend, key=lambda stap: stap.project):
        rij = list(eigen)
        for stap, volgende in zip(rij, [*rij[1:], None], strict=True):
            if stap.naar in weg[:-1]:
                tot = volgende.op if volgende else peildatum
                gevonden.append(Verblijf(stap.groep, stap.naar, (tot - stap.op).days, _end(volgende, weg)))
    return gevonden


def roads(stappen: Iterable[Stap], *, van: Sequence[str], weg: Sequence[str], peildatum: date) -> list[Verblijf]:
    """The whole time of each project that began in one of the stages `van`, from its first step to the end of the road."""
    gevonden = []
    bekend = (stap for stap in stappen if stap.op <= peildatum)
    for _, eigen in groupby(bekend, key=lambda stap: stap.project):
        rij = list(eigen)
        eerste, laatste = rij[0], rij[-1]
        if eerste.naar in van:
            klaar = laatste.naar == weg[-1]
            tot = peildatum if laatste.naar in weg[:-1] else laatste.op
            einde = Einde.VERDER if klaar else Einde.LOOPT if laatste.naar in weg else Einde.UITGEVALLEN
            gevonden.append(Verblijf(eerste.groep, weg[-1], (tot - eerste.op).days, einde))
    return gevonden


def _end(volgende: Stap | None, weg: Sequence[str]) -> Einde:
    if volgende is None:
        return Einde.LOOPT
    return Einde.VERDER if volgende.naar in weg else Einde.UITGEVALLEN
