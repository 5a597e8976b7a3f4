"""The month as files: the same bytes from the same snapshot, and a PDF that two readers of the norms pass."""

import outloud
import pdfua
import pytest

from rivierenland.rapportages.definities.maandrapport import DEFINITIE
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud.document import Document
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.samenstellen import Kop, compose
from tests.rapportages.definities import maand
from tests.rapportages.definities.bouw import TIEL
from tests.rapportages.definities.maand import KLEINE_KERN, MAAND
from tests.rapportages.formaten.lezen import text_of

DELEN = [(REGIO, False), (TIEL, False), (TIEL, True)]
NAMEN = ["regio", "gemeente", "eigen deel"]


def document(gebied: str, *, eigen: bool) -> Document:
    opname = maand.snapshot(verborgen={KLEINE_KERN})
    return compose(opname, DEFINITIE, Kop(MAAND, 1, 1, gebied, eigen=eigen))


@pytest.mark.parametrize("formaat", list(Formaat))
def test_the_same_snapshot_gives_the_same_bytes(fonts, formaat):
    een, ander = (write(document(TIEL, eigen=True), formaat, fonts=fonts) for _ in range(2))
    assert een == ander


@pytest.mark.parametrize(("gebied", "eigen"), DELEN, ids=NAMEN)
def test_the_pdf_can_be_read_by_everybody(tmp_path, fonts, gebied, eigen):
    plek = tmp_path / "maandrapport.pdf"
    plek.write_bytes(write(document(gebied, eigen=eigen), Formaat.PDF, fonts=fonts))
    gelezen = outloud.check(str(plek))
    assert (gelezen.error, [vondst.message for vondst in gelezen.findings]) == (None, [])
    assert list(pdfua.validate(str(plek)).findings) == []


def test_no_file_of_the_published_part_names_who_is_late(fonts):
    pdf = text_of(write(document(TIEL, eigen=False), Formaat.PDF, fonts=fonts))
    assert ("De Linge" in pdf, "Waalstroom" in pdf) == (True, False)
    assert b"Waalstroom" not in write(document(TIEL, eigen=False), Formaat.JSON, fonts=fonts)
    assert "Waalstroom" in text_of(write(document(TIEL, eigen=True), Formaat.PDF, fonts=fonts))


def test_a_reference_on_paper_writes_a_kern_with_its_capital(fonts):
    pdf = text_of(write(document(TIEL, eigen=False), Formaat.PDF, fonts=fonts))
    assert "Vergunde bedden naar kern: Kapel-Avezaath" in pdf
