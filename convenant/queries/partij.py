"""Parties: of whom, which there are, and whether a party is still the one that signed."""

from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When

from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Partijkaart, Toetreding
from rivierenland.core import scope
from rivierenland.core.models import Gemeente, Organisatie

AANWEZIG = (Partijstatus.PARTIJ, Partijstatus.GESCHORST)
"""Who is a party now; a suspended one stays a party."""


def naam_of(partij: Partij) -> str:
    """The name of the organisation or the gemeente behind it."""
    if partij.organisatie is not None:
        return partij.organisatie.naam
    return Gemeente.objects.get(pk=partij.gemeenten[0]).naam


def public() -> QuerySet[Partijkaart]:
    """The list of parties as anybody may read it: who is a party, suspended ones among them, by name."""
    return Partijkaart.objects.filter(status__in=AANWEZIG).select_related("gemeente").order_by("naam", "partij_nr")


def for_list() -> QuerySet[Partijkaart]:
    """Everybody who is or was a party, by name, who left below."""
    weg = Case(When(status__in=AANWEZIG, then=Value(0)), default=Value(1), output_field=IntegerField())
    return Partijkaart.objects.annotate(weg=weg).order_by("weg", "naam", "partij_nr")


def in_scope() -> list[int]:
    """The numbers of the parties whose own page may be opened; none without a scope, as the region works."""
    return list(Partij.objects.values_list("pk", flat=True)) if scope.current_or_none() else []


def for_detail() -> QuerySet[Partij]:
    """Parties with what their page shows."""
    return Partij.objects.select_related("organisatie", "convenant")


def of_organisatie(organisatie_id: int) -> Partij | None:
    """The party of an organisation, also when it left; None when it never was one or is out of scope."""
    rows = Partij.objects.select_related("organisatie", "convenant")
    return rows.filter(organisatie=organisatie_id).first()


def of_gemeente(code: str) -> Partij | None:
    """The party of a gemeente."""
    return Partij.objects.select_related("convenant").filter(organisatie=None, gemeenten=[code]).first()


def kvk_changed(row: Partij | Toetreding) -> bool:
    """Whether the organisation has another number in the trade register than when it signed or asked.

    Then another legal person stands in its place: nobody may sign before a gemeente recorded the succession, or the request was
    made again.
    """
    organisatie: Organisatie | None = row.organisatie
    return organisatie is not None and organisatie.kvk != row.kvk


def present_on(dag: date) -> QuerySet[Partij]:
    """Who was a party on `dag`."""
    return Partij.objects.filter(sinds__lte=dag).exclude(tot__lte=dag)
