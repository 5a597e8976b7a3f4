"""Rows leave while they are read: memory does not grow with their number, and nobody waits for the last one."""

import tracemalloc
from itertools import islice, repeat

import pytest

from rivierenland.core.uitvoer.antwoord import Formaat, content_disposition, export_response, export_stream
from rivierenland.core.uitvoer.kolom import Blad

from .conftest import KOLOMMEN, MOMENT, RIJ, counted, endless, read

formaten = pytest.mark.parametrize("formaat", list(Formaat))


def peak(formaat: Formaat, aantal: int) -> int:
    """The most memory held while `aantal` rows pass."""
    tracemalloc.start()
    for _ in export_stream(formaat, [Blad("B", KOLOMMEN, repeat(RIJ, aantal))], titel="t", moment=MOMENT):
        pass
    hoogste = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return hoogste


@formaten
def test_memory_is_flat(formaat):
    peak(formaat, 100)
    assert peak(formaat, 20_000) < 1.2 * peak(formaat, 2_000) + 20_000


@formaten
def test_the_first_rows_leave_before_the_thousandth_is_read(formaat):
    geteld = [0]
    bladen = [Blad("B", KOLOMMEN, counted(endless(RIJ), geteld))]
    stukken = export_stream(formaat, bladen, titel="t", moment=MOMENT)
    eerste = next(stuk for stuk in stukken if geteld[0])
    assert len(eerste) > 100
    assert geteld[0] < 1_500


@formaten
@pytest.mark.django_db  # closing an answer looks after the connections
def test_a_visitor_who_leaves_closes_the_query(formaat):
    geteld = [0]
    bladen = [Blad("B", KOLOMMEN, counted(endless(RIJ), geteld))]
    antwoord = export_response(formaat, bladen, titel="t", bestandsnaam="locaties", moment=MOMENT)
    list(islice(antwoord.streaming_content, 12))
    antwoord.close()
    assert geteld[-1] == -1


def test_an_answer_is_a_download_that_nobody_keeps():
    antwoord = export_response(
        Formaat.ODS, [Blad("B", KOLOMMEN, [RIJ])], titel="t", bestandsnaam="Locaties Tiel", moment=MOMENT
    )
    assert antwoord["Content-Type"] == "application/vnd.oasis.opendocument.spreadsheet"
    assert antwoord["Cache-Control"] == "no-store"
    assert antwoord["Content-Disposition"] == (
        "attachment; filename=\"Locaties Tiel.ods\"; filename*=UTF-8''Locaties%20Tiel.ods"
    )
    assert read(antwoord.getvalue())["B"][1][1] == 12.0


@pytest.mark.parametrize(
    ("naam", "header"),
    [
        ("één.csv", "attachment; filename=\"een.csv\"; filename*=UTF-8''%C3%A9%C3%A9n.csv"),
        ('a"b\r\nX: y.csv', "attachment; filename=\"a-b-X- y.csv\"; filename*=UTF-8''a-b-X-%20y.csv"),
        ("../../etc", "attachment; filename=\"-..-etc\"; filename*=UTF-8''-..-etc"),
        ("", "attachment; filename=\"export\"; filename*=UTF-8''export"),
    ],
)
def test_a_file_name_cannot_break_the_header(naam, header):
    assert content_disposition(naam) == header
