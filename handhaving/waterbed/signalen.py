"""W3: signals per 100 known beds, and how far a gemeente lies from what the region would lead one to expect."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from handhaving.waterbed.intervallen import poisson
from handhaving.waterbed.uitkomst import MINIMUM, Uitkomst, why_withheld, withheld

CODE = "W3"
METHODE = (
    "Meldingen in de laatste vier kwartalen, gedeeld door de vergunde bedden die bekend zijn, maal 100. De marge is het exacte "
    "Poisson-interval. De z-score zegt hoeveel standaardafwijkingen de gemeente ligt van wat de regio als geheel bij zoveel bedden "
    "doet verwachten. Meer meldingen kan ook betekenen dat mensen makkelijker melden."
)


@dataclass(frozen=True, slots=True)
class Signaalcijfer:
    """Signals of one gemeente: the figure per 100 beds and its z-score, None where there is none."""

    uitkomst: Uitkomst
    z: float | None


def ratios(signalen: Mapping[str, int], bedden: Mapping[str, int]) -> tuple[Signaalcijfer, dict[str, Signaalcijfer]]:
    """The region and each gemeente with a known bed. Given all signals, those of a gemeente are binomial with its part of the beds.

    A gemeente with one to four signals, or whose count would give away another's, is not shown.
    """
    tellingen = {gemeente: signalen.get(gemeente, 0) for gemeente, aantal in sorted(bedden.items()) if aantal > 0}
    alle, plekken = sum(tellingen.values()), sum(bedden[gemeente] for gemeente in tellingen)
    verborgen, totaal = withheld(tellingen)
    bekend = 0 if totaal else alle  # a z-score would give the total away
    return Signaalcijfer(_ratio(alle, plekken, totaal), None), {
        gemeente: _cijfer(
            _ratio(aantal, bedden[gemeente], verborgen.get(gemeente, "")), bekend, bedden[gemeente] / plekken
        )
        for gemeente, aantal in tellingen.items()
    }


def _cijfer(uitkomst: Uitkomst, alle: int, deel: float) -> Signaalcijfer:
    if uitkomst.teller is None or alle < MINIMUM or deel >= 1:
        return Signaalcijfer(uitkomst, None)
    return Signaalcijfer(uitkomst, (uitkomst.teller - alle * deel) / sqrt(alle * deel * (1 - deel)))


def _ratio(aantal: int, bedden: int, verborgen: str) -> Uitkomst:
    if not bedden:
        return Uitkomst(CODE, 0, "bedden", METHODE, reden="Er zijn geen vergunde bedden bekend.")
    if verborgen:
        return Uitkomst(CODE, bedden, "bedden", METHODE, reden=why_withheld("meldingen"), verborgen=verborgen)
    laag, hoog = (100 * grens / bedden for grens in poisson(aantal))
    return Uitkomst(
        CODE, bedden, "bedden", METHODE, waarde=100 * aantal / bedden, laag=laag, hoog=hoog, teller=aantal, noemer=bedden
    )  # fmt: skip
