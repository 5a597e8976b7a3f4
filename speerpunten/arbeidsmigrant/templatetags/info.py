"""The small markup of the information, shown."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.tekstopmaak import render

register = template.Library()


@register.filter
def opgemaakt_info(tekst: str, taal: str) -> SafeString:
    """A text as HTML in which everything a person typed is escaped; links to other texts lead to them in this language."""
    parts = render(tekst, lambda slug: reverse("arbeidsmigrant:info-pagina", args=[taal, slug]))
    return mark_safe(parts.voor + parts.na)
