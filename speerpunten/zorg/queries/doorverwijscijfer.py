"""The stored figures of referrals: of the own gemeente for an official, of all for the region."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rivierenland.core.cijfer import Cijfer
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.doorverwijzing import Behoefte, Doorverwijscijfersoort, Doorverwijsuitkomst
from speerpunten.zorg.models import Doorverwijscijfer

LABELS: dict[Doorverwijscijfersoort, Mapping[str, Any]] = {
    Doorverwijscijfersoort.BEHOEFTE: dict(Behoefte.choices),
    Doorverwijscijfersoort.TAAL: TALEN,
    Doorverwijscijfersoort.UITKOMST: dict(Doorverwijsuitkomst.choices),
}
Regel = tuple[str, str, Cijfer]
"""The code, the label and the figure."""


@dataclass(frozen=True)
class Beeld:
    """What was counted for one gemeente, or for the region."""

    totaal: Cijfer
    antwoord: Cijfer
    maanden: list[Regel]
    behoeften: list[Regel]
    talen: list[Regel]
    uitkomsten: list[Regel]
    van: date
    berekend_at: datetime


def of(gemeente: str | None) -> Beeld | None:
    """The figures, or None before the first night. One query."""
    rows = list(Doorverwijscijfer.objects.filter(gemeente=gemeente).order_by("id"))
    if not rows:
        return None
    found = {(row.soort, row.waarde): Cijfer(row.aantal, row.tekst) for row in rows}

    def lines(soort: Doorverwijscijfersoort) -> list[Regel]:
        labels = LABELS.get(soort, {})
        return [
            (waarde, str(labels.get(waarde, waarde)), cijfer)
            for (naam, waarde), cijfer in found.items()
            if naam == soort and waarde
        ]

    return Beeld(
        totaal=found[(Doorverwijscijfersoort.MAAND, "")], antwoord=found[(Doorverwijscijfersoort.ANTWOORD, "")],
        maanden=lines(Doorverwijscijfersoort.MAAND), behoeften=lines(Doorverwijscijfersoort.BEHOEFTE),
        talen=lines(Doorverwijscijfersoort.TAAL), uitkomsten=lines(Doorverwijscijfersoort.UITKOMST), van=rows[0].van,
        berekend_at=rows[0].berekend_at,
    )  # fmt: skip
