"""One gemeente in the same stored figures as the region, with its own detail; only the own gemeente sees its small counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import Shown
from rivierenland.core.werk.regel import Werkregel
from rivierenland.dashboards.catalogus import (
    BEDDEN,
    BEDDEN_NAAR_SOORT,
    BEZETTING,
    BRP,
    KORT,
    LANG,
    LOCATIES,
    MIDDEN,
    NIEUW,
    OP_TIJD,
    PERSONEN,
)
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.queries import aandacht, afgeschermd, cijferkaart, cijferstand, keuzes, veranderingen
from rivierenland.dashboards.queries.cijferkaart import Cijferkaart
from rivierenland.dashboards.queries.cijferstand import Cijferstand, shown
from rivierenland.dashboards.queries.veranderingen import Verandering
from speerpunten.programma.indicatoren import SOORTEN

STROOK = (BEZETTING, PERSONEN, BEDDEN, OP_TIJD)
DUUR = (KORT, MIDDEN, LANG)
KAARTEN = (PERSONEN, BEDDEN, BEZETTING, LOCATIES, BRP, LANG, OP_TIJD, NIEUW)
"""The eight figures that stand as small multiples."""


@dataclass(frozen=True)
class Gemeentestand:
    """Everything on the dashboard of a gemeente. `soorten` and `duur`: its beds and people in parts."""

    gemeente: Gemeente
    cijfers: Cijferstand
    kaarten: Sequence[Cijferkaart]
    veranderingen: Sequence[Verandering]
    aandacht: Sequence[Werkregel]
    afgeschermd: Sequence[str]
    soorten: Sequence[tuple[str, Shown]]
    duur: Sequence[tuple[str, Shown]]


def stand(
    gemeente: Gemeente,
    vandaag: date,
    *,
    gemeenten: Sequence[Gemeente],
    eigen: Collection[str] = (),
    vergelijking: Vergelijking = Vergelijking.MAAND,
) -> Gemeentestand | None:
    """The gemeente today, among `gemeenten`; None when nothing was counted yet. Five queries."""
    cijfers = cijferstand.read(vandaag, eigen=eigen, vergelijking=vergelijking, reeksen=KAARTEN, gemeenten=gemeenten)
    if cijfers is None:
        return None
    namen: Mapping[str, str] = {gemeente.code: gemeente.naam}
    return Gemeentestand(
        gemeente=gemeente,
        cijfers=cijfers,
        kaarten=cijferkaart.cards(cijfers, KAARTEN, gemeente.code),
        veranderingen=[*veranderingen.of(cijfers, gemeente.code), *keuzes.changes(cijfers, [gemeente])],
        aandacht=aandacht.of(cijfers, [gemeente]).regels,
        afgeschermd=afgeschermd.sentences([een for een in cijfers.standen.values() if een.soort.telt_personen], namen),
        soorten=_parts(cijfers, [code for code in SOORTEN if code.startswith(BEDDEN_NAAR_SOORT)], gemeente.code),
        duur=_parts(cijfers, DUUR, gemeente.code),
    )


def _parts(cijfers: Cijferstand, codes: Sequence[str], gemeente: str) -> list[tuple[str, Shown]]:
    """The parts that hold something or are withheld, with the part's own name."""
    rows = []
    for code in codes:
        if code in cijfers.standen and (waarde := shown(cijfers.waarde(code, gemeente))):
            naam = cijfers.standen[code].soort.naam.rpartition(": ")[2]
            rows.append((naam[0].upper() + naam[1:], waarde))
    return rows
