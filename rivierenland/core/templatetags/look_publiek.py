"""Building blocks of the pages for the worker: light, and without a style or script of the rest of the portal."""

from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

ICON_LIST = Path(__file__).resolve().parents[3] / "static/icons/publiek.txt"


@cache
def picto_names() -> frozenset[str]:
    """The drawings in the small sprite, by our own names."""
    lines = ICON_LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("=")[0].strip() for line in lines if "=" in line and not line.startswith("#"))


@register.simple_tag
def picto(name: str, size: int = 24) -> SafeString:
    """A drawing beside words that say the same; silent for a screen reader."""
    if name not in picto_names():
        raise template.TemplateSyntaxError(f"Drawing '{name}' is not in static/icons/publiek.txt.")
    return format_html(
        '<svg class="picto" width="{}" height="{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        size, size, static("icons/publiek.svg"), name,
    )  # fmt: skip
