"""The smallest gemeente of which the sum can be made by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

from speerpunten.aanbod.opgave.aannames import Aannames
from speerpunten.aanbod.opgave.som import Gemeentecijfers, Plan, Tijd, Vraag

VANDAAG = date(2026, 11, 26)
TIEN_JAAR = Tijd(VANDAAG, 10)
AANNAMES = Aannames(
    in_regio=0.8, eigen_woning=0.25, op_erf=0.6, groei={"laag": 0.0, "midden": 0.02, "hoog": 0.05}, afbouw_kern=0.05,
    niet_conform=0.1, vertraging=6, kansen={"aanvraag": 0.5, "idee": 0.05}, marges={"hoog": 0.05, "laag": 0.4},
)  # fmt: skip
PLAN = Plan("aanvraag", bedden=100, tijdelijk=20, vervangt=10, opent=date(2030, 1, 1))
DORP = Gemeentecijfers(
    code="GM1", naam="Dorp", vraag={"hoog": Vraag(jaarrond=1000, piek=1500)}, bedden=400, kern=100, tijdelijk=50, plannen=(PLAN,)
)  # fmt: skip


def village(**values: Any) -> Gemeentecijfers:
    """The same with other counts."""
    return replace(DORP, **values)


def assuming(**values: Any) -> Aannames:
    """The same with other assumptions."""
    return replace(AANNAMES, **values)
