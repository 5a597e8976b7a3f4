"""Who keeps the published figures of which area."""

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from speerpunten.kennis.kerncijfers import gebieden


def may_see_sources(by: Actor) -> bool:
    """Whether somebody may see where figures are taken from and how that went: the officials, of a gemeente or the region."""
    soort = by.beschrijving.soort if by.beschrijving else None
    return by.may(Permission.KENNIS_VIEW) and soort is not Rolsoort.ORGANISATIE


def may_manage(by: Actor, gebied: str) -> bool:
    """A gemeente keeps the figures of itself; those of wider areas are the region's."""
    gemeente = gebieden.gemeente_of(gebied)
    if gemeente or by.beschrijving is None:
        return by.may(Permission.KERNCIJFER_MANAGE, gemeente=gemeente)
    return by.may(Permission.KERNCIJFER_MANAGE) and by.beschrijving.soort is not Rolsoort.GEMEENTE
