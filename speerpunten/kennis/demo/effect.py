"""Three made-up reports: logistics on Medel, packing of fruit, a greenhouse."""

from datetime import date
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.kernen import kernen
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.kennis.actions import effectrapport as acties
from speerpunten.kennis.models import Effectrapport

RAPPORTEN: tuple[tuple[str, str, str, str, dict[str, Any]], ...] = (
    ("Distributiecentrum op Medel", "GM0281", "Tiel", "logistiek",
     {"open_jaarrond": 250, "open_piek": 320, "vol_jaarrond": 600, "vol_piek": 800, "eigen_bedden": 150, "zekerheid": "middel"}),
    ("Fruitsortering Geldermalsen", "GM1960", "Geldermalsen", "fruitteelt",
     {"open_jaarrond": 40, "open_piek": 120, "vol_jaarrond": 60, "vol_piek": 180, "eigen_bedden": 60, "zekerheid": "hoog"}),
    ("Kas bij Gameren", "GM0297", "Gameren", "glastuinbouw",
     {"open_jaarrond": 60, "open_piek": 75, "vol_jaarrond": 90, "vol_piek": 110, "eigen_bedden": 0, "zekerheid": "laag"}),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """Write and reckon them; the first two are adopted. Returns how many."""
    if Effectrapport.objects.exists():
        return 0
    for nummer, (titel, gemeente, kern, sector, aantallen) in enumerate(RAPPORTEN):
        row = acties.create(
            titel=titel,
            antwoorden=_answers(gemeente, kern, sector, aantallen, vandaag),
            vandaag=vandaag,
            by=by,
            is_voorbeeld=True,
        )
        row.stap = acties.KLAAR
        row.save(update_fields=["stap"])
        try:
            row = acties.compute(rapport=row.pk, vandaag=vandaag) or row
        except (ParameterMissing, LookupError):
            continue
        if nummer < len(RAPPORTEN) - 1:
            acties.adopt(rapport=row, vandaag=vandaag, by=by)
    return len(RAPPORTEN)


def _answers(gemeente: str, naam: str, sector: str, aantallen: dict[str, Any], vandaag: date) -> dict[str, Any]:
    kern = next(kern for kern in kernen() if (kern.gemeente, kern.naam) == (gemeente, naam))
    return {
        "gemeente": gemeente, "kern": naam, "x": int(kern.punt.x), "y": int(kern.punt.y), "eigen_punt": False, "sector": sector,
        "partij": 0, "opent": date(vandaag.year + 1, 9, 1).isoformat(), "vol_jaar": vandaag.year + 3, "in_regio": 80,
        "eigen_woning": 15, "eigen_project": None,
    } | aantallen  # fmt: skip
