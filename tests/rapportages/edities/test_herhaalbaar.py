"""The same snapshot gives the same bytes: again, later, on another machine."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as portaal
from django.core.serializers.json import DjangoJSONEncoder

from rivierenland.core import scope
from rivierenland.rapportages.actions import deel as deelactie
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.models import Deelbestand, Meetdeel
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[3]
ELSEWHERE = """
import django; django.setup()
import hashlib, json, sys
from datetime import date, datetime
from pathlib import Path
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.meting.vastleggen import Vastgelegd, assemble
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.samenstellen import Kop, compose

ruw = json.load(sys.stdin)
regels = [Vastgelegd(**regel) for regel in reversed(ruw["regels"])]
moment = datetime.fromisoformat(ruw["gemeten_at"])
opname = assemble(regels, gemeenten=ruw["gemeenten"], peildatum=date.fromisoformat(ruw["peildatum"]), gemaakt_op=moment)
uit = {}
for nr, gebied in ruw["delen"]:
    kop = Kop(periode=Periode.read(ruw["periode"]), versie=1, nr=nr, gebied=gebied)
    document = compose(opname, DEFINITIES[Rapport(ruw["rapport"])], kop)
    for formaat in ruw["formaten"]:
        inhoud = schrijven.write(document, Formaat(formaat), fonts=Path(ruw["fonts"]))
        uit[f"{nr} {formaat}"] = hashlib.sha256(inhoud).hexdigest()
json.dump(uit, sys.stdout)
"""


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    toneel.keep_files(settings, tmp_path)


@pytest.fixture
def editie(cast, monkeypatch):
    """The region and one gemeente in every format; the others would only take time."""
    with toneel.system():
        codes = toneel.fill()
        toneel.count(codes[0], "verblijf_kort", toneel.KWARTAAL.laatste_dag, 4)
    alle = dict(schrijven.FORMATEN)
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: alle[Formaat.JSON]})
    editie = toneel.work(toneel.start())
    monkeypatch.setattr(schrijven, "FORMATEN", alle)
    with scope.use(toneel.SYSTEEM):
        for deel in editie.delen.filter(nr__in=(1, 9)):
            deelactie.remake(deel=deel.pk, by=toneel.BY)
    return editie


def digests(editie) -> dict[str, str]:
    """What is on the disk, by part and format."""
    with toneel.system():
        return {
            f"{bestand.deel.nr} {bestand.formaat}": hashlib.sha256(bestand.bestand.read()).hexdigest()
            for bestand in Deelbestand.objects.filter(deel__editie=editie, deel__nr__in=(1, 9)).select_related("deel")
        }


def test_a_part_that_is_made_again_is_the_same_byte_for_byte(editie):
    voor = digests(editie)
    assert {formaat.split()[1] for formaat in voor} == {formaat.value for formaat in schrijven.FORMATEN}
    with scope.use(toneel.SYSTEEM):
        for deel in editie.delen.filter(nr__in=(1, 9)):
            deelactie.remake(deel=deel.pk, by=toneel.BY)
    assert digests(editie) == voor


def test_another_process_in_another_place_makes_the_same_bytes(editie, tmp_path):
    with toneel.system():
        regels = [
            {"gebied": rij.gemeente_id or "", "feiten": rij.feiten, "sommen": rij.sommen, "rijen": rij.rijen,
             "verborgen": rij.verborgen}
            for rij in Meetdeel.objects.filter(editie=editie)
        ]  # fmt: skip
        delen = [(deel.nr, deel.gemeente_id or "") for deel in editie.delen.filter(nr__in=(1, 9))]
    opdracht = {
        "regels": regels, "gemeenten": [regel["gebied"] for regel in regels if regel["gebied"]], "delen": delen,
        "gemeten_at": editie.gemeten_at.isoformat(), "peildatum": editie.peildatum, "periode": editie.periode,
        "rapport": editie.rapport, "formaten": [formaat.value for formaat in schrijven.FORMATEN],
        "fonts": str(portaal.FONTS_DIR),
    }  # fmt: skip
    elders = os.environ | {
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings", "PYTHONPATH": str(ROOT), "TZ": "Pacific/Auckland",
        "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711",
    }  # fmt: skip
    klaar = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=json.dumps(opdracht, cls=DjangoJSONEncoder), capture_output=True, text=True, env=elders, cwd=tmp_path,
        check=True, timeout=120,
    )  # fmt: skip
    assert json.loads(klaar.stdout) == digests(editie)
