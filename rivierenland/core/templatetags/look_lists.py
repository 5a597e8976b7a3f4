"""Building blocks that stand in a row: breadcrumb, tabs, steps, work queue, timeline."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rivierenland.core.opmaak import datum_kort
from rivierenland.core.templatetags.look import EMPTY, badge, button, counter, icon

register = template.Library()


@register.simple_tag
def breadcrumb(*parts: str) -> SafeString:
    """The way here: label, url, label, url, and the page itself last."""
    items = []
    for label, url in zip_longest(parts[::2], parts[1::2]):
        if url:
            items.append(format_html('<li><a href="{}">{}</a>{}</li>', url, label, icon("chevron-right", 16)))
        else:
            items.append(format_html('<li><span aria-current="page">{}</span></li>', label))
    return format_html('<nav class="breadcrumb" aria-label="Kruimelpad"><ol>{}</ol></nav>', mark_safe("".join(items)))


@register.simple_tag
def steps(names: str, huidig: int) -> SafeString:
    """The steps of an import or wizard, parted by `|`; those before `huidig` (counted from 1) are done."""
    items = []
    for index, name in enumerate(names.split("|"), start=1):
        if index < huidig:
            mark, current = icon("ok", label="Klaar:"), EMPTY
        else:
            mark = format_html('<span class="steps__number">{}</span>', index)
            current = mark_safe(' aria-current="step"') if index == huidig else EMPTY
        items.append(format_html('<li class="steps__step"{}>{}{}</li>', current, mark, name))
    return format_html('<ol class="steps">{}</ol>', mark_safe("".join(items)))


@register.simple_tag
def tabs(items: Sequence[dict[str, Any]], label: str = "Onderdelen") -> SafeString:
    """Links to the parts of one thing; each item has `label`, `url`, and optionally `current` and `teller`."""
    links = format_html_join(
        "",
        '<li><a href="{}"{}>{}{}</a></li>',
        (
            (
                item["url"],
                mark_safe(' aria-current="page"') if item.get("current") else EMPTY,
                item["label"],
                counter(item.get("teller")),
            )
            for item in items
        ),
    )
    return format_html('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', label, links)


@register.simple_block_tag
def queue_item(
    content: str, kind: str, woord: str, wat: str, *, wanneer: str = "", url: str = "", knop: str = ""
) -> SafeString:
    """A row of a work queue (inside `<ul class="queue">`): state, what and why (the content), term, one button."""
    action = EMPTY
    if url:
        unseen = format_html('<span class="visually-hidden">: {}</span>', wat)
        action = button(format_html("{}{}", knop, unseen), url, soort="secondary small")
    return format_html(
        '<li class="queue__item"><div>{}</div><div><p class="queue__what">{}</p><div class="queue__why">{}</div>'
        '{}</div><div class="queue__do">{}</div></li>',
        badge(kind, woord), wat, content,
        format_html('<p class="queue__when">{}</p>', wanneer) if wanneer else EMPTY, action,
    )  # fmt: skip


@register.simple_block_tag
def timeline_item(content: str, dag: date | str, icon_name: str, titel: str, kind: str = "") -> SafeString:
    """Something that happened (inside `<ol class="timeline">`): date, round icon, what, and the detail."""
    day = datum_kort(dag) if isinstance(dag, date) else dag
    return format_html(
        '<li class="timeline__item"><div class="timeline__date">{}</div>'
        '<span class="round-icon{}">{}</span><div class="timeline__body"><strong>{}</strong><div>{}</div></div></li>',
        day, f" round-icon--{kind}" if kind else "", icon(icon_name), titel, content,
    )  # fmt: skip


@register.simple_block_tag
def change(content: str, icon_name: str, titel: str, kind: str = "") -> SafeString:
    """A row of "what changed" (inside `<ul class="rows">`): round icon, bold figure, one line."""
    return format_html(
        '<li><span class="round-icon{}">{}</span><div class="rows__text"><strong>{}</strong>'
        '<div class="rows__line">{}</div></div></li>',
        f" round-icon--{kind}" if kind else "", icon(icon_name), titel, content,
    )  # fmt: skip
