"""The texts for international workers that come with the portal: every page in every language, giving the same advice.

A translation chooses its own words, but the headings, the numbers to call and the addresses to visit are those of the
Dutch text: a wrong or missing emergency number is the worst fault these pages can have.
"""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from rivierenland.core.talen import STANDAARD, TALEN

TEKSTEN = Path(__file__).parents[4] / "speerpunten" / "arbeidsmigrant" / "teksten"
SLUGS = {
    "belasting-en-toeslagen",
    "contract-en-loon",
    "dakloos",
    "huisregels-en-afval",
    "inschrijven",
    "kinderen-en-school",
    "noodgeval",
    "taalles",
    "terug-naar-huis",
    "vervoer-en-auto",
    "waar-melden",
    "werk-verloren",
    "woonrechten",
    "zorgverzekering-en-huisarts",
}
HEADER = ["titel", "samenvatting", "zoekwoorden", "bijgewerkt", "vertaling"]
SHORT, LONG = 200, 600
"""Words of a body: shorter says too little, longer is not read on a phone."""

LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")
PHONE = re.compile(r"(?<![\d.])(?:\+31|0)[ \d-]{7,}\d|\b11[23]\b")
"""A number to call: a Dutch one, or one of the two of three digits."""
HEADING = re.compile(r"^## \S", re.MULTILINE)
STEP = re.compile(r"^\d+\. \S", re.MULTILINE)
LOCAL = re.compile(r"^\[\[gemeente\]\]$", re.MULTILINE)
FOREIGN = re.compile(r"<[a-z/!]|^#\s|^#{3,}|`|^\||!\[|\t", re.IGNORECASE | re.MULTILINE)
"""What the small markup does not know: HTML, other headings, code, tables, pictures."""

