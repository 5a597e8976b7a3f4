"""How much the net present value moves when one thing turns out otherwise, and the rest stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from speerpunten.programma.businesscase.geldstroom import HONDERD, Jaar
from speerpunten.programma.businesscase.waarde import factor


@dataclass(frozen=True, slots=True)
class Marges:
    """How far each thing is moved: `voet` in percentage points, `kosten` and `baten` in percent."""

    voet: Decimal
    kosten: Decimal
    baten: Decimal


@dataclass(frozen=True, slots=True)
class Invloed:
    """One thing at its low and its high value, and the net present value that belongs to each."""

    wat: str
    laag: Decimal
    hoog: Decimal
    bij_laag: Decimal
    bij_hoog: Decimal

    @property
    def spreiding(self) -> Decimal:
        """How far apart both outcomes are, in euros."""
        return abs(self.bij_hoog - self.bij_laag)


VOET, KOSTEN, BATEN = "voet", "kosten", "baten"


def gevoeligheid(jaren: Sequence[Jaar], voet: Decimal, marges: Marges) -> list[Invloed]:
    """One line per thing, what matters most first. The rate never gets below nought."""
    laagste = max(voet - marges.voet, Decimal(0))
    hoogste = voet + marges.voet
    gevonden = [Invloed(VOET, laagste, hoogste, waarde(jaren, laagste), waarde(jaren, hoogste))]
    for wat, marge in ((KOSTEN, marges.kosten), (BATEN, marges.baten)):
        laag, hoog = HONDERD - marge, HONDERD + marge
        bij = [waarde(jaren, voet, **{wat: procent}) for procent in (laag, hoog)]
        gevonden.append(Invloed(wat, laag, hoog, *bij))
    return sorted(gevonden, key=lambda invloed: invloed.spreiding, reverse=True)


def waarde(jaren: Sequence[Jaar], voet: Decimal, *, kosten: Decimal = HONDERD, baten: Decimal = HONDERD) -> Decimal:
    """The net present value with so many percent of the costs and of the benefits."""
    saldi = ((jaar.baten * baten - jaar.kosten * kosten) / HONDERD for jaar in jaren)
    return sum((saldo * factor(voet, na) for na, saldo in enumerate(saldi)), Decimal(0))
