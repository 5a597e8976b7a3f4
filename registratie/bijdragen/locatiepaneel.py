"""Cards of other floors on the page of a location, beside those of the register."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor


@dataclass(frozen=True, slots=True)
class Locatiepaneel:
    """A card: the template that draws it, and the values that it reads under the name `paneel`."""

    template: str
    waarden: dict[str, Any] = field(default_factory=dict)


Bron = Callable[[Huisvestingslocatie, Actor], Locatiepaneel | None]
_bronnen: list[Bron] = []


def add(bron: Bron) -> None:
    """Let `bron` add a card from now on; it is asked in the scope of who looks, and gives None for who may not see it."""
    if bron not in _bronnen:
        _bronnen.append(bron)


def of(locatie: Huisvestingslocatie, actor: Actor) -> list[Locatiepaneel]:
    """The cards about this location, in the order in which the floors came."""
    found = [bron(locatie, actor) for bron in _bronnen]
    return [paneel for paneel in found if paneel is not None]
