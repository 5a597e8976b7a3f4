"""A worker makes one part after another: after the last it holds about as much as after the first."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HOOGSTENS_MB = 25
"""Without forgetting, these five leave 80 MB more."""
MAKEN = """
import sys
from dataclasses import replace
from pathlib import Path
import django
django.setup()
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud.blokken import Alinea
from rivierenland.rapportages.inhoud.document import Sectie
from tests.rapportages.formaten import toneel

for nr in range(5):
    tekst = tuple(Alinea((f"Regel {regel} van rapport {nr} zegt iets anders dan alle andere regels. " * 3,)) for regel in range(300))
    write(replace(toneel.report(), secties=(Sectie("lang", "Lang", tekst),)), Formaat.PDF, fonts=Path(sys.argv[1]))
    print(int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) // 1024)
"""


def test_a_worker_does_not_grow_with_every_report(fonts):
    uit = subprocess.run(
        [sys.executable, "-c", MAKEN, str(fonts)], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    eerste, *_, laatste = map(int, uit.split())
    assert laatste - eerste < HOOGSTENS_MB, uit
