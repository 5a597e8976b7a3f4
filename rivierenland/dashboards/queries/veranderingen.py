"""What changed since the day of comparison, from stored figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from rivierenland.core.opmaak import datum_lang, known, opsomming
from rivierenland.dashboards.catalogus import BEDDEN, BRP, LOCATIES, OP_TIJD, PERSONEN
from rivierenland.dashboards.queries.cijferstand import Cijferstand, difference, shown, written
from speerpunten.programma.queries.meetwaarde import REGIO, Indicatorstand

GEVOLGD = (
    (PERSONEN, "bed", "mensen"),
    (BEDDEN, "home", "vergunde bedden"),
    (LOCATIES, "building", "locaties"),
    (BRP, "id", "mensen die zich misschien moeten inschrijven"),
    (OP_TIJD, "clock", "van de bedden op tijd bijgewerkt"),
)
"""The figures whose changes are told, each with its icon and the words after the difference."""
NOEMEN = 2


@dataclass(frozen=True)
class Verandering:
    """One thing that changed; `url` leads to more about it."""

    icoon: str
    titel: str
    regel: str
    url: str = ""


def of(stand: Cijferstand, gebied: str = REGIO) -> list[Verandering]:
    """What changed in the region or in one gemeente. What stayed the same or cannot be told is left out."""
    found = []
    for code, icoon, woord in GEVOLGD:
        verschil = stand.verandering(code, gebied)
        if verschil in ("", "0"):
            continue
        soort = stand.standen[code].soort
        nu, toen = (written(soort, waarde) for waarde in (stand.waarde(code, gebied), stand.vorige(code, gebied)))
        regel = f"{nu} nu, {toen} op {datum_lang(stand.vorige_peildatum)}."
        if gebied == REGIO and (waar := where(stand.standen[code], _names(stand))):
            regel += f" Het meest: {waar}."
        found.append(Verandering(icoon, f"{verschil} {woord}", regel))
    return found


def where(stand: Indicatorstand, namen: Mapping[str, str]) -> str:
    """The gemeenten that changed most, in the direction of the whole: `Tiel (+44) en Buren (+9)`."""
    region = change(stand, REGIO)
    found = [(veranderd, naam) for code, naam in namen.items() if (veranderd := change(stand, code)) * region > 0]
    found.sort(key=lambda one: (-abs(one[0]), one[1]))
    codes = {naam: code for code, naam in namen.items()}
    return opsomming(
        [
            f"{naam} ({difference(stand.soort, stand.gemeenten[codes[naam]], stand.vorige_gemeenten[codes[naam]])})"
            for _, naam in found[:NOEMEN]
        ]
    ) if found else ""  # fmt: skip


def change(stand: Indicatorstand, gebied: str) -> float:
    """How much a figure changed; 0 when it cannot be told."""
    nu = shown(stand.regio if gebied == REGIO else stand.gemeenten.get(gebied))
    toen = shown(stand.vorige_regio if gebied == REGIO else stand.vorige_gemeenten.get(gebied))
    return float(nu) - float(toen) if known(nu) and known(toen) else 0.0


def _names(stand: Cijferstand) -> dict[str, str]:
    return {gemeente.code: gemeente.naam for gemeente in stand.gemeenten}
