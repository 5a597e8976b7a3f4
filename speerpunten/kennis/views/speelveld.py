"""The level playing field as a page shows it: the index, its themes, its past, what each rule does to it, and who is strict."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.opmaak import getal
from speerpunten.kennis.enums.regel import Regelthema
from speerpunten.kennis.queries.regel import Matrix, Vastgelegd
from speerpunten.kennis.regels import gelijkheid
from speerpunten.kennis.regels.gelijkheid import Meting

KWARTALEN = 12
BRON = "Lokale regels, vastgelegd door de gemeenten"


def picture(vast: Vastgelegd, op: date) -> dict[str, Any]:
    """Everything of the page, from what was read once."""
    matrix = vast.op(op)
    metingen = matrix.metingen()
    gescoord = gelijkheid.scores(metingen)
    return {
        "matrix": matrix,
        "themas": [(thema, matrix.index(thema)) for thema in Regelthema],
        "verloop": _history(vast, op),
        "per_regel": _per_rule(metingen),
        "strengheid": _strictness(matrix, gescoord),
        "zonder_score": [row.naam for row in matrix.gemeenten if row.pk not in gescoord],
        "verschil": gelijkheid.gap(gescoord),
        "minimum": gelijkheid.MINIMUM,
        "tekstregels": [rij.regel for rij in matrix.rijen if not rij.regel.vergelijkbaar],
    } | in_words(matrix)


def in_words(matrix: Matrix) -> dict[str, Any]:
    """The index, how much is filled in, and the proposals, with the lines under the figures."""
    index = matrix.index()
    cellen = len(matrix.rijen) * len(matrix.gemeenten)
    gevuld = cellen - sum(rij.leeg for rij in matrix.rijen)
    met_voorstel = [rij for rij in matrix.rijen if rij.voorstel]
    volgers = sum(rij.volgers for rij in met_voorstel)
    telt = f"over {index.regels} {'regel' if index.regels == 1 else 'regels'} die genoeg gemeenten vaststelden"
    mee = "er telt 1 regel mee" if index.regels == 1 else f"er tellen {index.regels} regels mee"
    waarom = f"{mee}, er zijn er {gelijkheid.MINIMUM} nodig"
    return {
        "index": index,
        "indexzin": waarom if index.waarde is None else telt,
        "indexdefinitie": "Hoe gelijk de regels van twee gemeenten gemiddeld zijn. 100 is overal hetzelfde. Leeg telt niet mee.",
        "tussen": "" if index.laag is None or index.hoog is None else f"{getal(index.laag)}–{getal(index.hoog)}",
        "tussenzin": f"laagst zonder {index.zonder_laag.lower()}, hoogst zonder {index.zonder_hoog.lower()}",
        "ingevuld": gevuld,
        "vulna": f"van {getal(cellen)}",
        "vulzin": f"{getal(100 * gevuld / cellen if cellen else 0)} procent van de antwoorden",
        "voorstellen": len(met_voorstel),
        "volgzin": f"{volgers} keer gevolgd door een gemeente"
        if met_voorstel
        else "de regio doet nog geen voorstellen",
    }


def _history(vast: Vastgelegd, op: date) -> Figure:
    """The index and how much is filled in, on the first day of the last quarters and on the day itself."""
    dagen = [*quarters(op), op]
    standen = [vast.op(dag).index() for dag in dagen]
    namen = [f"{dag.day}-{dag.month}-{dag.year}" for dag in dagen]
    reeksen = [
        Series("Index", [_round(stand.waarde) for stand in standen]),
        Series("Vastgesteld", [_round(stand.dekking) for stand in standen]),
    ]
    return line_figure(
        "Gelijk speelveld in de tijd", [*(f"{dag.month}-{dag.year}" for dag in dagen[:-1]), "nu"],
        [reeks for reeks in reeksen if any(waarde is not None for waarde in reeks.values)],
        row_names=namen, row_header="Dag", source=BRON,
    )  # fmt: skip


def quarters(op: date) -> list[date]:
    """The first days of the quarters before `op`, the oldest first."""
    nummer = op.year * 4 + (op.month - 1) // 3
    eerste = [date(nr // 4, nr % 4 * 3 + 1, 1) for nr in range(nummer - KWARTALEN + 1, nummer + 1)]
    return [dag for dag in eerste if dag < op]


def _per_rule(metingen: Sequence[Meting]) -> list[tuple[Any, int, float | None, float | None]]:
    """Per rule: how many answered, its equality in per cent, and the index without it. The least equal first."""
    tellend = [meting for meting in metingen if meting.telt_mee]
    found = []
    for meting in metingen:
        gelijk = 100 * gelijkheid.equality(list(meting.posities.values())) if meting.telt_mee else None
        rest = [ander for ander in tellend if ander is not meting]
        zonder = gelijkheid.index(rest, minimum=1).waarde if meting.telt_mee else None
        found.append((meting.regel, len(meting.posities), gelijk, zonder))
    return sorted(found, key=lambda rij: (rij[2] is None, rij[2] or 0, rij[0].naam))


def _strictness(matrix: Matrix, gescoord: dict[str, tuple[float, int]]) -> Figure | None:
    if not gescoord:
        return None
    namen = {row.pk: row.naam for row in matrix.gemeenten}
    rijen = sorted(((namen[code], round(score)) for code, (score, _) in gescoord.items()), key=lambda rij: -rij[1])
    return bar_figure(
        "Hoe streng, per gemeente", rijen, header=["Gemeente", "Score, 0 tot 100"], write=getal, source=BRON
    )


def _round(waarde: float | None) -> int | None:
    return None if waarde is None else round(waarde)
