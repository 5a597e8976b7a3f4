"""In whose name somebody acts on the convenant.

Officials and market parties hold some of the same rights (to sign, to record mandates, to answer an evaluation), and `Actor.may` asks
each only about its own kind of tenant. So every action that is done in a name asks here, where both tenants are named at once.
"""

from collections.abc import Iterable

from convenant.models import Partij
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

NIEMAND, NERGENS = 0, ""
"""No organisation and no gemeente: nobody has these, so they refuse the other kind of tenant."""


def require_organisatie(organisatie: int | None, permission: Permission, by: Actor) -> None:
    """Raise `Geweigerd` unless the actor is of this organisation (its id) and holds the right. The portal itself may."""
    by.require(permission, gemeente=NERGENS, organisatie=organisatie or NIEMAND)


def require_gemeente(code: str, permission: Permission, by: Actor) -> None:
    """Raise `Geweigerd` unless the actor is an official of this gemeente (its CBS code) and holds the right. The portal itself may."""
    by.require(permission, gemeente=code, organisatie=NIEMAND)


def require_one(*, organisatie: int | None, gemeente: str | None, permission: Permission, by: Actor) -> None:
    """Raise `Geweigerd` unless the actor is of this organisation or of this gemeente and holds the right; ValueError for both, or none."""
    if (organisatie is None) == (gemeente is None):
        raise ValueError("Somebody acts for an organisation or for a gemeente.")
    if gemeente is not None:
        require_gemeente(gemeente, permission, by)
    else:
        require_organisatie(organisatie, permission, by)


def require_concerned(gemeenten: Iterable[str], permission: Permission, by: Actor) -> str:
    """The first of these gemeenten for which the actor holds the right; `""` for the portal itself. Raises `Geweigerd`."""
    code = next((code for code in gemeenten if by.may(permission, gemeente=code, organisatie=NIEMAND)), NERGENS)
    require_gemeente(code, permission, by)
    return NERGENS if by.rol is None else code


def require_own(
    partij: Partij, permission: Permission, by: Actor, *, as_gemeente: Permission | None = None
) -> str | None:
    """Raise `Geweigerd` unless the actor is of this party and holds the right; `as_gemeente` when a gemeente needs another one.

    Returns the gemeente when the party is one, None when it is an organisation.
    """
    if partij.organisatie_id is not None:
        require_organisatie(partij.organisatie_id, permission, by)
        return None
    require_gemeente(partij.gemeenten[0], as_gemeente or permission, by)
    return partij.gemeenten[0]