ASIDE = re.compile(r"\([^()]*\)|\[\[gemeente\]\]|„[^„“”]*[“”]|«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
"""Where Dutch belongs: the official word between brackets, the sentence to say at a desk between quotation marks."""
DUTCH = re.compile(r"\b(niet|geen|u kunt|u hebt|u moet|uw|het|een|voor|naar|wordt|kunt)\b", re.IGNORECASE)
"""Words that betray a sentence left in Dutch, and that are no word in any other language that is offered."""
NAMES = ("Het Juridisch Loket",)
"""Names of bodies that hold such a word."""
CEDILLA = re.compile("[\u015e\u015f\u0162\u0163]")


class Tekst(NamedTuple):
    """A file: the lines of its header, its sources and its body."""

    kop: dict[str, str]
    bronnen: list[str]
    body: str

    @property
    def prose(self) -> str:
        """The body as it is read: a link is its words."""
        return LINK.sub(r"\1", self.body)

    @property
    def phones(self) -> list[str]:
        """The numbers to call, digits only, sorted."""
        return sorted(re.sub(r"\D", "", number) for number in PHONE.findall(self.prose))

    @property
    def links(self) -> list[str]:
        """Where the links lead, sorted."""
        return sorted(target for _, target in LINK.findall(self.body))


def read(taal: str, slug: str) -> Tekst:
    head, _, body = (TEKSTEN / taal / f"{slug}.md").read_text(encoding="utf-8").partition("\n\n")
    lines = [line.partition(": ")[::2] for line in head.split("\n")]
    return Tekst(
        {name: value for name, value in lines if name != "bron"},
        [value for name, value in lines if name == "bron"],
        body,
    )


FILES = sorted((path.parent.name, path.stem) for path in TEKSTEN.glob("*/*"))
TRANSLATED = [(taal, slug) for taal, slug in FILES if taal != STANDAARD]


def every(files: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("taal", "slug"), files, ids=[f"{taal}-{slug}" for taal, slug in files])


@pytest.mark.parametrize("taal", TALEN)
def test_a_language_has_every_page_and_no_other(taal: str) -> None:
    assert {path.name for path in (TEKSTEN / taal).glob("*")} == {f"{slug}.md" for slug in SLUGS}


def test_there_is_no_language_that_is_not_offered() -> None:
    assert {path.name for path in TEKSTEN.iterdir()} <= set(TALEN)


@every(FILES)
def test_the_header_says_what_it_is(taal: str, slug: str) -> None:
    tekst = read(taal, slug)
    assert list(tekst.kop) == HEADER
    assert all(tekst.kop.values())
    assert date.fromisoformat(tekst.kop["bijgewerkt"])
    assert tekst.kop["vertaling"] in ({"geen"} if taal == STANDAARD else {"machine", "mens"})


@every(FILES)
def test_it_names_its_official_sources(taal: str, slug: str) -> None:
    bronnen = read(taal, slug).bronnen
    assert bronnen
    assert [bron for bron in bronnen if not re.fullmatch(r"[^|]+ \| https://\S+", bron)] == []
    assert bronnen == read(STANDAARD, slug).bronnen


@every(FILES)
def test_it_is_long_enough_to_help_and_short_enough_to_read(taal: str, slug: str) -> None:
    assert SHORT <= len(re.findall(r"[^\W\d_]+", read(taal, slug).prose)) <= LONG


@every(FILES)
def test_it_keeps_to_the_small_markup(taal: str, slug: str) -> None:
    tekst = read(taal, slug)
    assert FOREIGN.findall(tekst.body) == []
    assert tekst.body.startswith("## ")
    assert tekst.body.count("**") % 2 == 0
    assert tekst.body.endswith("\n")
    assert not tekst.body.endswith("\n\n")


@every(FILES)
def test_the_desks_of_the_gemeente_have_one_place(taal: str, slug: str) -> None:
    body = read(taal, slug).body
    assert len(LOCAL.findall(body)) == body.count("[[") == 1


@every(FILES)
def test_a_link_leads_to_another_page_or_to_a_safe_address(taal: str, slug: str) -> None:
    pages = {f"info:{other}" for other in SLUGS - {slug}}
    assert [to for to in read(taal, slug).links if to not in pages and not to.startswith("https://")] == []


@every(TRANSLATED)
def test_a_translation_has_the_same_headings_and_steps(taal: str, slug: str) -> None:
    here, dutch = read(taal, slug).body, read(STANDAARD, slug).body
    assert len(HEADING.findall(here)) == len(HEADING.findall(dutch))
    assert len(STEP.findall(here)) == len(STEP.findall(dutch))


@every(TRANSLATED)
def test_a_translation_gives_the_same_numbers_to_call(taal: str, slug: str) -> None:
    assert read(taal, slug).phones == read(STANDAARD, slug).phones


@every(TRANSLATED)
def test_a_translation_leads_to_the_same_places(taal: str, slug: str) -> None:
    assert read(taal, slug).links == read(STANDAARD, slug).links


@every(TRANSLATED)
def test_dutch_is_an_official_word_or_a_sentence_to_say(taal: str, slug: str) -> None:
    tekst = read(taal, slug)
    said = "\n".join((tekst.kop["titel"], tekst.kop["samenvatting"], ASIDE.sub("", tekst.body)))
    for name in NAMES:
        said = said.replace(name, "")
    assert DUTCH.findall(said) == []


@every([(taal, slug) for taal, slug in FILES if taal == "ro"])
def test_romanian_is_written_with_commas_below(taal: str, slug: str) -> None:
    assert CEDILLA.findall((TEKSTEN / taal / f"{slug}.md").read_text(encoding="utf-8")) == []


def test_the_worst_case_leads_to_help() -> None:
    """The emergency page, first warning: the number that is the same in the whole of Europe."""
    first = {
        taal: next(line for line in read(taal, slug).body.split("\n") if line.startswith("> "))
        for taal, slug in FILES
        if slug == "noodgeval"
    }
    assert [taal for taal, line in first.items() if "**112**" not in line] == []
