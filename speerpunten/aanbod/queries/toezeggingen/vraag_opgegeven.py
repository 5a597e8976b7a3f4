"""T15: did an employer say how many people it needs in the year to come."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from convenant.regels.regel import Regel, Telling
from rivierenland.core.queries.parameter import value_of
from speerpunten.aanbod.enums.vraag import Vraagbron
from speerpunten.aanbod.models import Maandvraag, Werklocatie

MAAND = "toezegging_vraag_maand"


def year_asked(op: date) -> int:
    """The year of which the demand must be known on `op`: next year from the month of the parameter on, else this year."""
    return op.year + (op.month >= int(value_of(MAAND, peildatum=op)))


def measure(op: date) -> Iterator[Telling]:
    """Per employer and gemeente: running work sites of which the employer gave the year itself. Two queries."""
    jaar = year_asked(op)
    opgegeven = Exists(Maandvraag.objects.filter(werklocatie=OuterRef("pk"), jaar=jaar, bron=Vraagbron.WERKGEVER))
    rijen = (
        Werklocatie.objects.filter(Q(einddatum=None) | Q(einddatum__gt=op, einddatum__year__gte=jaar))
        .exclude(organisatie=None)
        .order_by()
        .annotate(opgegeven=opgegeven)
        .values("organisatie_id", "gemeente_id")
        .annotate(teller=Count("pk", filter=Q(opgegeven=True)), noemer=Count("pk"))
    )
    for rij in rijen.values_list("organisatie_id", "gemeente_id", "teller", "noemer"):
        yield Telling(*rij)


REGEL = Regel(
    code="vraag_opgegeven",
    naam="Vraag op tijd opgegeven",
    wat="werkplekken",
    uitleg="Van de werkplekken van een werkgever waar nog wordt gewerkt: het deel waarvoor hij zelf opgaf hoeveel mensen nodig zijn."
    " Vanaf een vaste maand (een instelling, gewoon december) gaat het om het komende jaar, daarvoor om het lopende jaar. Wat de"
    " gemeente schatte of het portaal berekende, telt niet.",
    bron="Opgave per werkplek in het portaal",
    measure=measure,
    parameters=(MAAND,),
)
