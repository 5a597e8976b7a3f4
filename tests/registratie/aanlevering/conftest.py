"""Four organisations with the locations of the sample files, and lists made row by row."""

import json
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

from registratie.models import Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from tests.factories import voorbeelden

HEADINGS = "Achternaam;Voornaam;Geboortedatum;Loc. code;Kamer;Aankomst;Vertrek;Verwacht vertrek;Taal;Woonplaats"
WAALSTROOM, FRUITHOF = "99000017", "99000025"


@pytest.fixture(autouse=True)
def file_store(settings, tmp_path):
    """Delivered files of a test go when the test ends."""
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    return settings.MEDIA_ROOT


@pytest.fixture
def gemeenten(db):
    """The eight gemeenten, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)


@pytest.fixture
def locaties(gemeenten, cast):
    """The organisations of the cast with their locations."""
    with scope.within(scope.systeem("tests")):
        return voorbeelden.gather()


class Lijst:
    """A list of a supplier: rows in, the counts of the import out."""

    def __init__(self, folder: Path, kvk: str):
        self.folder, self.kvk = folder, kvk

    def write(self, *rows: str, headings: str = HEADINGS) -> Path:
        """A CSV file with these rows, each with semicolons."""
        path = self.folder / "lijst.csv"
        path.write_text("\n".join([headings, *rows]) + "\n", encoding="utf-8")
        return path

    def deliver(self, *rows: str, only_valid: bool = True, **options) -> dict:
        """Import these rows from the command line; its JSON."""
        return run_import(self.write(*rows), self.kvk, only_valid=only_valid, **options)


@pytest.fixture
def lijst(locaties, tmp_path) -> Lijst:
    """A list of Waalstroom."""
    return Lijst(tmp_path, WAALSTROOM)


def run_import(path: Path, kvk: str, **options) -> dict:
    """The command's JSON. Raises SystemExit when nothing was taken."""
    out = StringIO()
    try:
        call_command("import_nachtregister", str(path), organisatie=kvk, json=True, stdout=out, **options)
    finally:
        printed = out.getvalue()
    return json.loads(printed)


def counts(found: dict) -> dict[str, int]:
    """The counts that are not zero."""
    return {naam: aantal for naam, aantal in found.items() if naam != "fouten" and aantal}


def stays(kvk: str = WAALSTROOM) -> list[tuple]:
    """What the register holds: name, location, arrival, departure."""
    with scope.within(scope.systeem("tests")):
        rows = Verblijf.objects.filter(organisatie__kvk=kvk).select_related("bewoner", "locatie")
        return sorted(
            (
                row.bewoner.naam,
                row.locatie.code,
                row.aankomst.isoformat(),
                row.vertrek.isoformat() if row.vertrek else "",
            )
            for row in rows
        )
