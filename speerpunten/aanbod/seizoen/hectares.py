"""From hectares to people: the rule of Buren (plekken = personen per hectare x hectares, with a most per location)."""

from dataclasses import dataclass
from decimal import Decimal

from rivierenland.core.opmaak import getal


@dataclass(frozen=True)
class Hectareregel:
    """What a gemeente allows per hectare of one crop.

    `per_hectare`: people per hectare. `hoogste`: people per location, None without a most. `van`: the gemeente whose rule it is;
    `geleend` when that is another one than where the work site lies. `bron`: the policy it stands in.
    """

    gewas: str
    per_hectare: Decimal
    hoogste: int | None
    van: str
    geleend: bool
    bron: str


@dataclass(frozen=True)
class Uitkomst:
    """`plekken`: people at the peak; `zin`: which rule gave the figure, to show beside it."""

    plekken: int
    zin: str


def places(hectares: Decimal, regel: Hectareregel) -> Uitkomst:
    """The people that so many hectares allow at the peak, rounded down because the rule is a most.

    Raises ValueError for nought hectares or less.
    """
    if hectares <= 0:
        raise ValueError("There is no land.")
    exact = hectares * regel.per_hectare
    plekken = int(exact) if regel.hoogste is None else min(int(exact), regel.hoogste)
    zin = f"{_short(hectares)} hectare {regel.gewas} × {_short(regel.per_hectare)} personen = {_short(exact)}"
    if regel.hoogste is not None and exact > regel.hoogste:
        zin += f", en nooit meer dan {getal(regel.hoogste)} per locatie"
    elif exact != plekken:
        zin += f", naar beneden afgerond {getal(plekken)}"
    bron = f" ({regel.bron})" if regel.bron else ""
    zin += f". Dit is de regel van {regel.van}{bron}."
    if regel.geleend:
        zin += " Uw gemeente heeft geen eigen regel; die van Buren is hier een voorbeeld."
    return Uitkomst(plekken, zin)


def _short(value: Decimal) -> str:
    """As few decimals as the figure needs, two at most."""
    return getal(value, 2).rstrip("0").rstrip(",") if value % 1 else getal(value)
