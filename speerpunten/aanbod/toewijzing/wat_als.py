"""The question that is asked of an allocation, in the user's terms."""

from dataclasses import asdict, dataclass
from typing import Any

JAARROND, PIEK = "jaarrond", "piek"


@dataclass(frozen=True, slots=True)
class WatAls:
    """`kern`: code of a gemeente and name of a kern, as in `GM0281:Tiel`, where `bedden` beds would come; empty for none.

    `moment`: all year round, or the peak. `in_aanbouw`, `in_procedure`: count the beds of projects that far. `weg`: numbers of
    locations that would go; `erbij`: numbers of projects that would come.
    """

    moment: str = JAARROND
    kern: str = ""
    bedden: int = 0
    in_aanbouw: bool = False
    in_procedure: bool = False
    weg: tuple[int, ...] = ()
    erbij: tuple[int, ...] = ()

    @property
    def verandert(self) -> bool:
        """Whether something would change, or it only asks how things are."""
        return bool(self.kern or self.weg or self.erbij)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self) | {"weg": list(self.weg), "erbij": list(self.erbij)}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "WatAls":
        """What `as_dict` wrote."""
        return cls(**{**values, "weg": tuple(values["weg"]), "erbij": tuple(values["erbij"])})
