"""Charts and maps on a page: the drawing that fits, `Toon de cijfers` and the source line."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.occupancy import occupancy
from rivierenland.core.charts.scale import scale_bar
from rivierenland.core.opmaak import cel, getal
from rivierenland.core.templatetags.look import EMPTY, icon, suppressed

register = template.Library()


@register.simple_tag
def drawing(picture: str) -> SafeString:
    """A drawing of `rivierenland.core.charts`, which escapes every word in it itself."""
    return mark_safe(picture)


@register.simple_tag
def occupancy_bar(bezet: int, vergund: int, schaal: int, norm: int | None = None, breedte: int = 280) -> SafeString:
    """The bar beside the figures of one location; all bars on one page share `schaal`."""
    return format_html(
        '<span class="inline-svg">{}</span>', drawing(occupancy(bezet, vergund, schaal, norm=norm, width=breedte))
    )


@register.simple_tag
def scale(value: float, maximum: float, look: str = "river", breedte: int = 200, hoogte: int = 8) -> SafeString:
    """A thin bar beside a number."""
    return format_html(
        '<span class="inline-svg">{}</span>',
        drawing(scale_bar(value, maximum, look=look, width=breedte, height=hoogte)),
    )


@register.simple_tag
def score(naam: str, value: float, maximum: float = 5) -> SafeString:
    """A score with its bar (inside `<dl class="scores">`)."""
    bar = scale_bar(value, maximum, width=160)
    return format_html("<div><dt>{}</dt><dd>{}<strong>{}</strong></dd></div>", naam, drawing(bar), getal(value, 1))


@register.simple_tag
def occupancy_key() -> SafeString:
    """What the parts of an occupancy bar mean, for above a column of them."""
    box = svg.element("rect", width=11, height=11, rx=2, fill=svg.RIVER)
    free = svg.element("rect", width=11, height=11, rx=2, fill=svg.TRACK)
    level = svg.element("line", x1=2, x2=2, y1=0, y2=12, stroke=svg.INK, stroke_width=2)
    keys = ((11, box, "bezet"), (11, free, "vrij"), (4, level, "vergund"))
    drawn = ((drawing(svg.drawing(wide, 12, "", "", body, plain=True)), word) for wide, body, word in keys)
    items = format_html_join("", '<span class="key">{}{}</span>', drawn)
    return format_html('<span class="keys">{}</span>', items)


def _cell(value: Any, first: bool) -> SafeString:
    shown = suppressed(value) if isinstance(value, Afscherming) else cel(value)
    if first:
        return format_html('<th scope="row">{}</th>', shown)
    return format_html('<td class="num">{}</td>', shown)


def numbers_table(figure: Figure) -> SafeString:
    """The table under a chart, made of the same data."""
    head = format_html_join(
        "", '<th scope="col"{}>{}</th>',
        ((mark_safe(' class="num"') if index else EMPTY, name) for index, name in enumerate(figure.header)),
    )  # fmt: skip
    rows = format_html_join(
        "", "<tr>{}</tr>",
        ((mark_safe("".join(_cell(value, index == 0) for index, value in enumerate(row))),) for row in figure.rows),
    )  # fmt: skip
    return format_html(
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Cijfers: {0}"><table class="table">'
        '<caption class="visually-hidden">{0}</caption><thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>',
        figure.title, head, rows,
    )  # fmt: skip


@register.simple_tag(name="figure")
def show_figure(figure: Figure) -> SafeString:
    """A chart or map with everything that belongs under it."""
    widths = (("wide", figure.svg), ("medium", figure.medium), ("narrow", figure.narrow))
    drawings = format_html_join(
        "", '<div class="figure__{}">{}</div>', ((name, drawing(drawn)) for name, drawn in widths)
    )
    source = format_html('<p class="figure__source">{}</p>', figure.source) if figure.source else EMPTY
    return format_html(
        '<figure class="figure{}">{}<figcaption class="figure__foot">'
        '<details class="figure__numbers"><summary>{}Toon de cijfers</summary>{}</details>{}</figcaption></figure>',
        " figure--large" if figure.large else "", drawings, icon("table", 16), numbers_table(figure), source,
    )  # fmt: skip
