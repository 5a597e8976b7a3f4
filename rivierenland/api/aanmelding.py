"""Who calls: the access behind a token, and the actor that actions take as `by=`."""

from dataclasses import dataclass

from rivierenland.api.enums import Apirecht
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.rollen import ROLLEN, Rol
from rivierenland.core.scope import Scope


@dataclass(frozen=True)
class Aanmelding:
    """A call by software with a token that counts."""

    toegang_id: int
    client_id: str
    rechten: frozenset[Apirecht]
    actor: Actor


def log_in() -> Scope:
    """The scope in which a token is given or looked up: before that there is no tenant."""
    return scope.systeem("api-aanmelding")


def actor_of(naam: str, organisatie_id: int, rechten: frozenset[Apirecht]) -> Actor:
    """The actor of an organisation's software: of the smallest role that holds its scopes only the rights behind them."""
    alleen = frozenset[object]().union(*(recht.permissions for recht in rechten))
    rol = Rol.MARKTPARTIJ_MEDEWERKER
    if not alleen <= ROLLEN[rol].permissions:
        rol = Rol.MARKTPARTIJ_BEHEERDER
    return Actor(naam, rol=rol, organisatie_id=organisatie_id, oorsprong="api", alleen=alleen)  # type: ignore[arg-type]
