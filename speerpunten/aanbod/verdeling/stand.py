"""The beds of a gemeente against its share: absolute, relative, and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from speerpunten.aanbod.enums.verdeling import Ligging
from speerpunten.aanbod.verdeling.sleutel import Gewichten, Maten, shares, to_whole


@dataclass(frozen=True, slots=True)
class Positie:
    """One gemeente. `aandeel`: its part of the whole; `plaatsen`: that part of the region's beds, in beds; `bedden`: what there is;
    `pijplijn`: beds expected from projects, 0 when those are not counted.
    """

    gemeente: str
    aandeel: Fraction
    plaatsen: int
    bedden: int
    pijplijn: int
    band: int

    @property
    def samen(self) -> int:
        """What is compared with the share."""
        return self.bedden + self.pijplijn

    @property
    def procent(self) -> float:
        """The share in percent of the whole."""
        return 100 * float(self.aandeel)

    @property
    def verschil(self) -> int:
        """Beds above the share; below it when negative."""
        return self.samen - self.plaatsen

    @property
    def verhouding(self) -> float | None:
        """The beds in percent of the share; None when the share is nought."""
        return 100 * self.samen / self.plaatsen if self.plaatsen else None

    @property
    def ligging(self) -> Ligging:
        """Within the band (percent of the share, both edges included) it lies around its share."""
        if 100 * abs(self.verschil) <= self.band * self.plaatsen:
            return Ligging.ROND
        return Ligging.MEER if self.verschil > 0 else Ligging.MINDER

    @property
    def grenzen(self) -> tuple[float, float]:
        """The beds between which it lies around its share."""
        return self.plaatsen * (100 - self.band) / 100, self.plaatsen * (100 + self.band) / 100


def positions(
    maten: Mapping[str, Maten],
    gewichten: Gewichten,
    *,
    bedden: Mapping[str, int],
    pijplijn: Mapping[str, int],
    band: int,
) -> list[Positie]:
    """Every gemeente, in the order of `maten`. The places add up to the beds of the region, to the bed. Raises `NoBasis`."""
    delen = shares(maten, gewichten)
    totaal = sum(bedden.get(gemeente, 0) + pijplijn.get(gemeente, 0) for gemeente in maten)
    plaatsen = to_whole(totaal, delen)
    return [
        Positie(gemeente, delen[gemeente], plaatsen[gemeente], bedden.get(gemeente, 0), pijplijn.get(gemeente, 0), band)
        for gemeente in maten
    ]


def in_whole_beds(verwacht: Mapping[str, float]) -> dict[str, int]:
    """Expected beds rounded per gemeente, half upwards, so that a gemeente reads the same figure everywhere."""
    return {gemeente: int(waarde + 0.5) for gemeente, waarde in verwacht.items()}


def outside(posities: Sequence[Positie]) -> list[Positie]:
    """Those that do not lie around their share, in the order given: it is no ranking."""
    return [positie for positie in posities if positie.ligging is not Ligging.ROND]
