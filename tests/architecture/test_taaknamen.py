"""Every job, and every actor that is no person, has a name that people can read."""

import ast
from collections.abc import Iterator
from pathlib import Path

from rivierenland.celery import app
from rivierenland.core.taaknamen import TAAKNAMEN, taak_in_woorden

ROOT = Path(__file__).resolve().parents[2]
APPS = ("convenant", "handhaving", "registratie", "rivierenland", "speerpunten")


def jobs() -> set[str]:
    """The jobs that a worker knows."""
    app.loader.import_default_modules()
    return {naam.rpartition(".")[2] for naam in app.tasks if not naam.startswith(("celery.", "tests."))}


def actors() -> Iterator[str]:
    """The names in `Actor.systeem(...)`, written out or by a constant of the module."""
    for path in sorted(path for name in APPS for path in (ROOT / name).rglob("*.py")):
        boom = ast.parse(path.read_text("utf-8"))
        vast = {
            doel.id: knoop.value.value
            for knoop in boom.body if isinstance(knoop, ast.Assign) and isinstance(knoop.value, ast.Constant)
            for doel in knoop.targets if isinstance(doel, ast.Name)
        }  # fmt: skip
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) == "Actor.systeem" and knoop.args:
                naam = knoop.args[0]
                if isinstance(naam, ast.Constant):
                    yield naam.value.rpartition(".")[2]
                elif isinstance(naam, ast.Name) and naam.id in vast:
                    yield vast[naam.id].rpartition(".")[2]


def test_every_job_has_a_dutch_name():
    assert sorted((jobs() | set(actors())) - set(TAAKNAMEN)) == []


def test_no_name_is_left_of_a_job_that_is_gone():
    assert sorted(set(TAAKNAMEN) - jobs() - set(actors())) == []


def test_a_name_is_found_with_and_without_its_app():
    assert taak_in_woorden("programma.compute_peildata") == "Cijfers van het programma berekenen"
    assert taak_in_woorden("load_demo") == "Voorbeeldgegevens laden"
    assert taak_in_woorden("R. Jansen") == "R. Jansen"
