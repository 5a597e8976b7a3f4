"""Rules of which a test says what they count."""

import pytest

from convenant.regels import register
from tests.factories.convenant_toezeggingen import Made


@pytest.fixture
def certificaat(monkeypatch):
    """The only rule there is: beds with a certificate, norm 100 %, attention from 90 %."""
    made = Made("bedden_met_certificaat")
    monkeypatch.setattr(register, "_regels", {made.regel.code: made.regel})
    return made


@pytest.fixture
def nachtregister(certificaat):
    """A second rule beside it: the night register in time, norm 95 %, attention from 85 %."""
    made = Made("nachtregister_op_tijd")
    register.add(made.regel)
    return made
