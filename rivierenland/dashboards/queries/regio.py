"""The region in figures: read from stored values only, small counts of people already withheld."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import Shown
from rivierenland.core.werk.regel import Werkregel
from rivierenland.dashboards.catalogus import BEDDEN, BEZETTING, BRP, LOCATIES, OP_TIJD, PERSONEN
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.queries import aandacht, afgeschermd, cijferstand, keuzes, veranderingen
from rivierenland.dashboards.queries.aandacht import Vondst
from rivierenland.dashboards.queries.cijferstand import Cijferstand, shown
from rivierenland.dashboards.queries.veranderingen import Verandering
from speerpunten.programma.queries.meetwaarde import Punt

STROOK = (PERSONEN, BEDDEN, BRP, OP_TIJD)
"""The four figures on top."""
KAART = (PERSONEN, BEZETTING, BRP)
"""The figures about people on a card of a gemeente: of what is withheld there the page says why."""


@dataclass(frozen=True)
class Gemeentekaart:
    """One gemeente as a small multiple; a withheld figure is an `Afscherming`."""

    gemeente: Gemeente
    bezetting: Shown
    personen: Shown
    bedden: Shown
    locaties: Shown
    brp: Shown
    sinds: str
    let_op: Vondst | None
    reeks: Sequence[Punt]


@dataclass(frozen=True)
class Regiostand:
    """Everything on the regional dashboard."""

    cijfers: Cijferstand
    gemeenten: Sequence[Gemeentekaart]
    veranderingen: Sequence[Verandering]
    aandacht: Sequence[Werkregel]
    afgeschermd: Sequence[str]

    @property
    def peildatum(self) -> date:
        """The day of the figures."""
        return self.cijfers.peildatum

    def getoond(self, code: str) -> Shown:
        """The region's figure, or why it is not shown."""
        return shown(self.cijfers.waarde(code))


def stand(
    vandaag: date, *, eigen: Collection[str] = (), vergelijking: Vergelijking = Vergelijking.MAAND
) -> Regiostand | None:
    """The region today. `eigen`: gemeenten of which the reader may see small counts. None when nothing was counted yet.

    Six queries, whatever the size of the register.
    """
    cijfers = cijferstand.read(vandaag, eigen=eigen, vergelijking=vergelijking, reeksen=[PERSONEN])
    if cijfers is None:
        return None
    let_op = aandacht.of(cijfers, cijfers.gemeenten)
    namen = {gemeente.code: gemeente.naam for gemeente in cijfers.gemeenten}
    return Regiostand(
        cijfers=cijfers,
        gemeenten=[_kaart(gemeente, cijfers, let_op.kort.get(gemeente.code)) for gemeente in cijfers.gemeenten],
        veranderingen=[*veranderingen.of(cijfers), *keuzes.changes(cijfers, cijfers.gemeenten)],
        aandacht=let_op.regels,
        afgeschermd=afgeschermd.sentences([cijfers.standen[code] for code in KAART if code in cijfers.standen], namen),
    )


def _kaart(gemeente: Gemeente, cijfers: Cijferstand, let_op: Vondst | None) -> Gemeentekaart:
    bezetting, personen, bedden, locaties, brp = (
        shown(cijfers.waarde(code, gemeente.code)) for code in (BEZETTING, PERSONEN, BEDDEN, LOCATIES, BRP)
    )
    return Gemeentekaart(
        gemeente=gemeente,
        bezetting=bezetting,
        personen=personen,
        bedden=bedden,
        locaties=locaties,
        brp=brp,
        sinds=cijfers.verandering(PERSONEN, gemeente.code),
        let_op=let_op,
        reeks=cijfers.reeks(PERSONEN, gemeente.code),
    )
