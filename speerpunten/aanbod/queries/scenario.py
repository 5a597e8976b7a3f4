"""Which kept calculations somebody may read, and which are his to change."""

from django.db.models import Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.models import Scenario


def readable(actor: Actor) -> QuerySet[Scenario]:
    """The own ones and the shared ones, newest first, with gemeente and maker. Row security says the same."""
    rows = Scenario.objects.select_related("gemeente", "created_by")
    if actor.rol is None:
        return rows
    own = Q(gemeente__in=actor.gemeenten) if actor.gemeenten else Q(gemeente=None)
    return rows.filter(Q(gedeeld=True) | own)


def is_own(scenario: Scenario, actor: Actor) -> bool:
    """Whether the actor may share, stop sharing and remove it: the gemeente's own, or for the region the region's."""
    if scenario.gemeente_id is None:
        return actor.may(Permission.SCENARIO_SAVE) and not actor.gemeenten
    return actor.may(Permission.SCENARIO_SAVE, gemeente=scenario.gemeente_id)


def of(scenario: Scenario) -> str:
    """Whose it is, in words."""
    return scenario.gemeente.naam if scenario.gemeente else "Regio Rivierenland"
