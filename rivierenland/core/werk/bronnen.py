"""Rows of work that an app brings to a home page by itself; who draws the page knows no more than how a row reads."""

from collections.abc import Callable, Iterable
from datetime import date

from rivierenland.core.actor import Actor
from rivierenland.core.rollen import Rol
from rivierenland.core.werk.regel import Werkregel

Bron = Callable[[Actor, date], Iterable[Werkregel]]
_bronnen: dict[Rol, list[Bron]] = {}


def add(rol: Rol, bron: Bron) -> None:
    """Let `bron` add rows to the home of a role from now on; it is asked in the scope of who looks, with the day."""
    bekend = _bronnen.setdefault(rol, [])
    if bron not in bekend:
        bekend.append(bron)


def of(actor: Actor, vandaag: date) -> list[Werkregel]:
    """The rows for this actor, in the order in which the apps came."""
    bronnen = _bronnen.get(actor.rol, []) if actor.rol else []
    return [regel for bron in bronnen for regel in bron(actor, vandaag)]
