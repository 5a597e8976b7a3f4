"""One answer to one item of the checklist, as a form or a phone sends it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Antwoord:
    """`waarde`: a value of `Antwoordwaarde`. `gemeten`: what was counted or measured, in the unit of the item."""

    waarde: str
    opmerking: str = ""
    gemeten: Decimal | None = None
