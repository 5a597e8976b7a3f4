"""Building blocks for work in steps: choosing, an upload, recognised columns, background work, approval."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.charts.scale import SEGMENTS
from rivierenland.core.charts.svg import drawing as plain_drawing
from rivierenland.core.charts.svg import element
from rivierenland.core.templatetags.look import EMPTY, badge, button, icon

register = template.Library()

JOB_ICONS = {"done": ("ok", "Klaar:"), "busy": ("progress-busy", "Bezig:"), "todo": ("progress-todo", "Komt nog:")}


@register.simple_block_tag
def choice(content: str, naam: str, waarde: str, titel: str, gekozen: bool = False) -> SafeString:
    """A choice tile (inside `<fieldset class="choices">`): a real radio button, a title, one line of consequence."""
    return format_html(
        '<label class="choice"><input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" '
        'name="{}" value="{}"{}><span><span class="choice__title">{}</span><span class="choice__line">{}</span></span>'
        "</label>",
        naam, waarde, mark_safe(" checked") if gekozen else EMPTY, titel, content,
    )  # fmt: skip


@register.simple_block_tag
def file_line(content: str, naam: str, *, url: str = "", knop: str = "", icon_name: str = "sheet") -> SafeString:
    """A file: its name, one line about it, and optionally a button."""
    action = button(knop, url, soort="secondary small") if url else EMPTY
    return format_html(
        '<div class="file-line"><span class="file-line__icon">{}</span><div class="rows__text"><strong>{}</strong>'
        '<div class="rows__line">{}</div></div>{}</div>',
        icon(icon_name, 24), naam, content, action,
    )  # fmt: skip


@register.simple_block_tag
def count(content: str, look: str, icon_name: str, naam: str, aantal: Any) -> SafeString:
    """One of the counts of an import (inside `<dl class="tally tally--large">`), with the colour of its segment."""
    swatch = plain_drawing(12, 12, "", "", element("rect", width=12, height=12, rx=3, fill=SEGMENTS[look]), plain=True)
    return format_html(
        '<div><dt>{}{}{}</dt><dd>{}<div class="tally__line">{}</div></dd></div>',
        mark_safe(swatch), icon(icon_name, 16), naam, aantal, content,
    )  # fmt: skip


@register.simple_tag
def column_match(letter: str, kop: str, wordt: str, kind: str = "", woord: str = "") -> SafeString:
    """A recognised column (inside `<ul class="map-columns">`): letter, their heading, arrow, ours, how sure."""
    ours = (
        format_html("<strong>{}</strong>", wordt) if wordt else mark_safe('<span class="muted">Niet ingelezen</span>')
    )
    if kind:
        sure = badge(kind, woord, "not-allowed" if kind == "neutral" else "question")
    else:
        sure = format_html('<span class="map-columns__sure">{}</span>', icon("ok", label="zeker")) if wordt else EMPTY
    return format_html(
        '<li><span class="key-letter">{}</span><span class="muted">{}</span>{}<span>{}</span>{}</li>',
        letter, kop, icon("arrow-right", 16, label="wordt"), ours, sure,
    )  # fmt: skip


@register.simple_tag
def job_step(state: str, naam: str) -> SafeString:
    """A step of background work (inside `<ul class="job-steps">`); state is done, busy or todo."""
    name, spoken = JOB_ICONS[state]
    return format_html('<li class="job-steps__{}">{}{}</li>', state, icon(name, label=spoken), naam)


@register.simple_tag
def report_row(naam: str, stap: int, woord: str, op_slot: bool = False, totaal: bool = False) -> SafeString:
    """A report's progress (inside `<dl class="report-list">`): four blocks (cijfers, toegelicht, akkoord, vastgelegd)
    and the word, with a lock when nothing can change any more."""
    blocks = format_html_join(
        "",
        '<span class="blocks__one{}"></span>',
        ((" blocks__one--done" if index < stap else "",) for index in range(4)),
    )
    return format_html(
        '<div class="report-list__row{}"><dt>{}</dt><dd><span class="blocks" aria-hidden="true">{}</span></dd>'
        "<dd>{}{}</dd></div>",
        " report-list__row--total" if totaal else "", naam, blocks, icon("lock", 16) if op_slot else EMPTY, woord,
    )  # fmt: skip
