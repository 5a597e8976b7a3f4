"""Every text of the public pages is there in every language that is offered: complete, certain, and with the same blanks to fill."""

import re
from pathlib import Path

import polib
import pytest

from rivierenland.core.talen import STANDAARD, TALEN
from tools import vertalingen

BLANKS = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
TAGS = re.compile(r"</?\w+[^>]*>")
CATALOGUES = [(road, taal) for road in vertalingen.roads() for taal in TALEN if taal != STANDAARD]


def catalogue(road: Path, taal: str) -> polib.POFile:
    return polib.pofile(str(road / f"{taal}.po"))


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.fixture(params=CATALOGUES, ids=lambda pair: f"{pair[0].name}-{pair[1]}")
def here(request) -> tuple[Path, str]:
    return request.param


def test_it_has_every_text_that_a_page_says_and_no_other(here) -> None:
    road, taal = here
    said = set(vertalingen.texts_of(road))
    assert {vertalingen.Tekst(e.msgid, e.msgid_plural or "", e.msgctxt or "") for e in catalogue(road, taal)} == said


def test_nothing_is_left_open_or_unsure(here) -> None:
    open_ = {entry.msgid for entry in catalogue(*here) if entry.fuzzy or not all(translations(entry))}
    assert open_ == set()


def test_every_number_has_its_form(here) -> None:
    road, taal = here
    forms = int(vertalingen.plural_forms(taal).split("nplurals=")[1].split(";")[0])
    assert catalogue(road, taal).metadata["Plural-Forms"] == vertalingen.plural_forms(taal)
    assert {e.msgid for e in catalogue(road, taal) if e.msgid_plural and len(e.msgstr_plural) != forms} == set()


@pytest.mark.parametrize("what", [BLANKS, TAGS], ids=["blanks", "tags"])
def test_what_is_filled_in_and_marked_up_is_the_same(here, what: re.Pattern) -> None:
    """A plural form may leave out the number itself: 'one night'."""
    wrong = {
        (entry.msgid, text)
        for entry in catalogue(*here)
        for text in translations(entry)
        if set(what.findall(text)) - set(what.findall(entry.msgid_plural or entry.msgid))
        or (not entry.msgid_plural and set(what.findall(text)) != set(what.findall(entry.msgid)))
    }
    assert wrong == set()


def test_every_road_offers_every_language() -> None:
    assert {(road.name, taal) for road, taal in CATALOGUES if not (road / f"{taal}.po").exists()} == set()
    assert {path.name for road in vertalingen.roads() for path in road.glob("*.po")} == {
        f"{taal}.po" for taal in TALEN if taal != STANDAARD
    }


@pytest.mark.parametrize("taal", [taal for taal in TALEN if taal != STANDAARD])
def test_a_text_of_two_roads_has_one_translation(taal) -> None:
    """Django makes one catalogue of them all: of two translations only one would be seen, and which one is chance."""
    found: dict[tuple[str, str, str], set[tuple[str, ...]]] = {}
    for road in vertalingen.roads():
        for e in catalogue(road, taal):
            found.setdefault((e.msgid, e.msgid_plural or "", e.msgctxt or ""), set()).add(tuple(translations(e)))
    assert {tekst: said for tekst, said in found.items() if len(said) > 1} == {}
