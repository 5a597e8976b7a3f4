"""Who speaks for a party."""

from convenant.models import Partij
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission


def require_own(partij: Partij, by: Actor, permission: Permission) -> str | None:
    """Raise `Geweigerd` unless the actor holds the right and is of this party. Returns the gemeente when the party is one.

    An official holds a right for organisations too as long as no gemeente is named, so that is asked apart.
    """
    gemeente = None if partij.organisatie_id else partij.gemeenten[0]
    by.require(permission, gemeente=gemeente, organisatie=partij.organisatie_id)
    if by.rol is not None and partij.organisatie_id and by.organisatie_id != partij.organisatie_id:
        raise Geweigerd(permission)
    return gemeente
