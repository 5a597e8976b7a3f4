"""What every table shares."""

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import NBSP, datum

NUM: dict[str, dict[str, str]] = {"th": {"class": "num"}, "td": {"class": "num"}}


class PortalTable(tables.Table):
    """A table that knows who looks at it. Subclasses set `caption`."""

    caption = ""

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any):
        self.actor = actor
        super().__init__(*args, **kwargs)

    class Meta:
        template_name = "components/table.html"
        default = ""
        orderable = True


def link(url: str, text: Any, sub: Any = "", *, id: str = "") -> SafeString:
    """A strong link with a muted line under it."""
    below = format_html('<span class="sub">{}</span>', sub) if sub else ""
    name = format_html(' id="{}"', id) if id else ""
    return format_html('<a class="link link--strong" href="{}"{}>{}</a>{}', url, name, text, below)


def day(value: Any) -> str:
    """A date for a cell, kept on one line; empty when there is none."""
    return datum(value).replace("-", "\u2011") if value else NBSP
