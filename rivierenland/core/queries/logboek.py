"""The audit trail and the read log, for who may see them. Whoever is not named here sees nothing."""

from django.db.models import Case, F, Func, IntegerField, QuerySet, Sum, Value, When

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort

NAMENS = {Rolsoort.GEMEENTE: "De gemeente", Rolsoort.REGIO: "De regio"}
"""How an organisation sees who is not its own: on whose behalf, not the name of the official."""


class Lengte(Func):
    """How many ids a line of the read log names."""

    function = "cardinality"
    output_field = IntegerField()


def gebeurtenissen(by: Actor) -> QuerySet[Gebeurtenis]:
    """The acts of the own gemeente or organisation; all acts for the privacy officer. `wie`: who did it, for this reader."""
    rows = Gebeurtenis.objects.select_related("gemeente").annotate(wie=F("actor_naam"))
    if not by.may(Permission.GEBEURTENIS_VIEW):
        return rows.none()
    if by.rol is Rol.PRIVACY_OFFICER:
        return rows
    if by.gemeenten:
        return rows.filter(gemeente_id__in=by.gemeenten)
    return _without_officials(rows.filter(organisatie_id=by.organisatie_id)) if by.organisatie_id else rows.none()


def _without_officials(rows: QuerySet[Gebeurtenis]) -> QuerySet[Gebeurtenis]:
    """The name is replaced by the database, so that searching for it finds nothing either."""
    roles = {soort: [rol for rol, found in ROLLEN.items() if found.soort is soort] for soort in NAMENS}
    cases = [When(rol__in=roles[soort], then=Value(naam)) for soort, naam in NAMENS.items()]
    return rows.annotate(wie=Case(*cases, default=F("actor_naam")))


def inzages(by: Actor) -> QuerySet[Inzage]:
    """Who saw personal data, for the privacy officer; each line with the number of people (`aantal`), never their names."""
    rows = Inzage.objects.select_related("gebruiker", "gemeente").annotate(aantal=Lengte("object_ids"))
    return rows.defer("object_ids") if by.may(Permission.INZAGE_VIEW) else rows.none()


def people_seen(rows: QuerySet[Inzage]) -> int:
    """The sum of people over these lines; somebody who was seen twice counts twice."""
    return rows.order_by().aggregate(som=Sum("aantal"))["som"] or 0
