"""The building blocks of every page, so that templates read as what they show. See docs/look.md.

Everything is escaped here; block tags receive content that the template engine has already escaped.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.scale import scale_bar
from rivierenland.core.opmaak import datum_lang, procent

register = template.Library()

ICON_LIST = Path(__file__).resolve().parents[3] / "static/icons/icons.txt"
STATE_ICONS = {"good": "ok", "attention": "clock", "wrong": "alert", "neutral": "state"}
MESSAGE_ICONS = {"good": "ok", "attention": "clock", "wrong": "alert", "neutral": "info"}
EMPTY = mark_safe("")


@cache
def icon_names() -> frozenset[str]:
    """The icons in the sprite, by our own names."""
    lines = ICON_LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("=")[0].strip() for line in lines if "=" in line and not line.startswith("#"))


def _known(kind: str, kinds: dict[str, str]) -> str:
    if kind not in kinds:
        raise template.TemplateSyntaxError(f"'{kind}' is no state; choose from {', '.join(kinds)}.")
    return kind


@register.simple_tag
def icon(name: str, size: int = 20, label: str = "") -> SafeString:
    """An icon from the sprite; silent for a screen reader unless it carries a label of its own."""
    if name not in icon_names():
        raise template.TemplateSyntaxError(f"Icon '{name}' is not in static/icons/icons.txt.")
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="icon icon--{}" width="{}" height="{}" {} focusable="false"><use href="{}#{}"></use></svg>',
        size, size, size, spoken, static("icons/sprite.svg"), name,
    )  # fmt: skip


@register.simple_tag
def optional_until(field: BoundField) -> str:
    """What stands beside a field that may stay empty; when it is needed later, the form says so in `nodig`, by the name of the field."""
    return getattr(field.form, "nodig", {}).get(field.name, "mag leeg blijven")


@register.simple_tag
def badge(kind: str, word: Any, icon_name: str = "") -> SafeString:
    """A state in three ways: icon, word and colour. Kinds: good, attention, wrong, neutral."""
    drawing = icon(icon_name or STATE_ICONS[_known(kind, STATE_ICONS)], 16)
    return format_html('<span class="badge badge--{}">{}{}</span>', kind, drawing, word)


@register.simple_tag
def counter(number: Any, label: str = "", kind: str = "") -> SafeString:
    """A count in a pill, only for work that waits; nothing at all when there is none."""
    if not number:
        return EMPTY
    spoken = format_html('<span class="visually-hidden"> {}</span>', label) if label else EMPTY
    modifier = f" counter--{kind}" if kind else ""
    return format_html('<span class="counter{}">{}{}</span>', modifier, number, spoken)


@register.simple_tag
def suppressed(value: Afscherming) -> SafeString:
    """A shielded count: the words with a lock."""
    return format_html('<span class="suppressed">{}{}</span>', icon("lock", 16), value)


@register.simple_tag
def figure_info(
    naam: str, definitie: str, bron: str = "", peildatum: date | str = "", eind: bool = False
) -> SafeString:
    """The `i` beside a figure: what it means, where it comes from and of which day it is. Works without JavaScript."""
    day = datum_lang(peildatum) if isinstance(peildatum, date) else peildatum
    terms = [("Wat het is", definitie), ("Bron", bron), ("Peildatum", day)]
    lines = format_html_join("", "<dt>{}</dt><dd>{}</dd>", ((name, text) for name, text in terms if text))
    return format_html(
        '<details class="info{}"><summary>{}</summary><div class="info__panel"><dl>{}</dl></div></details>',
        " info--end" if eind else "", icon("info", 16, label=f"Uitleg bij {naam}"), lines,
    )  # fmt: skip


def _info(naam: str, definitie: str, bron: str, peildatum: date | str) -> SafeString:
    return figure_info(naam, definitie, bron, peildatum) if definitie else EMPTY


@register.simple_block_tag
def card(
    content: str,
    titel: str = "",
    feit: str = "",
    *,
    teller: int | None = None,
    soort: str = "",
    niveau: int = 2,
    definitie: str = "",
    bron: str = "",
    peildatum: date | str = "",
    id: str = "",
) -> SafeString:
    """A white card with a heading left and one muted fact right. `soort`: quiet or flush."""
    head = EMPTY
    if titel:
        head = format_html(
            '<div class="card__head"><div class="card__title"><h{0}>{1}</h{0}>{2}{3}</div>{4}</div>',
            niveau, titel, counter(teller), _info(titel, definitie, bron, peildatum),
            format_html('<div class="card__fact">{}</div>', feit) if feit else EMPTY,
        )  # fmt: skip
    return format_html(
        '<section class="card{}"{}>{}{}</section>',
        f" card--{soort}" if soort else "", format_html(' id="{}"', id) if id else EMPTY, head, content,
    )  # fmt: skip


@register.simple_tag
def number(
    label: str,
    figuur: Any,
    regel: Any = "",
    *,
    na: Any = "",
    definitie: str = "",
    bron: str = "",
    peildatum: date | str = "",
    balk: float | None = None,
    schaal: float = 0,
    look: str = "river",
) -> SafeString:
    """One figure of a number strip: label with its `i`, the figure, and one line that compares.

    With `balk` and `schaal` a bar of that length stands under the figure; `look` as in `charts.scale`.
    """
    after = format_html(" <small>{}</small>", na) if na != "" else EMPTY
    line = format_html('<div class="strip__line">{}</div>', regel) if regel != "" else EMPTY
    bar = EMPTY
    if balk is not None:
        drawn = scale_bar(balk, schaal, look=look, width=240, height=12)
        bar = format_html('<div class="strip__bar inline-svg">{}</div>', mark_safe(drawn))
    return format_html(
        '<div class="strip__item"><div class="strip__label"><span>{}</span>{}</div>'
        '<div class="strip__figure">{}{}</div>{}{}</div>',
        label, _info(label, definitie, bron, peildatum), figuur, after, bar, line,
    )  # fmt: skip


@register.simple_block_tag
def message(content: str, kind: str, zin: str = "", role: str = "", icon_name: str = "") -> SafeString:
    """A message that is never only colour: icon, a bold first sentence, and what to do."""
    bold = format_html("<strong>{}</strong> ", zin) if zin else EMPTY
    return format_html(
        '<div class="message message--{}"{}>{}<div class="message__body">{}{}</div></div>',
        _known(kind, MESSAGE_ICONS), format_html(' role="{}"', role) if role else EMPTY,
        icon(icon_name or MESSAGE_ICONS[kind]), bold, content,
    )  # fmt: skip


@register.simple_tag
def button(
    label: str, url: str = "", *, icon_name: str = "", soort: str = "secondary", **attributes: Any
) -> SafeString:
    """A link that looks like a button when `url` is given, else a submit button. `soort`: primary, secondary, subtle,
    danger, each optionally followed by `small` or `wide`. Other arguments become attributes (`_` is written as `-`)."""
    look, *sizes = soort.split()
    base = {"primary": "primary-action", "secondary": "secondary-action", "subtle": "subtle"}.get(look, look)
    classes = " ".join(["utrecht-button", *(f"utrecht-button--{name}" for name in (base, *sizes))])
    extra = format_html_join("", ' {}="{}"', ((name.replace("_", "-"), value) for name, value in attributes.items()))
    drawing = icon(icon_name) if icon_name else EMPTY
    if url:
        return format_html('<a class="{}" href="{}"{}>{}{}</a>', classes, url, extra, drawing, label)
    kind = EMPTY if "type" in attributes else mark_safe(' type="submit"')
    return format_html('<button class="{}"{}{}>{}{}</button>', classes, kind, extra, drawing, label)


@register.simple_block_tag
def empty_state(content: str, titel: str, icon_name: str = "inbox", url: str = "", knop: str = "") -> SafeString:
    """Nothing here yet, and what to do about it."""
    action = button(knop, url, soort="primary") if url and knop else EMPTY
    return format_html(
        '<div class="empty"><span class="empty__icon">{}</span><p class="strong">{}</p>'
        '<div class="empty__text">{}</div>{}</div>',
        icon(icon_name, 24), titel, content, action,
    )  # fmt: skip


@register.simple_tag
def progress(gedaan: int, totaal: int, eenheid: str = "rijen", rest: str = "") -> SafeString:
    """How far background work is: `58 van 91 rijen`, or without a unit `64 %`; a bar, and what remains."""
    line = f"{gedaan} van {totaal} {eenheid}" if eenheid else procent(100 * gedaan / (totaal or 1), 0)
    return format_html(
        '<div class="progress"><div class="progress__line"><strong>{0}</strong><span class="muted">{1}</span></div>'
        '<progress class="bar" value="{2}" max="{3}" aria-label="{0}">{0}</progress></div>',
        line, rest, gedaan, totaal or 1,
    )  # fmt: skip


@register.simple_block_tag
def page_head(content: str, titel: str, regel: Any = "", badges: Any = "") -> SafeString:
    """The one h1 of a page, badges beside it, a muted line under it; the content is the actions on the right."""
    line = format_html('<p class="page-head__line">{}</p>', regel) if regel else EMPTY
    actions = format_html('<div class="page-head__actions">{}</div>', content) if content.strip() else EMPTY
    return format_html(
        '<div class="page-head"><div class="page-head__text"><div class="page-head__title"><h1>{}</h1>{}</div>{}</div>'
        "{}</div>",
        titel, conditional_escape(badges), line, actions,
    )  # fmt: skip
