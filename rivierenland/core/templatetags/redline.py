"""Plain text as paragraphs and lists, and a redline that is told in words too."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.redline import Blokvorm, Redline, Regel, Stuk, Stuksoort, blocks
from rivierenland.core.redline.blokken import PUNT, is_point

register = template.Library()

BREAK = mark_safe("<br>")
MARKS = {
    Stuksoort.ERBIJ: '<ins class="erbij"><span class="visually-hidden"> toegevoegd: </span>{}'
    '<span class="visually-hidden"> (einde) </span></ins>',
    Stuksoort.ERAF: '<del class="eraf"><span class="visually-hidden"> weggehaald: </span>{}'
    '<span class="visually-hidden"> (einde) </span></del>',
    Stuksoort.GELIJK: "{}",
}


@register.filter
def opgemaakt(tekst: str) -> SafeString:
    """A text of a person as paragraphs and lists; everything in it is escaped."""
    return _joined(_block(blok.vorm, [format_html("{}", regel) for regel in blok.regels]) for blok in blocks(tekst))


@register.filter
def op_code(waarden: Mapping[Any, Any], code: Any) -> Any:
    """What stands under a key; None when nothing does."""
    return waarden.get(code)


@register.simple_tag
def redline(verschil: Redline) -> SafeString:
    """Two texts as one, in paragraphs and lists."""
    return _joined(_block(blok.vorm, [_line(regel) for regel in blok.regels]) for blok in verschil.blocks())


@register.simple_tag
def redline_kort(verschil: Redline) -> SafeString:
    """Two titles as one, inside a line."""
    return _joined(_line(regel) for regel in verschil.regels)


def _block(vorm: Blokvorm, regels: Iterable[SafeString]) -> SafeString:
    if vorm is Blokvorm.LIJST:
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((regel,) for regel in regels)))
    return format_html("<p>{}</p>", format_html_join(BREAK, "{}", ((regel,) for regel in regels)))


def _line(regel: Regel) -> SafeString:
    """A line with its marks; the dash of a point is left to the list."""
    stukken = list(regel.stukken)
    if stukken and is_point(regel.tekst):
        begin = stukken[0].tekst.lstrip()
        stukken[0] = Stuk(stukken[0].soort, begin[2:] if begin.startswith(PUNT) else begin)
    return _joined(format_html(MARKS[stuk.soort], stuk.tekst) for stuk in stukken if stuk.tekst)


def _joined(delen: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((deel,) for deel in delen))
