"""What other parts show beside the supervision of a location: meldingen, cases."""

from collections.abc import Callable
from dataclasses import dataclass

from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of a panel: a link with a muted line and, where it says something, a badge."""

    tekst: str
    url: str
    sub: str = ""
    soort: str = ""
    woord: str = ""


@dataclass(frozen=True, slots=True)
class Zijpaneel:
    """A small card: a title, its lines, and what it says when there are none."""

    titel: str
    regels: list[Regel]
    leeg: str


Maker = Callable[[Huisvestingslocatie, Actor], Zijpaneel | None]
PANELEN: tuple[Maker, ...] = ()
"""Each gives a panel about a location for an actor, or None when the actor may not see it."""
