"""What answers cannot be, in a Dutch sentence per field, each saying what to do."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rivierenland.core.kernen import nearest
from rivierenland.core.opmaak import getal

VERSTE_JAAR, TITEL = 25, 120
BUITEN = 8000
"""Metres from the nearest kern of the gemeente: a point beyond it lies somewhere else."""


def faults(antwoorden: Mapping[str, Any], *, vandaag: date, grootste: int, gemeente: str = "") -> dict[str, str]:
    """By field; empty when all is well. What is not answered yet is not judged. `gemeente`: its name, for the sentence."""
    return _place(antwoorden, gemeente) | _years(antwoorden, vandaag) | _people(antwoorden, grootste)


def _place(antwoorden: Mapping[str, Any], gemeente: str) -> dict[str, str]:
    x, y, code = antwoorden.get("x"), antwoorden.get("y"), antwoorden.get("gemeente")
    if x is None or y is None or code is None:
        return {}
    kern = nearest(x, y, code)
    if (kern.punt.x - x) ** 2 + (kern.punt.y - y) ** 2 > BUITEN**2:
        zin = (
            f"Dit punt ligt niet in {gemeente or 'de gekozen gemeente'}. Controleer de RD-coördinaten, of laat ze leeg."
        )
        return {"x": zin}
    return {}


def _years(antwoorden: Mapping[str, Any], vandaag: date) -> dict[str, str]:
    fouten: dict[str, str] = {}
    opent, vol = antwoorden.get("opent"), antwoorden.get("vol_jaar")
    eerste = date.fromisoformat(opent) if opent else None
    if eerste and eerste <= vandaag:
        fouten["opent"] = "Deze dag is voorbij. Vul de dag in waarop het bedrijf hoopt te beginnen."
    elif eerste and eerste.year > vandaag.year + VERSTE_JAAR:
        fouten["opent"] = f"Reken hoogstens {VERSTE_JAAR} jaar vooruit."
    if eerste and vol is not None and vol < eerste.year:
        fouten["vol_jaar"] = f"Het bedrijf kan niet op volle omvang zijn voor het opent, in {eerste.year}."
    elif vol is not None and vol > vandaag.year + VERSTE_JAAR:
        fouten["vol_jaar"] = f"Reken hoogstens {VERSTE_JAAR} jaar vooruit."
    return fouten


def _people(antwoorden: Mapping[str, Any], grootste: int) -> dict[str, str]:
    fouten: dict[str, str] = {}
    for begin in ("open", "vol"):
        rust, druk = antwoorden.get(f"{begin}_jaarrond"), antwoorden.get(f"{begin}_piek")
        if druk is None or rust is None:
            continue
        if druk == 0:
            fouten[f"{begin}_piek"] = "Zonder internationale werknemers is er niets te berekenen. Vul minstens 1 in."
        elif druk > grootste:
            fouten[f"{begin}_piek"] = (
                f"Vul hoogstens {getal(grootste)} in. Klopt uw aantal toch, verdeel het dan over meer rapporten."
            )
        elif druk < rust:
            zin = f"In de drukste maand werken er minstens zoveel mensen als in de rustigste: {getal(rust)}."
            fouten[f"{begin}_piek"] = zin
    bedden = antwoorden.get("eigen_bedden")
    if bedden is not None and bedden > grootste:
        fouten["eigen_bedden"] = f"Vul hoogstens {getal(grootste)} bedden in."
    return fouten
