"""docs/begrippenlijst.md names every noun: a model or enum without a line fails here."""

import pkgutil
import unicodedata
from enum import Enum
from importlib import import_module
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("rivierenland", "registratie", "handhaving", "convenant", "speerpunten")


def _terms() -> list[tuple[str, str, str]]:
    lines = (ROOT / "docs" / "begrippenlijst.md").read_text(encoding="utf-8").splitlines()
    table = [line for line in lines if line.startswith("| ")][1:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table]  # type: ignore[misc]


def _folded(term: str) -> str:
    letters = unicodedata.normalize("NFKD", term.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _enums() -> set[str]:
    names = set()
    for floor in FLOORS:
        if not (ROOT / floor).is_dir():
            continue
        for module in pkgutil.walk_packages([str(ROOT / floor)], prefix=f"{floor}."):
            if ".enums" in module.name:
                members = vars(import_module(module.name)).values()
                names |= {
                    m.__name__
                    for m in members
                    if isinstance(m, type) and issubclass(m, Enum) and m.__module__ == module.name
                }
    return names


def test_the_table_is_complete_and_sorted() -> None:
    terms = _terms()
    assert all(len(row) == 3 and all(row) for row in terms)
    assert [row[0] for row in terms] == sorted({row[0] for row in terms}, key=_folded)


def test_every_model_and_enum_has_a_line() -> None:
    models = {
        m.__name__
        for m in apps.get_models()
        if m.__module__.split(".")[0] in FLOORS and not m.__name__.endswith("Event")
    }
    known = {_folded(row[0]).replace(" ", "").replace("-", "") for row in _terms()}
    assert sorted(name for name in models | _enums() if _folded(name) not in known) == []
