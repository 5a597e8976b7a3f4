"""What every indicator says: a value, how sure we are, on how much it rests, how it was made, or why it cannot be measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from rivierenland.core.onderdrukking import suppress_list

GEEN_BEWIJS = "Dit bewijst nooit opzet."
MINIMUM = 5
"""A count of people, beds, signals or acts below this is not shown, and carries no figure."""
NIVEAU = 0.95
"""Of a hundred such intervals about this many hold the real value."""


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One figure. `waarde`, `laag` and `hoog` are in the unit of the indicator; all three are None when not measurable.

    `n`: the number of units it rests on, and `n_wat` what they are. `kans`: the p-value of an exact test, where there is one.
    `teller` and `noemer`: what it was made of, where it is a quotient. `reden`: why it cannot be measured or is not shown, a Dutch
    sentence. `verborgen`: of a figure that exists but is not shown, the words in its place.
    """

    code: str
    n: int
    n_wat: str
    methode: str
    waarde: float | None = None
    laag: float | None = None
    hoog: float | None = None
    kans: float | None = None
    teller: int | None = None
    noemer: int | None = None
    reden: str = ""
    verborgen: str = ""

    @property
    def meetbaar(self) -> bool:
        """Whether there is a figure."""
        return self.waarde is not None

    @property
    def uitleg(self) -> str:
        """The method, always with the sentence that it proves no intent."""
        return f"{self.methode} {GEEN_BEWIJS}"


def small(aantal: int) -> bool:
    """Whether a count is too small to show; nought is not: it says that nothing was counted."""
    return 0 < aantal < MINIMUM


def withheld(aantallen: Mapping[str, int]) -> tuple[dict[str, str], str]:
    """Per gemeente the words in the place of its count, when it is too small or another would follow from it.

    The second is what stands in the place of the region's total; empty when that may be known.
    """
    cijfers, totaal = suppress_list(list(aantallen.values()), drempel=MINIMUM)
    return {
        gemeente: cijfer.tekst for gemeente, cijfer in zip(aantallen, cijfers, strict=True) if cijfer.verborgen
    }, totaal.tekst if totaal.verborgen else ""


def why_withheld(wat: str) -> str:
    """The sentence beside it; it does not say which count is small, because that would narrow it down."""
    return f"Niet getoond: een aantal onder {MINIMUM} ({wat}) tonen wij niet, en ook niet waar het uit volgt."
