"""What holds for every page for the worker: the same for whoever opens it, light, in letters that the font has."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver
from fontTools.ttLib import TTFont

from rivierenland.core.talen import TALEN
from rivierenland.core.views.publiek import PubliekView, ZonderMerkView
from tests.architecture.pages import pages
from tests.architecture.scene import Scene
from tests.architecture.walk import address, ask

ROOT = Path(__file__).resolve().parents[2]
ALPHABETS = ("latin", "latin-ext", "cyrillic")


def patterns(found=None, prefix: str = "", way: str = ""):
    """Every address of the portal: its label, its whole route and the class behind it."""
    for pattern in get_resolver().url_patterns if found is None else found:
        route = way + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield f"{prefix}{pattern.name}", route, getattr(pattern.callback, "view_class", object)
        else:
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from patterns(pattern.url_patterns, inner, route)


PUBLIC = {label: view for label, _, view in patterns() if issubclass(view, PubliekView)}
WITHOUT_TOKEN = {label for label, view in PUBLIC.items() if issubclass(view, ZonderMerkView)}
KEPT = sorted(label for label, view in PUBLIC.items() if view.seconden)


def test_every_address_with_a_language_is_a_public_page() -> None:
    assert {label for label, route, _ in patterns() if "<taal:" in route} <= set(PUBLIC)


@pytest.mark.parametrize("label", KEPT)
def test_what_may_be_kept_at_the_edge_is_the_same_for_everybody(
    scene: Scene, clients: dict[str, Client], label: str
) -> None:
    for kind, arguments in pages(scene).items():
        if kind.split("@")[0] != label:
            continue
        answers = [
            ask(clients[naam], naam, kind, address(kind, arguments)) for naam in ("anoniem", "andere marktpartij")
        ]
        assert {answer.status for answer in answers} == {404 if kind.endswith("@concept") else 200}, kind
        assert answers[0].body == answers[1].body, kind
        for answer in answers:
            if answer.status == 404:
                assert answer.headers["Cache-Control"] == "no-store"
                continue
            assert "public" in answer.headers["Cache-Control"]
            assert "Set-Cookie" not in answer.headers
            assert "cookie" not in answer.headers.get("Vary", "").lower()


def test_these_forms_work_in_a_browser_that_keeps_no_cookies() -> None:
    assert {
        *("arbeidsmigrant:beoordelen", "arbeidsmigrant:melden-vertellen", "arbeidsmigrant:melding-volgen"),
        *("arbeidsmigrant:melding-foto", "arbeidsmigrant:klankbord-lid", "zorg:toestemming"),
    } == WITHOUT_TOKEN


@pytest.mark.parametrize("label", sorted(WITHOUT_TOKEN))
def test_without_cookies_a_form_is_read_and_from_another_site_it_is_not(scene: Scene, label: str) -> None:
    url = next(address(kind, arguments) for kind, arguments in pages(scene).items() if kind.split("@")[0] == label)
    phone = Client(enforce_csrf_checks=True)
    for allowed in ({}, {"origin": "http://testserver"}, {"origin": "null", "sec-fetch-site": "same-origin"}):
        page = phone.get(url)
        assert (dict(phone.cookies), b"csrfmiddlewaretoken" in page.content) == ({}, False)
        assert phone.post(url, {"x": "1"}, headers=allowed).status_code == 422
    for forged in ({"origin": "https://evil.example"}, {"origin": "null", "sec-fetch-site": "cross-site"}):
        page = phone.post(url, {"x": "1"}, headers=forged)
        assert (page.status_code, b'class="rivierenland publiek"' in page.content) == (403, True)


def test_a_page_at_the_edge_never_carries_the_cookie_of_whoever_asked_first(scene: Scene) -> None:
    """A stale session or token in a browser would be ended or renewed with this answer, and a proxy would hand that to everybody."""
    stale = Client()
    stale.cookies["sessionid"], stale.cookies["csrftoken"] = "abcdefghijklmnopqrstuvwxyz012345", "too-short"
    answer = stale.get("/info/pl/")
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert list(answer.cookies) == []


@pytest.mark.parametrize("label", sorted(PUBLIC))
def test_no_public_page_needs_a_script(scene: Scene, clients: dict[str, Client], label: str) -> None:
    for kind, arguments in pages(scene).items():
        if kind.split("@")[0].removeprefix("POST ") == label:
            answer = ask(clients["anoniem"], "anoniem", kind, address(kind, arguments))
            assert b"<script" not in answer.body, kind
            assert b"css/app.css" not in answer.body, kind


def letters(path: Path) -> set[str]:
    """What somebody reads of a text or a catalogue."""
    if path.suffix == ".po":
        entries = polib.pofile(str(path))
        return set("".join(text for entry in entries for text in (entry.msgstr, *entry.msgstr_plural.values())))
    return set(path.read_text(encoding="utf-8"))


def test_the_cut_fonts_have_every_letter_that_is_written() -> None:
    fonts = [TTFont(Path(settings.VAR_DIR) / f"static/fonts/publiek-{alphabet}.woff2") for alphabet in ALPHABETS]
    known = {chr(code) for font in fonts for code in font.getBestCmap()} | set("\n\t")
    texts = [*(ROOT / "vertalingen").glob("*/*.po"), *(ROOT / "speerpunten/arbeidsmigrant/teksten").glob("*/*.md")]
    assert {
        f"{path.parent.name}/{path.name}": sorted(letters(path) - known) for path in texts if letters(path) - known
    } == {}


def test_a_bulgarian_reads_the_shapes_of_bulgaria() -> None:
    table = TTFont(Path(settings.VAR_DIR) / "static/fonts/publiek-cyrillic.woff2")["GSUB"].table
    (cyrillic,) = [record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "cyrl"]
    (bulgarian,) = [record.LangSys for record in cyrillic.LangSysRecord if record.LangSysTag.strip() == "BGR"]
    features = {table.FeatureList.FeatureRecord[index].FeatureTag for index in bulgarian.FeatureIndex}
    assert "locl" in features


def test_no_side_of_a_page_is_called_left_or_right() -> None:
    """Then a language that is written from right to left turns the page by itself."""
    sides = re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border)-)?(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
    )
    sheets = (ROOT / "static/css/publiek").glob("*.css")
    assert {path.name: sides.findall(path.read_text()) for path in sheets if sides.search(path.read_text())} == {}
    assert set(TALEN) == {code for code, _ in settings.LANGUAGES}
