"""T17: does a gemeente have one contact point, and is it still right."""

from collections.abc import Iterator
from datetime import date

from convenant.models import Aanspreekpunt
from convenant.queries.aanspreekpunt import DAGEN, oldest
from convenant.regels.regel import Regel, Telling
from rivierenland.core.models import Gemeente


def measure(op: date) -> Iterator[Telling]:
    """Every gemeente: one contact point, confirmed within the term or not. Three queries."""
    tijdig = Aanspreekpunt.objects.filter(bevestigd_op__range=(oldest(op), op))
    bevestigd = set(tijdig.values_list("gemeente_id", flat=True))
    for gemeente in Gemeente.objects.order_by("code").values_list("code", flat=True):
        yield Telling(None, gemeente, int(gemeente in bevestigd), 1)


REGEL = Regel(
    code="aanspreekpunt",
    naam="Eén aanspreekpunt",
    wat="aanspreekpunten",
    uitleg="Staat er van de gemeente een aanspreekpunt met naam en telefoonnummer, en heeft de gemeente binnen de termijn bevestigd dat"
    " het nog klopt? De termijn is een instelling, gewoon een jaar. Ja is 100 procent, nee is 0 procent.",
    bron="Aanspreekpunten in het portaal",
    measure=measure,
    parameters=(DAGEN,),
)
