"""A stored document comes back as it was, and a period knows its neighbours."""

from datetime import date

import pytest

from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.periode import Periode
from tests.rapportages.edities import voorbeeld


def test_a_stored_document_comes_back_exactly():
    assert bewaren.load(bewaren.dump(voorbeeld.document())) == voorbeeld.document()


@pytest.mark.parametrize(
    ("code", "naam", "vorige", "jaar_eerder", "laatste"),
    [
        ("2026-01", "januari 2026", "2025-12", "2025-01", date(2026, 1, 31)),
        ("2026-k1", "eerste kwartaal 2026", "2025-k4", "2025-k1", date(2026, 3, 31)),
        ("2026", "2026", "2025", "2025", date(2026, 12, 31)),
    ],
)
def test_a_period_knows_its_neighbours(code, naam, vorige, jaar_eerder, laatste):
    periode = Periode.read(code)
    assert (periode.code, periode.naam, periode.vorige.code, periode.jaar_eerder.code) == (
        code,
        naam,
        vorige,
        jaar_eerder,
    )
    assert (periode.laatste_dag, periode.volgende.vorige) == (laatste, periode)


@pytest.mark.parametrize("code", ["2026-k5", "2026-13", "26", "2026-1", ""])
def test_what_is_no_period_is_refused(code):
    with pytest.raises(ValueError, match="geen maand"):
        Periode.read(code)
