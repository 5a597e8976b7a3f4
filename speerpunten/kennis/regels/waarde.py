"""One answer: in words, as a place on a scale, and as it is kept."""

from typing import Any

from rivierenland.core.opmaak import NBSP, getal
from speerpunten.kennis.enums.regel import Regelsoort
from speerpunten.kennis.regels.catalogus import Regel

ENKELVOUD = {"personen": "persoon", "bedden": "bed", "locaties": "locatie", "plaatsen": "plaats"}
MEER_DECIMALEN = 2


def write(regel: Regel, waarde: Any, *, kort: bool = False) -> str:
    """`40 personen`, `Ja`, `Onder voorwaarden`; `kort` leaves the unit out. Raises nothing: what is strange is shown as it stands."""
    match regel.soort:
        case Regelsoort.JA_NEE:
            return "Ja" if waarde else "Nee"
        case Regelsoort.KEUZE:
            return dict(regel.keuzes).get(str(waarde), str(waarde))
        case Regelsoort.GETAL if isinstance(waarde, int | float):
            return number(waarde) if kort else f"{number(waarde)}{NBSP}{_unit(regel, waarde)}"
    return str(waarde)


def number(waarde: float) -> str:
    """A number with as many decimals as it needs, two at most."""
    decimalen = next((n for n in range(MEER_DECIMALEN) if round(waarde, n) == waarde), MEER_DECIMALEN)
    return getal(waarde, decimalen)


def position(regel: Regel, waarde: Any) -> float | None:
    """Where an answer stands on the scale of its rule, from 0 up; None when the rule has no scale or the answer is no answer of it."""
    if not regel.vergelijkbaar:
        return None
    if regel.soort is Regelsoort.JA_NEE:
        return 1.0 if waarde else 0.0
    if regel.soort is Regelsoort.KEUZE:
        volgorde = [code for code, _ in regel.keuzes]
        return volgorde.index(waarde) / (len(volgorde) - 1) if waarde in volgorde else None
    return float(waarde) if isinstance(waarde, int | float) and waarde >= 0 else None


def kept(regel: Regel, waarde: Any) -> Any:
    """An answer as its parameter keeps it: yes to a permit is from one person on, no is 0."""
    return int(bool(waarde)) if regel.soort is Regelsoort.JA_NEE and regel.is_norm else waarde


def same(regel: Regel, een: Any, ander: Any) -> bool:
    """Whether two answers say the same; a text only when it is the same text."""
    return write(regel, een) == write(regel, ander)


def _unit(regel: Regel, waarde: float) -> str:
    return ENKELVOUD.get(regel.eenheid, regel.eenheid) if waarde == 1 else regel.eenheid
