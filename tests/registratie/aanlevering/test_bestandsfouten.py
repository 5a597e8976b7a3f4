"""A file that cannot be read gets a clear sentence and leaves no trace."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from registratie import tasks
from registratie.actions import aanlevering as actions
from registratie.inlezen.bestandsfout import ZINNEN, Bestandsfout
from registratie.models import Aanlevering
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from tests.registratie.aanlevering.conftest import WAALSTROOM, run_import


def docx() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return target.getvalue()


def zip_bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for nummer in range(10):
            archive.writestr(f"xl/worksheets/sheet{nummer}.xml", b"0" * 100_000_000)
    return target.getvalue()


GARBAGE = {
    "brief.xlsx": (docx, "tekstdocument"),
    "bom.xlsx": (zip_bomb, "zipbom"),
    "leeg.csv": (lambda: b"", "leeg"),
    "foto.xlsx": (lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "afbeelding"),
    "brief.pdf": (lambda: b"%PDF-1.7 " + b"\x00" * 100, "pdf"),
}


def traces(file_store: Path) -> tuple[int, list[str]]:
    with scope.within(scope.systeem("tests")):
        rows = Aanlevering.objects.count()
    return rows, [name for _, _, names in os.walk(file_store) for name in names]


@pytest.mark.parametrize("naam", GARBAGE)
def test_garbage_is_refused_at_the_door(locaties, cast, file_store, naam):
    make, code = GARBAGE[naam]
    actor = cast.waalstroom.actor
    with scope.within(actor.scope):
        with pytest.raises(Bestandsfout) as refused:
            actions.receive(bestand=ContentFile(make(), naam), naam=naam, organisatie_id=actor.organisatie_id, by=actor)
        line = Gebeurtenis.objects.get()
    assert refused.value.zin == ZINNEN[code]
    assert traces(file_store) == (0, [])
    assert (line.actie, line.resultaat, line.details) == ("aanlevering.receive", "geweigerd", {"reden": code})


def test_too_large_is_refused_before_it_is_read(locaties, cast, file_store, settings):
    settings.AANLEVERING_MAX_BYTES = 10
    actor = cast.waalstroom.actor
    with scope.within(actor.scope), pytest.raises(Bestandsfout) as refused:
        actions.receive(
            bestand=ContentFile(b"naam;geboren\n", "x.csv"), naam="x.csv", organisatie_id=actor.organisatie_id, by=actor
        )
    assert (refused.value.code, traces(file_store)) == ("te_groot", (0, []))


def test_what_turns_out_unreadable_later_goes_too(locaties, cast, file_store, django_capture_on_commit_callbacks):
    actor = cast.waalstroom.actor
    with scope.within(actor.scope):
        row = actions.receive(
            bestand=ContentFile(b"zomaar\neen\nverhaal\n", "v.csv"), naam="v.csv",
            organisatie_id=actor.organisatie_id, by=actor,
        )  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        tasks.read_aanlevering(str(row.taak_id))
    row.taak.refresh_from_db()
    assert (row.taak.resultaat, traces(file_store)) == ({"weigering": ZINNEN["geen_kop"]}, (0, []))


def test_the_command_says_why_and_ends_with_one(locaties, tmp_path, capsys):
    path = tmp_path / "brief.xlsx"
    path.write_bytes(docx())
    with pytest.raises(SystemExit) as stopped:
        run_import(path, WAALSTROOM)
    assert (stopped.value.code, capsys.readouterr().err.strip()) == (1, ZINNEN["tekstdocument"])
