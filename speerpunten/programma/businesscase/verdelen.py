"""Divide an amount so that the parts add up exactly."""

from collections.abc import Mapping
from decimal import Decimal


def verdeel(bedrag: int, gewichten: Mapping[str, Decimal]) -> dict[str, int]:
    """The part of each name, in whole euros, by its weight. The parts add up to `bedrag` exactly.

    Everybody first gets the part rounded down; the euros that are left go to the largest remainders (Hamilton), of equal ones
    to the name that sorts first. Raises ValueError for a negative amount or weight, and when all weights are nought.
    """
    totaal = sum(gewichten.values(), Decimal(0))
    if bedrag < 0 or any(gewicht < 0 for gewicht in gewichten.values()) or totaal <= 0:
        raise ValueError("An amount is divided by weights that are not negative and not all nought.")
    teller, noemer = _as_integers(gewichten)
    delen = {naam: bedrag * gewicht // noemer for naam, gewicht in teller.items()}
    rest = bedrag - sum(delen.values())
    op_rest = sorted(teller, key=lambda naam: (-(bedrag * teller[naam] % noemer), naam))
    for naam in op_rest[:rest]:
        delen[naam] += 1
    return delen


def _as_integers(gewichten: Mapping[str, Decimal]) -> tuple[dict[str, int], int]:
    """The same weights without decimals, and their sum: so nothing is rounded before the division."""
    decimalen = max(0, *(-int(gewicht.as_tuple().exponent) for gewicht in gewichten.values()))  # type: ignore[arg-type]
    geheel = {naam: int(gewicht.scaleb(decimalen)) for naam, gewicht in gewichten.items()}
    return geheel, sum(geheel.values())
