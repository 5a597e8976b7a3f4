"""What is known of a location on a day: counts and dates, never a person."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class Feiten:
    """The facts that may give points.

    `ingangsdatum`: in use since; `laatste_bezoek`: the day of the last finished inspection. `bevindingen`: open ones per severity
    (K, H, M, L), `herstel_te_laat` of which the term passed. `meldingen`: open ones per urgency, '' is not judged yet.
    `bezet`: people tonight, `vergund` and `norm` what is allowed, `norm` None when it cannot be worked out. `certificaat` and
    `vergunning`: whether one holds; `_ooit`: whether one ever did. `vergunning_mist`: kinds that the gemeente asks for and that do
    not hold, in words. `register_laat`: days that the night register is late.
    """

    ingangsdatum: date
    laatste_bezoek: date | None = None
    bevindingen: dict[str, int] = field(default_factory=dict)
    herstel_te_laat: int = 0
    meldingen: dict[str, int] = field(default_factory=dict)
    bezet: int = 0
    vergund: int = 0
    norm: int | None = None
    certificaat: bool = False
    certificaat_ooit: bool = False
    vergunning: bool = False
    vergunning_ooit: bool = False
    vergunning_mist: tuple[str, ...] = ()
    register_laat: int = 0
