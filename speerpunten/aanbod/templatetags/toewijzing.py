"""The bar of a change beside its figures, and the value of a parameter in words."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.charts.scale import change_bar
from rivierenland.core.opmaak import NBSP, getal

register = template.Library()


@register.simple_tag
def effect_bar(nu: int, straks: int, schaal: int) -> SafeString:
    """How many people there are (pale) and would be (dark), on the scale of the whole table."""
    return format_html('<span class="inline-svg">{}</span>', mark_safe(change_bar(nu, straks, schaal)))


@register.filter
def waarde(norm: Any) -> str:
    """`1,3 maal`, `5, 15, 30 kilometer`."""
    waarden = norm.waarde if isinstance(norm.waarde, list) else [norm.waarde]
    woorden = ", ".join(getal(een, 1 if isinstance(een, float) else 0) for een in waarden)
    return f"{woorden}{NBSP}{norm.eenheid}"
