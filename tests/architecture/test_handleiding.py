"""docs/handleiding says what is there: a page per role, menus as that role sees them, words as they stand in the product.

A menu is written as: menu **Locaties**, and one behind a group as: menu **Toezicht** > **Zaken**. What a task under a heading with
`(alleen beheerder)` names, has to be in the menu of that role only; everything else in the menu of every role of the page.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from django.test import RequestFactory

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort
from rivierenland.dashboards.menu import menu_for

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "handleiding"
INDEX = FOLDER / "README.md"
SHARED = {Rol.MARKTPARTIJ_BEHEERDER: "marktpartij", Rol.MARKTPARTIJ_MEDEWERKER: "marktpartij"}
PAGES = {rol: FOLDER / f"{SHARED.get(rol, rol.value.replace('_', '-'))}.md" for rol in Rol}
THEMES = [FOLDER / f"{naam}.md" for naam in ("convenant", "kennis", "rapporten", "werknemers", "zorg")]
"""Pages about one subject, for several roles together."""
FILES = sorted({INDEX, *PAGES.values(), *THEMES})
TWO_SCREENS = 120
ONLY = {"(alleen beheerder)": Rol.MARKTPARTIJ_BEHEERDER}

MENU = re.compile(r"\bmenu\s+\*\*(.+?)\*\*(?:\s+>\s+\*\*(.+?)\*\*)?", re.IGNORECASE)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINK = re.compile(r"\[[^\]]+\]\(([^)#\s]+)[^)]*\)")
OF_THE_PAGE = {"A", "B", "vet"}
"""Bold in the index where it says how the manual itself is read."""


def _menus(text: str) -> set[tuple[str, str]]:
    return {(first, second) for first, second in MENU.findall(text) if first not in OF_THE_PAGE}


def _for_role(text: str, rol: Rol) -> str:
    """The page without the tasks that are for another role of the same page."""
    tasks = re.split(r"(?m)^(?=## )", text)
    return "".join(
        task
        for task in tasks
        if not any(mark in task.partition("\n")[0] and rol is not only for mark, only in ONLY.items())
    )


def _shown(rol: Rol) -> set[tuple[str, str]]:
    """What the menu of this role offers; a group alone is an entry too."""
    soort = ROLLEN[rol].soort
    gemeente, organisatie = soort is Rolsoort.GEMEENTE, soort is Rolsoort.ORGANISATIE
    with scope.within(scope.systeem("tests")):
        actor = Actor(
            naam="newcomer",
            rol=rol,
            gemeenten=(Gemeente.objects.get(slug="tiel").pk,) if gemeente else (),
            organisatie_id=Organisatie.objects.get_or_create(kvk="99000017", naam="Test (fictief)")[0].pk
            if organisatie
            else None,
        )
        entries = menu_for(RequestFactory().get("/"), actor)
    return {(entry["label"], "") for entry in entries} | {
        (entry["label"], under["label"]) for entry in entries for under in entry.get("onder", ())
    }


@cache
def _product() -> str:
    """Every text of the product: templates, code and scripts, without line breaks."""
    floors = ("rivierenland", "registratie", "handhaving", "convenant", "speerpunten")
    files = [*ROOT.glob("templates/**/*.html")]
    files += [path for floor in floors for path in (ROOT / floor).rglob("*.py")]
    return re.sub(r"\s+", " ", " ".join(path.read_text(encoding="utf-8") for path in files))


def test_every_role_has_its_page_and_the_index_leads_there() -> None:
    index = INDEX.read_text(encoding="utf-8")
    for rol, page in PAGES.items():
        assert page.is_file(), f"{rol} has no page in docs/handleiding"
        assert f"]({page.name})" in index, f"the index does not lead to {page.name}"
        assert ROLLEN[rol].naam in index, f"the index does not name {ROLLEN[rol].naam}"
    assert set(FOLDER.glob("*.md")) == set(FILES)


@pytest.mark.parametrize("rol", list(Rol))
def test_a_page_names_only_menus_that_its_role_sees(db, rol) -> None:
    named = _menus(_for_role(PAGES[rol].read_text(encoding="utf-8"), rol))
    assert named, "a page names at least where the work starts"
    assert named - _shown(rol) == set()


@pytest.mark.parametrize("page", THEMES, ids=lambda page: page.stem)
def test_a_page_about_a_subject_names_menus_that_somebody_sees(db, page) -> None:
    shown = {entry for rol in Rol for entry in _shown(rol)}
    assert _menus(page.read_text(encoding="utf-8")) - shown == set()
    assert f"]({page.name})" in INDEX.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", FILES, ids=lambda page: page.stem)
def test_bold_words_stand_in_the_product(page) -> None:
    words = {re.sub(r"\s+", " ", word) for word in BOLD.findall(page.read_text(encoding="utf-8"))} - OF_THE_PAGE
    assert sorted(word for word in words if word not in _product()) == []


@pytest.mark.parametrize("page", FILES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", FILES, ids=lambda page: page.stem)
def test_a_page_is_no_longer_than_two_screens(page) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= TWO_SCREENS
