"""The share of a gemeente by an open key: how much work, inhabitants and area weigh."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from speerpunten.aanbod.enums.verdeling import Verdeelmaat

HEEL = Decimal(100)
METHODE = (
    "Aandeel van een gemeente = gewicht werk × haar deel van het werk + gewicht inwoners × haar deel van de inwoners + gewicht oppervlak"
    " × haar deel van het oppervlak. Het deel is steeds haar cijfer gedeeld door de som van de acht."
)


class NoBasis(ValueError):
    """A measure with a weight is nought in every gemeente, so nothing can be divided by it. `maat` is which."""

    def __init__(self, maat: Verdeelmaat):
        super().__init__(f"Nothing to divide by: {maat}")
        self.maat = maat


@dataclass(frozen=True, slots=True)
class Maten:
    """The figures of one gemeente: `werk` in people, `inwoners` in people, `oppervlak` in km². None is negative."""

    werk: Decimal
    inwoners: Decimal
    oppervlak: Decimal

    def of(self, maat: Verdeelmaat) -> Decimal:
        """One of the three."""
        return {
            Verdeelmaat.WERK: self.werk, Verdeelmaat.INWONERS: self.inwoners, Verdeelmaat.OPPERVLAK: self.oppervlak,
        }[maat]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gewichten:
    """How much each measure weighs, in percent. Raises ValueError when one is negative or they are not 100 together."""

    werk: Decimal
    inwoners: Decimal
    oppervlak: Decimal

    def __post_init__(self) -> None:
        if min(self.alle.values()) < 0 or sum(self.alle.values()) != HEEL:
            raise ValueError("Weights are not negative and add up to 100.")

    @classmethod
    def read(cls, waarden: Mapping[str, object]) -> "Gewichten":
        """From numbers or text, by the code of the measure; what is not there weighs nothing. Raises as above."""
        return cls(*(Decimal(str(waarden.get(maat.value, 0))) for maat in Verdeelmaat))

    @classmethod
    def only(cls, maat: Verdeelmaat) -> "Gewichten":
        """Everything on one measure."""
        return cls.read({maat.value: 100})

    @property
    def alle(self) -> dict[Verdeelmaat, Decimal]:
        """By measure, in the fixed order."""
        return {
            Verdeelmaat.WERK: self.werk, Verdeelmaat.INWONERS: self.inwoners, Verdeelmaat.OPPERVLAK: self.oppervlak,
        }  # fmt: skip

    def kept(self) -> dict[str, str]:
        """As they are kept: text, so that a decimal stays what it is."""
        return {maat.value: f"{gewicht:f}" for maat, gewicht in self.alle.items()}

    @property
    def kort(self) -> str:
        """The three weights in the fixed order, as `70 / 20 / 10`."""
        return " / ".join(_written(gewicht) for gewicht in self.alle.values())

    @property
    def woorden(self) -> str:
        """The weights that count, as `70 % werk, 20 % inwoners, 10 % oppervlak`."""
        delen = [f"{_written(gewicht)}\u00a0% {maat.label.lower()}" for maat, gewicht in self.alle.items() if gewicht]
        return ", ".join(delen)


def _written(gewicht: Decimal) -> str:
    return format(gewicht.normalize(), "f").replace(".", ",")


def shares(maten: Mapping[str, Maten], gewichten: Gewichten) -> dict[str, Fraction]:
    """The part of each gemeente in the whole; exactly 1 together. Raises `NoBasis`."""
    delen = dict.fromkeys(maten, Fraction(0))
    for maat, gewicht in gewichten.alle.items():
        if not gewicht:
            continue
        totaal = sum((Fraction(een.of(maat)) for een in maten.values()), Fraction(0))
        if not totaal:
            raise NoBasis(maat)
        for gemeente, een in maten.items():
            delen[gemeente] += Fraction(gewicht) / 100 * Fraction(een.of(maat)) / totaal
    return delen


def scaled(gewichten: Mapping[Verdeelmaat, Decimal]) -> Gewichten | None:
    """The same proportions in whole percents that are 100 together; None for nothing at all or something negative."""
    if min(gewichten.values()) < 0 or not sum(gewichten.values()):
        return None
    totaal = Fraction(sum(gewichten.values()))
    geheel = to_whole(100, {maat.value: Fraction(gewicht) / totaal for maat, gewicht in gewichten.items()})
    return Gewichten.read(geheel)


def to_whole(totaal: int, delen: Mapping[str, Fraction]) -> dict[str, int]:
    """Whole numbers that add up to `totaal`, by parts that are 1 together: first rounded down, then one more for the largest
    remainders; of equal ones for the name that sorts first.
    """
    precies = {naam: deel * totaal for naam, deel in delen.items()}
    uit = {naam: int(waarde) for naam, waarde in precies.items()}
    over = totaal - sum(uit.values())
    op_rest = sorted(precies, key=lambda naam: (uit[naam] - precies[naam], naam))
    for naam in op_rest[:over]:
        uit[naam] += 1
    return uit
