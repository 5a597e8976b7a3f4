"""T19: does a step follow a critical finding within the same term, whoever the provider is."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from convenant.regels.regel import Regel, Telling
from handhaving.enums import Bevindingstatus, Ernst, Inspectiestatus, Stapsoort
from handhaving.models import Bevinding
from handhaving.queries.toezichtcijfers import standing_steps
from rivierenland.core.queries.parameter import value_of

DAGEN, VENSTER = "toezegging_handhaven_dagen", "toezegging_venster.gelijk_handhaven"
GEEN_STAP = (Stapsoort.CONSTATERING, Stapsoort.ZIENSWIJZE)
"""Writing the finding down and what the provider says of it: no step by which the gemeente does something about it."""


def findings(op: date, *, dagen: int, venster: int) -> QuerySet[Bevinding]:
    """Critical findings whose term of `dagen` days ended in the last `venster` days, or that were answered before its end.

    With `gevonden` and `uiterlijk` (days) and `gevolgd`.
    A finding that proved wrong (`vervallen`) asks for nothing. One that was repaired within the term needs no step any more.
    """
    uiterlijk = ExpressionWrapper(F("gevonden") + timedelta(days=dagen), output_field=DateField())
    stap = standing_steps().exclude(soort__in=GEEN_STAP).filter(
        zaak=OuterRef("zaak"), datum__gte=OuterRef("gevonden"), datum__lte=OuterRef("uiterlijk")
    )  # fmt: skip
    kritiek = Bevinding.objects.filter(ernst=Ernst.KRITIEK, inspectie__status=Inspectiestatus.AFGEROND)
    rijen = (
        kritiek.exclude(status=Bevindingstatus.VERVALLEN)
        .annotate(gevonden=TruncDate("inspectie__afgerond_at"))
        .annotate(uiterlijk=uiterlijk)
        .annotate(gevolgd=Exists(stap.filter(datum__lte=op)) | Q(hersteld_op__lte=F("uiterlijk")))
    )
    afgelopen = Q(uiterlijk__gt=op - timedelta(days=venster)) & (Q(uiterlijk__lt=op) | Q(gevolgd=True))
    return rijen.filter(afgelopen, gevonden__lte=op).order_by()


def measure(op: date) -> Iterator[Telling]:
    """Per gemeente: critical findings that were followed within the term, at parties and others alike. Three queries."""
    dagen, venster = (int(value_of(code, peildatum=op)) for code in (DAGEN, VENSTER))
    rijen = (
        findings(op, dagen=dagen, venster=venster)
        .values("gemeente_id")
        .annotate(teller=Count("pk", filter=Q(gevolgd=True)), noemer=Count("pk"))
    )
    for gemeente, teller, noemer in rijen.values_list("gemeente_id", "teller", "noemer"):
        yield Telling(None, gemeente, teller, noemer)


REGEL = Regel(
    code="gelijk_handhaven",
    naam="Na een ernstige bevinding volgt een stap",
    wat="kritieke bevindingen",
    uitleg="Van de kritieke bevindingen in de periode (een instelling, gewoon een jaar): het deel waarop binnen de termijn (een"
    " instelling, gewoon 28 dagen) een stap in een zaak volgde, of dat binnen die termijn was hersteld. Alle locaties van de"
    " gemeente tellen mee, van partijen en van anderen: zo blijkt of de gemeente bij iedereen hetzelfde doet. Het vastleggen van"
    " de bevinding zelf en een zienswijze zijn geen stap. Bevindingen waarvan de termijn nog loopt, tellen pas mee als er iets is"
    " gebeurd.",
    bron="Inspecties en zaken in het portaal",
    measure=measure,
    parameters=(DAGEN,),
)
