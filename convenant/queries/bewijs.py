"""Evidence as pages and distributions ask for it."""

from datetime import date

from django.db.models import Case, IntegerField, OuterRef, QuerySet, Subquery, Value, When

from convenant.enums.meting import Bewijsstatus
from convenant.models import Bewijsstuk, Partijkaart, Toezegging


def in_force(op: date) -> dict[tuple[int, str], date]:
    """By party and code of the commitment: until when accepted evidence holds, the longest of them."""
    rows = Bewijsstuk.objects.in_force(op).order_by("geldig_tot").values_list("partij", "code", "geldig_tot")
    return {(partij, code): tot for partij, code, tot in rows}


def listed() -> QuerySet[Bewijsstuk]:
    """Evidence of the scope with `naam` of the party and `titel` of the commitment; what waits first, then the newest."""
    naam = Partijkaart.objects.filter(partij_nr=OuterRef("partij")).values("naam")[:1]
    titel = Toezegging.objects.filter(code=OuterRef("code"), convenant=OuterRef("partij__convenant")).values("titel")[
        :1
    ]
    wacht = Case(When(status=Bewijsstatus.WACHT, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = Bewijsstuk.objects.select_related("gemeente", "organisatie").annotate(
        naam=Subquery(naam), titel=Subquery(titel)
    )
    return rows.order_by(wacht, "-created_at", "-id")
