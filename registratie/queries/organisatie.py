"""Organisations as lists and pages ask for them."""

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Organisatie


def for_list() -> QuerySet[Organisatie]:
    """Organisations with the locations in use and the permitted beds, as far as the scope may see those."""
    own = Huisvestingslocatie.objects.in_use().filter(organisatie=OuterRef("pk")).order_by().values("organisatie")
    return Organisatie.objects.annotate(
        aantal_locaties=Coalesce(Subquery(own.annotate(n=Count("pk")).values("n")), Value(0)),
        bedden=Coalesce(Subquery(own.annotate(n=Sum("capaciteit_vergund")).values("n")), Value(0)),
    )
