"""An old phone: at most 60 kB a page with stylesheet and fonts, and a stylesheet that also reads from right to left."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.actions import infopagina
from speerpunten.arbeidsmigrant.infotekst import TEKSTEN, texts_in
from speerpunten.arbeidsmigrant.models import Infopagina
from tests.factories import arbeidsmigrant_info as maak

MEEST = 60_000
LETTERS = {"latin": r"[\x00-\xff]", "latin-ext": r"[\u0100-\u024f]", "cyrillic": r"[\u0400-\u04ff]"}
RICHTING = re.compile(
    r"(?:^|[{;\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|left|right"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)"
)


def packed(path: str) -> int:
    return len(gzip.compress(Path(finders.find(path)).read_bytes()))


def weight(page: str) -> int:
    """Bytes over the line: page, stylesheet and the fonts that its letters ask for."""
    fonts = [name for name, letters in LETTERS.items() if re.search(letters, page)]
    return (
        len(gzip.compress(page.encode())) + packed("css/publiek.css")
        + sum(Path(finders.find(f"fonts/publiek-{name}.woff2")).stat().st_size for name in fonts)
    )  # fmt: skip


@pytest.mark.parametrize("taal", TALEN)
def test_every_page_is_light(db, taal):
    with scope.within(scope.systeem("tests")):
        infopagina.load(texts_in(TEKSTEN, TALEN), by=Actor.systeem("tests"))
    slugs = list(Infopagina.objects.values_list("slug", flat=True)) if TEKSTEN.is_dir() else [maak.placed().pagina.slug]
    web = Client()
    rests = ["", "alles/", "loketten/", "privacy/", "zoeken/?vraag=bsn", *(f"{slug}/?gemeente=tiel" for slug in slugs)]
    heavy = {rest: weight(web.get(f"/info/{taal}/{rest}").content.decode()) for rest in rests}
    assert {rest: size for rest, size in heavy.items() if size > MEEST} == {}


def test_nothing_on_the_public_pages_knows_left_or_right():
    sheets = sorted((settings.BASE_DIR / "static/css/publiek").glob("*.css"))
    found = {(sheet.name, hit.group().strip()) for sheet in sheets for hit in RICHTING.finditer(sheet.read_text())}
    assert found == set()
