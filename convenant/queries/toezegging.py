"""Commitments and parties as the pages of this subject ask for them, inside the scope of whoever looks."""

from collections.abc import Iterable
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from convenant.models import Partij, Partijkaart, Toezegging, Toezeggingsmeting, Toezeggingsverdeling
from convenant.queries import meting
from convenant.regels.regel import Regel
from convenant.regels.register import known
from rivierenland.core.actor import Actor
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force

ALTIJD = ("toezegging_verdeling_drempel", "toezegging_verdeling_partijen")


def parties() -> QuerySet[Partij]:
    """Members in the scope with `naam`, the public one."""
    naam = Partijkaart.objects.filter(partij_nr=OuterRef("pk")).values("naam")[:1]
    return Partij.objects.filter(status__in=meting.LID).annotate(naam=Subquery(naam)).order_by("naam", "id")


def own_party(actor: Actor) -> Partij | None:
    """The party that somebody acts for; None for who is none."""
    return parties().filter(organisatie=actor.organisatie_id).first() if actor.organisatie_id else None


def gemeente_of(actor: Actor) -> str | None:
    """The one gemeente of an official, of which the list shows the figures; None over all together."""
    return actor.gemeenten[0] if len(actor.gemeenten) == 1 else None


def newest(gemeente: str | None) -> QuerySet[Toezeggingsmeting]:
    """The newest figures in a gemeente; of a gemeente that signed, its own."""
    here = Q(gemeente=gemeente) if gemeente is None else Q(gemeente=gemeente) | Q(gemeente=None, organisatie=None)
    return Toezeggingsmeting.objects.filter(here).newest()


def figures_of(partijen: QuerySet[Partij], gemeente: str | None) -> QuerySet[Toezeggingsmeting]:
    """The newest figures of these parties with `naam`, by party and commitment. One query."""
    naam = Partijkaart.objects.filter(partij_nr=OuterRef("partij")).values("naam")[:1]
    rows = newest(gemeente).filter(partij__in=partijen.order_by().values("pk")).annotate(naam=Subquery(naam))
    return rows.select_related("toezegging", "gemeente").order_by("naam", "partij_id", "toezegging__code")


def by_code(code: str) -> Toezegging | None:
    """The commitment of the newest adopted version that has it."""
    rows = Toezegging.objects.filter(code=code, convenant__status="vastgesteld").select_related("artikel", "convenant")
    return rows.order_by("-convenant__nummer").first()


def rule_of(toezegging: Toezegging) -> Regel | None:
    """What measures it; None where evidence is filed."""
    return known().get(toezegging.regel)


def parameters_of(toezegging: Toezegging, op: date) -> list[Parameter]:
    """Every parameter that its figure and distribution are counted with."""
    vloer = meting.floor_of(toezegging.regel, meting.floors(op)) if toezegging.regel else None
    regel = rule_of(toezegging)
    codes = (*ALTIJD, f"toezegging_venster.{toezegging.regel}", *(regel.parameters if regel else ()))
    rows = [row for row in in_force(op, codes) if row.gemeente_id is None]
    return sorted([*rows, *([vloer] if vloer else [])], key=lambda row: row.naam)


def distributions(toezeggingen: Iterable[Toezegging], gemeente: str | None) -> list[Toezeggingsverdeling]:
    """The newest distributions in an area. Two queries."""
    last = Toezeggingsverdeling.objects.order_by("-peildatum").values_list("peildatum", flat=True).first()
    if last is None:
        return []
    rows = Toezeggingsverdeling.objects.filter(peildatum=last, gemeente=gemeente, toezegging__in=list(toezeggingen))
    return list(
        rows.select_related("toezegging__artikel").order_by("toezegging__artikel__nummer", "toezegging__code", "soort")
    )
