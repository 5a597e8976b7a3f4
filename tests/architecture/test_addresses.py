"""An address made in one block of a template is gone in the next: a button without it sends the form, or does nothing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "templates"
PAGES = sorted(path for path in ROOT.rglob("*.html") if "{% extends" in path.read_text(encoding="utf-8"))
BLOCK = re.compile(r"{%\s*(?:(block)\s+\w+|(endblock)[^%]*)\s*%}")
MADE = re.compile(r"{%\s*url\s[^%]*?\sas\s+(\w+)\s*%}")
ASKED = re.compile(
    r"{%\s*button\s+(?:\"[^\"]*\"|[\w.|:\"]+)\s+(\w+)[\s%]"  # a button that leads somewhere
    r"|{%\s*empty_state\s[^%]*?\burl=(\w+)[\s%]"
    r"|href=\"{{\s*(\w+)\s*}}"
)


def _outer_blocks(text: str) -> list[str]:
    blocks, depth, start = [], 0, 0
    for mark in BLOCK.finditer(text):
        if mark[1]:
            start = start if depth else mark.end()
            depth += 1
        else:
            depth -= 1
            if not depth:
                blocks.append(text[start : mark.start()])
    return blocks


def _lost(text: str) -> list[str]:
    """Names that a block asks for and only another block makes."""
    blocks = _outer_blocks(text)
    made = {name for block in blocks for name in MADE.findall(block)}
    lost = set()
    for block in blocks:
        asked = {name for names in ASKED.findall(block) for name in names if name}
        own = set(MADE.findall(block)) | set(re.findall(r"{%[^%]*?\s(?:as\s+|with\s+)(\w+)", block))
        lost |= (asked & made) - own
    return sorted(lost)


def test_the_rule_sees_an_address_of_another_block() -> None:
    made = '{% block head %}{% url "x" as terug %}{% endblock %}'
    assert _lost(made + '{% block content %}{% button "Annuleren" terug soort="subtle" %}{% endblock %}') == ["terug"]
    assert _lost(made + '{% block content %}<a href="{{ terug }}?a=b">Terug</a>{% endblock %}') == ["terug"]
    assert _lost(made + '{% block content %}{% url "x" as terug %}{% button knop terug %}{% endblock %}') == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_makes_the_addresses_it_uses(page) -> None:
    assert _lost(page.read_text(encoding="utf-8")) == []
