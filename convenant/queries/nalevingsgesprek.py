"""Conversations about keeping commitments, as pages and jobs ask for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from convenant.enums.naleving import Gespreksstapsoort, Gespreksstatus, Gespreksuitkomst
from convenant.models import Gespreksstap, Nalevingsgesprek
from convenant.models.nalevingsgesprek import GesprekQuerySet
from convenant.queries.naleving_stand import GEMIST
from registratie.models import Huisvestingslocatie
from rivierenland.core.feestdagen import einddatum
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force, value_of

PLAN, OORDEEL = "naleving_plan_dagen", "naleving_oordeel_dagen"
HERCONTROLE, HERINNERING = "naleving_hercontrole_dagen", "naleving_herinnering_dagen"
TERMIJNEN = (GEMIST, PLAN, OORDEEL, HERCONTROLE, HERINNERING)


def for_list() -> GesprekQuerySet:
    """What the scope may see, with what a row shows; the nearest last day first, closed ones last."""
    rows: GesprekQuerySet = Nalevingsgesprek.objects.select_related("organisatie", "toezegging", "regie")
    return rows


def with_all() -> QuerySet[Nalevingsgesprek]:
    """What the scope may see, with what the page of one shows."""
    return for_list().select_related("partij", "toezegging__artikel", "toezegging__convenant")


def steps(gesprek: Nalevingsgesprek) -> list[Gespreksstap]:
    """What happened in it, oldest first."""
    rows = Gespreksstap.objects.filter(gesprek=gesprek).select_related("gemeente", "document", "created_by")
    return list(rows.order_by("datum", "id"))


def siblings(gesprek: Nalevingsgesprek) -> list[Nalevingsgesprek]:
    """Other conversations with the same party that run, so that they can be talked about together."""
    return list(for_list().open().filter(partij=gesprek.partij_id).exclude(pk=gesprek.pk))


def last_plan(gesprek: Nalevingsgesprek) -> Gespreksstap | None:
    """The newest improvement plan."""
    return Gespreksstap.objects.filter(gesprek=gesprek, soort=Gespreksstapsoort.PLAN).order_by("-datum", "-id").first()


def recheck_day(gesprek: Nalevingsgesprek) -> date:
    """A proposal for the re-check: after the usual term, or a week after the day the plan promises when that is later."""
    gewoon = last_day(HERCONTROLE, timezone.localdate())
    plan = last_plan(gesprek)
    if plan is None or plan.gereed_op is None:
        return gewoon
    return max(gewoon, einddatum(plan.gereed_op, dagen=7))


def why_no_repair(gesprek: Nalevingsgesprek) -> str:
    """Why the repair cannot be confirmed, in Dutch; empty when it can."""
    if gesprek.status == Gespreksstatus.AFGESLOTEN:
        return "Dit gesprek is afgesloten. Er kan niets meer aan worden toegevoegd."
    return "" if gesprek.nagekomen_sinds else NOG_NIET


def why_no_take_over(gesprek: Nalevingsgesprek, gemeenten: Iterable[str]) -> str:
    """Why none of these gemeenten (CBS codes) can take the lead, in Dutch; empty when one can."""
    if gesprek.status == Gespreksstatus.AFGESLOTEN:
        return "Dit gesprek is afgesloten. De regie kan niet meer worden overgenomen."
    eigen = set(gemeenten)
    if eigen & set(gesprek.gemeenten) - {gesprek.regie_id}:
        return ""
    return "Uw gemeente heeft de regie al." if gesprek.regie_id in eigen else NIETS_DAAR


NOG_NIET = (
    "Het cijfer is nog niet op de norm. Wacht tot dat zo is, of spreek een overleg af en maak daar andere afspraken."
)
NIETS_DAAR = "Deze partij heeft geen locatie in uw gemeente. Alleen een gemeente waar zij werkt, kan de regie nemen."


@dataclass(frozen=True)
class Stand:
    """How many conversations wait for whom, as far as the scope sees: `te_laat` of all that run."""

    partij: int
    gemeente: int
    te_laat: int
    hersteld: int

    @property
    def open(self) -> int:
        """All that run."""
        return self.partij + self.gemeente


def counts(vandaag: date) -> Stand:
    """One query. `hersteld`: ended well in the last twelve months."""
    jaar = vandaag - timedelta(days=365)
    goed = [Gespreksuitkomst.HERSTELD, Gespreksuitkomst.VANZELF]
    open_ = ~Q(status=Gespreksstatus.AFGESLOTEN)
    found = Nalevingsgesprek.objects.aggregate(
        partij=Count("pk", filter=Q(status=Gespreksstatus.PLAN)),
        gemeente=Count("pk", filter=open_ & ~Q(status=Gespreksstatus.PLAN)),
        te_laat=Count("pk", filter=Q(uiterlijk__lt=vandaag)),
        hersteld=Count("pk", filter=Q(uitkomst__in=goed, afgesloten_op__gt=jaar)),
    )
    return Stand(**found)


def last_day(code: str, begin: date) -> date:
    """The last day of the term `code` that begins after `begin`, never on a day off (the house's calendar)."""
    return einddatum(begin, dagen=int(value_of(code, peildatum=begin)))


def terms(op: date) -> list[Parameter]:
    """The parameters that the pages show, in the order of a conversation."""
    found = {row.code: row for row in in_force(op, TERMIJNEN) if row.gemeente_id is None}
    return [found[code] for code in TERMIJNEN if code in found]


def leaders(organisaties: Iterable[int]) -> dict[int, str]:
    """Of each organisation the gemeente with the most of its beds in use; without any it is not in the answer. One query."""
    rows = Huisvestingslocatie.objects.in_use().filter(organisatie__in=list(organisaties)).order_by()
    found: dict[int, tuple[int, str]] = {}
    for organisatie, gemeente, bedden in rows.values_list("organisatie_id", "gemeente_id").annotate(
        n=Sum("capaciteit_vergund")
    ):
        eerste = found.get(organisatie)
        if eerste is None or (-bedden, gemeente) < (-eerste[0], eerste[1]):
            found[organisatie] = (bedden, gemeente)
    return {organisatie: gemeente for organisatie, (_, gemeente) in found.items()}
