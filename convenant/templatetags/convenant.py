"""Commitments and parties as a page tells them."""

from django import template

from convenant.enums.partij import Partijsoort
from convenant.models import Toezegging
from convenant.queries.evaluatie import Vraaguitslag
from convenant.queries.versie import norm_in_words
from rivierenland.core.charts.scale import scale_bar
from rivierenland.core.opmaak import getal

register = template.Library()

ICONEN = {
    Partijsoort.VERBLIJFSBIEDER: "bed",
    Partijsoort.UITZENDER: "people",
    Partijsoort.WERKGEVER: "work",
    Partijsoort.GEMEENTE: "municipality",
}


@register.filter
def soorten(toezegging: Toezegging) -> list[tuple[str, str, str]]:
    """Who takes it on: code, word and icon of each kind of party."""
    return [(soort.value, soort.label, ICONEN[soort]) for soort in Partijsoort if soort in toezegging.partijsoorten]


@register.filter
def norm(toezegging: Toezegging) -> str:
    """`ten minste 95 %, aandacht tot 85 %`."""
    return norm_in_words(toezegging)


@register.filter
def aantal_partijen(aantal: int) -> str:
    """`1 partij`, `412 partijen`."""
    return f"{getal(aantal)} {'partij' if aantal == 1 else 'partijen'}"


@register.filter
def balk(uitslag: Vraaguitslag, aantal: int) -> str:
    """A bar for one answer of a question, on the scale of all of them; the number stands beside it."""
    return scale_bar(aantal, uitslag.aantal)
