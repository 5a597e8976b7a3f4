"""The audit trail and the read log, for who may see them. Whoever is not named here sees nothing."""

from django.db.models import Func, IntegerField, QuerySet, Sum

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rol


class Lengte(Func):
    """How many ids a line of the read log names."""

    function = "cardinality"
    output_field = IntegerField()


def gebeurtenissen(by: Actor) -> QuerySet[Gebeurtenis]:
    """The acts of the own gemeente or organisation; all acts for the privacy officer."""
    rows = Gebeurtenis.objects.select_related("gemeente")
    if not by.may(Permission.GEBEURTENIS_VIEW):
        return rows.none()
    if by.rol is Rol.PRIVACY_OFFICER:
        return rows
    if by.gemeenten:
        return rows.filter(gemeente_id__in=by.gemeenten)
    return rows.filter(organisatie_id=by.organisatie_id) if by.organisatie_id else rows.none()


def inzages(by: Actor) -> QuerySet[Inzage]:
    """Who saw personal data, for the privacy officer; each line with the number of people (`aantal`), never their names."""
    rows = Inzage.objects.select_related("gebruiker", "gemeente").annotate(aantal=Lengte("object_ids"))
    return rows.defer("object_ids") if by.may(Permission.INZAGE_VIEW) else rows.none()


def people_seen(rows: QuerySet[Inzage]) -> int:
    """The sum of people over these lines; somebody who was seen twice counts twice."""
    return rows.order_by().aggregate(som=Sum("aantal"))["som"] or 0
