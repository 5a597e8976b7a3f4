"""Which block of a document a template has in its hands."""

from django import template

from rivierenland.rapportages.inhoud.blokken import Blok, Getal, Kolomsoort

register = template.Library()


@register.filter
def bloksoort(blok: Blok) -> str:
    """The name of its kind: `Alinea`, `Tabel`."""
    return type(blok).__name__


@register.filter
def woord(deel: str | Getal | None) -> str:
    """A piece of a sentence, a cell or a point of a chart as it reads; a dash for what does not exist."""
    if deel is None:
        return "–"
    return deel if isinstance(deel, str) else deel.cijfer.tekst


@register.filter
def is_tekst(soort: Kolomsoort) -> bool:
    """Whether a column holds words."""
    return soort == Kolomsoort.TEKST
