"""T18: does a gemeente decide in time about an application for beds."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, DateField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery

from convenant.regels.regel import Regel, Telling
from rivierenland.core.queries.parameter import value_of
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Projectstap

WEKEN, VENSTER = "toezegging_beslistermijn_weken", "toezegging_venster.beslist_op_plannen"
BESLIST = (Stadium.BESLUIT, Stadium.GEWEIGERD)


def applications(op: date, *, weken: int, venster: int) -> QuerySet[Projectstap]:
    """The steps by which a project came to its application that count on `op`, with `na` (the stage after it), `beslist_op`, `uiterlijk`.

    Decided in the last `venster` days, or undecided past its term however long ago that was.
    An application ends with the next step. Withdrawn, suspended or back at the drawing board is no decision of the gemeente, so
    such a one is left out. Back at the application after an appeal is another one, with a term of its own.
    """
    volgende = (
        Projectstap.objects.filter(Q(op__gt=OuterRef("op")) | Q(op=OuterRef("op"), pk__gt=OuterRef("pk")))
        .filter(project=OuterRef("project"), op__lte=op)
        .order_by("op", "pk")
    )
    rijen = (
        Projectstap.objects.filter(naar=Stadium.AANVRAAG, op__lte=op)
        .annotate(na=Subquery(volgende.values("naar")[:1]), beslist_op=Subquery(volgende.values("op")[:1]))
        .annotate(uiterlijk=ExpressionWrapper(F("op") + timedelta(weeks=weken), output_field=DateField()))
    )
    beslist = Q(na__in=BESLIST, beslist_op__gt=op - timedelta(days=venster))
    return rijen.filter(beslist | Q(na=None, uiterlijk__lt=op)).order_by()


def measure(op: date) -> Iterator[Telling]:
    """Per gemeente: decisions within the term, of all that counts. Three queries."""
    weken, venster = (int(value_of(code, peildatum=op)) for code in (WEKEN, VENSTER))
    rijen = applications(op, weken=weken, venster=venster).values("gemeente_id")
    rijen = rijen.annotate(teller=Count("pk", filter=Q(beslist_op__lte=F("uiterlijk"))), noemer=Count("pk"))
    for gemeente, teller, noemer in rijen.values_list("gemeente_id", "teller", "noemer"):
        yield Telling(None, gemeente, teller, noemer)


REGEL = Regel(
    code="beslist_op_plannen",
    naam="Op tijd besloten over plannen",
    wat="aanvragen",
    uitleg="Van de aanvragen voor bedden waarover de gemeente in de periode besloot (een instelling, gewoon twee jaar): het deel met een"
    " besluit binnen de termijn. Een aanvraag die na de termijn nog loopt, telt mee als te laat. Een aanvraag die is ingetrokken"
    " of stilligt, telt niet mee. Het portaal weet niet welke procedure geldt en rekent met de gewone procedure met verlenging"
    " (een instelling, gewoon veertien weken). Bij een uitgebreide procedure mag een gemeente langer doen over een besluit dan"
    " hier is geteld.",
    bron="Stappen van projecten in het portaal",
    measure=measure,
    parameters=(WEKEN,),
)
