"""The whole way from counts to an outcome that may be shown: enough to go on, models, range, and everything in tens.

What may be shown. An estimate is a sum of the counts, and eight estimates give the counts back. So there is one only where every
count is nought or at least ten, and all that leaves this room is rounded to tens: the region less seven gemeenten then says
nothing certain of the eighth. Without an estimate no count is shown; what is missing is counted from nine where there are fewer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from . import keuze
from .afhankelijk import FOUT, GEMIST, VERHOUDINGEN, with_dependence, with_link_errors
from .cellen import PATRONEN, as_pair, list_totals, overlap
from .modellen import MODELLEN, Modeluitkomst, weights
from .onzekerheid import Koppeling, three_lists, two_lists
from .twee import Onbepaald

KLEIN = 10
"""The first count that is shown."""
TIEN = 10
TWEE = {"half": 0.5, "chapman": 1.0, "dubbel": 2.0}
"""The odds ratios between two lists that are thought possible: a choice, to be judged by who knows how the lists came about."""


@dataclass(frozen=True)
class Drempels:
    """How many people a list needs, and how many must be on two lists."""

    lijst: int = 50
    overlap: int = 20


@dataclass
class Uitkomst:
    """What is kept: without an estimate only `ontbreekt`, sentences on what is needed to get one."""

    lijsten: list[str]
    ontbreekt: list[str] = field(default_factory=list)
    bereik: dict[str, int] | None = None
    modellen: list[dict[str, Any]] = field(default_factory=list)
    cellen: list[dict[str, Any]] = field(default_factory=list)
    totalen: list[int] = field(default_factory=list)
    afhankelijk: list[dict[str, Any]] = field(default_factory=list)
    koppelfouten: list[list[int | None]] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """As JSON values."""
        return self.__dict__ | {"verhoudingen": list(VERHOUDINGEN), "gemist": list(GEMIST), "fout": list(FOUT)}


def judge(lijsten: Sequence[str], cellen: Sequence[int], koppeling: Koppeling, drempels: Drempels) -> Uitkomst:
    """Estimate from two lists (counts 11, 10, 01) or three (in the order of `PATRONEN`); `lijsten` are their names in Dutch."""
    uit = Uitkomst(list(lijsten))
    uit.ontbreekt = _missing(lijsten, cellen, drempels)
    if uit.ontbreekt:
        return uit
    modellen = _two(cellen, koppeling) if len(lijsten) == 2 else _three(cellen, koppeling)
    gevonden = keuze.span(modellen)
    if gevonden is None:
        uit.ontbreekt = sorted({keuze.why_not(een) for een in modellen})
        return uit
    totalen = _totals(len(lijsten), cellen)
    uit.bereik = {naam: ten(waarde) for naam, waarde in gevonden.__dict__.items()}
    uit.bereik |= {f"buiten_{naam}": max(ten(getattr(gevonden, naam) - totalen[0]), 0) for naam in ("laag", "hoog")}
    uit.modellen = [_shown(een) for een in modellen]
    uit.totalen = [ten(een) for een in totalen]
    uit.cellen = [
        {"patroon": list(patroon), "aantal": ten(aantal)}
        for patroon, aantal in zip(_patterns(len(lijsten)), cellen, strict=True)
    ]
    _add_tables(uit, _pair(len(lijsten), cellen))
    return uit


def ten(waarde: float) -> int:
    """To the nearest ten."""
    return round(float(waarde) / TIEN) * TIEN


def _patterns(aantal: int) -> Sequence[tuple[int, ...]]:
    return ((1, 1), (1, 0), (0, 1)) if aantal == 2 else PATRONEN


def _totals(aantal: int, cellen: Sequence[int]) -> list[float]:
    return [cellen[0] + cellen[1], cellen[0] + cellen[2]] if aantal == 2 else list(list_totals(cellen))


def _pair(aantal: int, cellen: Sequence[int]) -> tuple[float, float, float]:
    """The first two lists as n1, n2 and m."""
    if aantal == 2:
        return cellen[0] + cellen[1], cellen[0] + cellen[2], cellen[0]
    return as_pair(cellen, 0, 1)


def _missing(lijsten: Sequence[str], cellen: Sequence[int], drempels: Drempels) -> list[str]:
    zinnen = [
        f"Op de lijst ‘{naam}’ moeten nog ongeveer {_needed(drempels.lijst, totaal)} mensen staan."
        for naam, totaal in zip(lijsten, _totals(len(lijsten), cellen), strict=True)
        if totaal < drempels.lijst
    ]
    paren = [(0, 1)] if len(lijsten) == 2 else [(0, 1), (0, 2), (1, 2)]
    for een, ander in paren:
        samen = cellen[0] if len(lijsten) == 2 else overlap(cellen, een, ander)
        if samen < drempels.overlap:
            nodig = _needed(drempels.overlap, samen)
            zinnen.append(
                f"Nog ongeveer {nodig} mensen moeten zowel op ‘{lijsten[een]}’ als op ‘{lijsten[ander]}’ staan."
            )
    if not zinnen and any(aantal < KLEIN for aantal in cellen):
        zinnen.append(
            f"In elke combinatie van lijsten moeten minstens {KLEIN} mensen staan. Met minder is een schatting te herleiden "
            "tot een klein aantal mensen. Langer tellen helpt, of een schatting met één lijst minder."
        )
    return zinnen


def _needed(minimum: int, aantal: float) -> int:
    """So many more are needed, up to a whole ten, and counted from nine where there are fewer.

    An exact number would give the exact count away, and that of the region less those of seven gemeenten is that of the eighth.
    """
    return ceil((minimum - max(int(aantal), KLEIN - 1)) / TIEN) * TIEN


def _two(cellen: Sequence[int], koppeling: Koppeling) -> list[Modeluitkomst]:
    """Two lists cannot tell whether they depend on each other, so the range runs over what is thought possible (`TWEE`)."""
    paar = _pair(2, cellen)
    return [_as_model(code, paar, koppeling, verhouding) for code, verhouding in TWEE.items()]


def _as_model(code: str, paar: tuple[float, float, float], koppeling: Koppeling, verhouding: float) -> Modeluitkomst:
    try:
        uit = two_lists(*paar, koppeling, verhouding=verhouding)
    except Onbepaald as reden:
        return Modeluitkomst(code, waarom=str(reden))
    gezien = paar[0] + paar[1] - paar[2]
    return Modeluitkomst(code, uit.aantal, max(uit.aantal - gezien, 0.0), uit.fout, uit.laag, uit.hoog)


def _three(cellen: Sequence[int], koppeling: Koppeling) -> list[Modeluitkomst]:
    modellen = [three_lists(code, cellen, koppeling) for code in MODELLEN]
    gewichten = weights([een.aic for een in modellen])
    return [
        Modeluitkomst(**{**een.__dict__, "gewicht": gewicht}) for een, gewicht in zip(modellen, gewichten, strict=True)
    ]


def _shown(model: Modeluitkomst) -> dict[str, Any]:
    """A model as it is kept: people in tens, criteria whole and weights in tenths, so that no decimals tell the counts."""
    uit: dict[str, Any] = {
        "code": model.code, "vrijheid": model.vrijheid, "waarom": keuze.why_not(model), "telt_mee": keuze.counts(model),
    }  # fmt: skip
    for naam in ("aantal", "fout", "laag", "hoog"):
        waarde = getattr(model, naam)
        uit[naam] = None if waarde is None else ten(waarde)
    for naam in ("afwijking", "aic", "aicc", "bic"):
        waarde = getattr(model, naam)
        uit[naam] = None if waarde is None else round(waarde)
    uit["gewicht"] = round(model.gewicht, 1)
    uit["past_slecht"] = model.past is not None and model.past < keuze.SLECHT_PAST
    return uit


def _add_tables(uit: Uitkomst, paar: tuple[float, float, float]) -> None:
    uit.afhankelijk = [{"verhouding": een, "aantal": ten(with_dependence(*paar, een))} for een in VERHOUDINGEN]
    uit.koppelfouten = [[None if een is None else ten(een) for een in rij] for rij in with_link_errors(*paar)]
