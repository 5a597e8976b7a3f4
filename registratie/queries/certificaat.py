"""Certificates: of a location with those of its organisation, of an organisation, and which end."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from registratie.models import Certificaat, Huisvestingslocatie
from rivierenland.core.models import Organisatie


def of_locatie(locatie: Huisvestingslocatie) -> QuerySet[Certificaat]:
    """Those of the location, and those of its organisation as a whole."""
    rows = Certificaat.objects.filter(Q(locatie=locatie) | Q(locatie=None, organisatie=locatie.organisatie_id))
    return rows.select_related("locatie", "gecontroleerd_by").order_by("soort", F("einde").desc(nulls_first=True), "id")


def of_organisatie(organisatie: Organisatie) -> QuerySet[Certificaat]:
    """All that the scope may see."""
    rows = Certificaat.objects.filter(organisatie=organisatie).select_related("locatie", "gecontroleerd_by")
    return rows.order_by("soort", F("einde").desc(nulls_first=True), "id")


def without_successor(rows: QuerySet[Certificaat]) -> QuerySet[Certificaat]:
    """Leave out those that another of the same kind for the same thing outlives."""
    longer = Q(einde=None) | Q(einde__gt=OuterRef("einde"))
    same = Q(locatie=OuterRef("locatie")) | Q(locatie=None) & Q(organisatie=OuterRef("organisatie"))
    after = Certificaat.objects.filter(
        longer, same, soort=OuterRef("soort"), organisatie=OuterRef("organisatie"), ingetrokken_per=None
    )
    return rows.filter(~Exists(after))
