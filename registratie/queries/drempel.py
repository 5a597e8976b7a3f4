"""From where a pair is asked, and from where it is linked by itself: the borders grow with the number of records."""

from dataclasses import dataclass
from enum import StrEnum

from registratie.koppelen.beslissen import GELIJK, MARGE, ZEKER, zero
from rivierenland.core.models import Gebeurtenis

RONDE = "koppelronde"
"""What a run over everything is called in the audit trail."""


class Sterkte(StrEnum):
    """How strongly two records point at one person, in three words."""

    HEEL_STERK = "heel_sterk"
    STERK = "sterk"
    REDELIJK = "redelijk"


STERKTE_LABEL = {Sterkte.HEEL_STERK: "Heel sterk", Sterkte.STERK: "Sterk", Sterkte.REDELIJK: "Redelijk"}


@dataclass(frozen=True)
class Drempels:
    """The borders in bits: `vraag`, `zeker`, and by how much a certain pair must be ahead of any rival."""

    vraag: float
    zeker: float
    voorsprong: float = MARGE

    @property
    def sterk(self) -> float:
        """Halfway between a question and a link."""
        return (self.vraag + self.zeker) / 2

    def sterkte_of(self, score: float) -> Sterkte:
        """The word for a sum of bits."""
        if score >= self.zeker:
            return Sterkte.HEEL_STERK
        return Sterkte.STERK if score >= self.sterk else Sterkte.REDELIJK


def thresholds() -> Drempels:
    """The borders of the last run over everything. How many records there are in the region is a figure, no row of anybody."""
    last = Gebeurtenis.objects.filter(object_soort=RONDE, object_id="").order_by("-id").first()
    nul = zero(last.details["bewoners"] if last else 0)
    return Drempels(nul + GELIJK, nul + ZEKER)
