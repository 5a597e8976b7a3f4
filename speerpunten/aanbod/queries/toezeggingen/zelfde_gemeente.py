"""T08: how many of the people of an employer live in the gemeente where they work."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce

from convenant.regels.regel import Regel, Telling
from speerpunten.aanbod.models import Woonplek


def measure(op: date) -> Iterator[Telling]:
    """Per employer and gemeente of its running work sites, of the people of whom it is known this year. One query."""
    thuis = Sum("mensen", filter=Q(woongemeente=F("gemeente")))
    rijen = (
        Woonplek.objects.filter(Q(werklocatie__einddatum=None) | Q(werklocatie__einddatum__gt=op), jaar=op.year)
        .exclude(organisatie=None)
        .order_by()
        .values("organisatie_id", "gemeente_id")
        .annotate(teller=Coalesce(thuis, 0), noemer=Sum("mensen"))
    )
    for rij in rijen.values_list("organisatie_id", "gemeente_id", "teller", "noemer"):
        yield Telling(*rij)


REGEL = Regel(
    code="zelfde_gemeente",
    naam="Wonen in de gemeente van het werk",
    wat="mensen",
    uitleg="Van de mensen die op de werkplekken van een organisatie werken en van wie bekend is waar zij wonen: het deel dat woont in de"
    " gemeente van de werkplek. De werkgever of de gemeente geeft dit jaar per werkplek op in welke gemeente mensen wonen. Een"
    " organisatie zonder eigen werkplekken, of die dit niet opgaf, is niet te meten: het nachtregister zegt niet waar iemand"
    " werkt.",
    bron="Opgave per werkplek in het portaal",
    measure=measure,
)
