"""Facts and weights into reasons with their points."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .feiten import Feiten
from .gronden import GRONDEN


@dataclass(frozen=True, slots=True)
class Reden:
    """One reason of one location: its points, and the sentence that says what was seen."""

    code: str
    punten: int
    zin: str

    def as_dict(self) -> dict[str, object]:
        """As it is kept with a stop of a round."""
        return {"code": self.code, "punten": self.punten, "zin": self.zin}


def weigh(
    feiten: Feiten, gewichten: Mapping[str, float], hoogstens: Mapping[str, float], vandaag: date
) -> tuple[Reden, ...]:
    """The reasons that give points, the heaviest first. Their sum is the priority.

    `gewichten`: points per reason; one that is missing, or 0, gives none. `hoogstens`: how often a reason counts at most.
    """
    redenen = []
    for grond in GRONDEN:
        aantal = grond.maat(feiten, vandaag)
        geteld = min(aantal, hoogstens.get(grond.code, aantal))
        punten = round(geteld * gewichten.get(grond.code, 0))
        if punten > 0:
            redenen.append(Reden(grond.code, punten, grond.zin(feiten, aantal, vandaag)))
    return tuple(sorted(redenen, key=lambda reden: -reden.punten))
