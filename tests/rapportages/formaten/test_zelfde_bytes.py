"""Made again from what is stored, a report is the same file to the byte, wherever and whenever that is."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from rivierenland.core.charts import borders
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud import bewaren
from tests.rapportages.formaten import toneel

WORTEL = Path(__file__).resolve().parents[3]
ELDERS = """
import django; django.setup()
import sys
from pathlib import Path
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud import bewaren
import json
from rivierenland.rapportages.enums import Formaat
document = bewaren.load(json.loads(Path(sys.argv[1]).read_bytes()))
for formaat in Formaat:
    Path(sys.argv[3], formaat.value).write_bytes(write(document, formaat, fonts=Path(sys.argv[2])))
"""


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_another_process_in_another_place_makes_the_same_files(tmp_path, fonts, maak):
    (tmp_path / "opname.json").write_bytes(bewaren.dumps(maak()))
    omgeving = os.environ | {
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings", "PYTHONPATH": str(WORTEL), "TZ": "Pacific/Auckland", "LC_ALL": "C",
        "LANG": "C", "PYTHONHASHSEED": "4711", "HOME": str(tmp_path),
    }  # fmt: skip
    subprocess.run(
        [sys.executable, "-c", ELDERS, str(tmp_path / "opname.json"), str(fonts), str(tmp_path)],
        cwd=tmp_path, env=omgeving, check=True, timeout=60,
    )  # fmt: skip
    for formaat in Formaat:
        assert (tmp_path / formaat.value).read_bytes() == write(maak(), formaat, fonts=fonts), formaat


@pytest.mark.parametrize("formaat", list(Formaat))
def test_another_figure_makes_another_file(formaat, fonts):
    assert write(toneel.report(), formaat, fonts=fonts) != write(toneel.report(versie=3), formaat, fonts=fonts)


def test_borders_that_an_operator_imported_change_no_file(fonts):
    hier = write(toneel.report(), Formaat.PDF, fonts=fonts)
    vierkant = [[(200.0, 100.0), (300.0, 100.0), (300.0, 200.0)]]
    borders.use(lambda: borders.Borders("eigen", "Eigen kaart.", dict.fromkeys(toneel.GEMEENTEN, vierkant)))
    try:
        assert borders.current().stamp == "eigen"
        assert write(toneel.report(), Formaat.PDF, fonts=fonts) == hier
    finally:
        borders.use(None)


@pytest.mark.parametrize("formaat", [Formaat.ODS, Formaat.XLSX, Formaat.CSV])
def test_no_part_of_a_zip_is_compressed(formaat, fonts):
    """Two versions of zlib may pack the same content in different bytes."""
    with zipfile.ZipFile(io.BytesIO(write(toneel.report(), formaat, fonts=fonts))) as pakket:
        assert {deel.compress_type for deel in pakket.infolist()} == {zipfile.ZIP_STORED}
        assert {deel.date_time for deel in pakket.infolist()} == {(2026, 10, 5, 3, 0, 0)}
