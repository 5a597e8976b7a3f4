"""Who acts: a user in one role, or the portal itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.rollen import ROLLEN, Rol, Rolbeschrijving, Rolsoort
from rivierenland.core.scope import Scope

if TYPE_CHECKING:
    from rivierenland.core.models import Gebruiker


@dataclass(frozen=True)
class Actor:
    """The one in whose name something happens; every action takes it as `by=`.

    `rol` None: the portal itself, under a name of its own (a scheduled job, the command line).
    `oorsprong`: the road by which it came: web, taak, opdrachtregel or api. `alleen`: of the role's rights only these, for
    software that was given a part of them.
    """

    naam: str
    gebruiker: "Gebruiker | None" = None
    rol: Rol | None = None
    gemeenten: tuple[str, ...] = ()
    organisatie_id: int | None = None
    oorsprong: str = "web"
    alleen: frozenset[Permission] | None = None

    @classmethod
    def systeem(cls, naam: str, *, oorsprong: str = "taak") -> "Actor":
        """The portal itself, doing the job called `naam`."""
        return cls(naam=naam, oorsprong=oorsprong)

    @property
    def beschrijving(self) -> Rolbeschrijving | None:
        """The role in words and rights; None for the portal itself."""
        return ROLLEN[self.rol] if self.rol else None

    def may(self, permission: Permission, *, gemeente: str | None = None, organisatie: int | None = None) -> bool:
        """Whether the actor holds the right, and for this gemeente or organisatie when one is named."""
        if self.rol is None:
            return True
        if not ROLLEN[self.rol].may(permission) or (self.alleen is not None and permission not in self.alleen):
            return False
        if ROLLEN[self.rol].soort is Rolsoort.GEMEENTE:
            return gemeente is None or gemeente in self.gemeenten
        if ROLLEN[self.rol].soort is Rolsoort.ORGANISATIE:
            return organisatie is None or organisatie == self.organisatie_id
        return gemeente is None and organisatie is None

    def require(self, permission: Permission, *, gemeente: str | None = None, organisatie: int | None = None) -> None:
        """Raise `Geweigerd` unless the actor holds the right."""
        if not self.may(permission, gemeente=gemeente, organisatie=organisatie):
            raise Geweigerd(permission)

    @property
    def scope(self) -> Scope | None:
        """Whose rows the actor may touch. The region has none: it steers with figures, never with rows."""
        if self.rol is None:
            return scope.systeem(self.naam)
        soort = ROLLEN[self.rol].soort
        if soort is Rolsoort.GEMEENTE:
            return scope.gemeenten(self.gemeenten)
        if soort is Rolsoort.ORGANISATIE and self.organisatie_id:
            return scope.organisatie(self.organisatie_id)
        return None
