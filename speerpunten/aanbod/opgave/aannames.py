"""What the sum assumes: one set of numbers, each with the bounds between which it makes sense."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

GROEI = ("laag", "midden", "hoog")
"""The three rates of growth, in order."""
GROEIWOORD = {"laag": "Laag", "midden": "Midden", "hoog": "Hoog"}
MINSTE_JAREN, MEESTE_JAREN = 1, 25
"""How many years ahead may be asked for."""
VRAAG, GROEI_GROEP, VERVANGING, PLANNEN, ONZEKERHEID = "Vraag", "Groei", "Vervanging", "Plannen", "Onzekerheid"


@dataclass(frozen=True, slots=True)
class Veld:
    """One assumption. `code`: of the dated parameter; `groep`: under which heading; `laagst`, `hoogst`: both still allowed;
    `decimalen`: how precisely it is written.
    """

    code: str
    groep: str
    laagst: float = 0
    hoogst: float = 100
    decimalen: int = 0

    @property
    def naam(self) -> str:
        """As a name in an address: a point would not do there."""
        return self.code.replace(".", "_")


@dataclass(frozen=True, slots=True)
class Aannames:
    """Every number that the sum uses beside the counts, as fractions and not as percents.

    `in_regio`: share of the people at work that lives in the region; `eigen_woning`: share of those in a house of their own;
    `op_erf`: share of the seasonal people that is housed where they work. `groei`: growth a year by `GROEI`; negative is shrinkage.
    `afbouw_kern`: share of the present beds in room-let houses that goes each year; `niet_conform`: share of the other year-round
    beds that is to be replaced. `vertraging`: months that a plan opens later than expected, on average. `kansen`: chance per
    stage. `marges`: per certainty how far the real number may be off in nine cases of ten.
    """

    in_regio: float
    eigen_woning: float
    op_erf: float
    groei: Mapping[str, float]
    afbouw_kern: float
    niet_conform: float
    vertraging: float
    kansen: Mapping[str, float]
    marges: Mapping[str, float]

    @classmethod
    def of(cls, waarden: Mapping[str, Any]) -> "Aannames":
        """From the values by parameter code, which are percents, except the delay. A stage without a chance counts as none."""
        deel = {code: float(waarde) / 100 for code, waarde in waarden.items()}
        return cls(
            in_regio=deel["opgave.in_regio"], eigen_woning=deel["opgave.eigen_woning"], op_erf=deel["opgave.op_erf"],
            groei={soort: deel[f"opgave.groei_{soort}"] for soort in GROEI},
            afbouw_kern=deel["opgave.afbouw_kern"], niet_conform=deel["opgave.niet_conform"],
            vertraging=float(waarden["opgave.vertraging"]),
            kansen=_below("kans.", deel), marges=_below("marge.", deel),
        )  # fmt: skip


def fields(stadia: tuple[str, ...], zekerheden: tuple[str, ...]) -> tuple[Veld, ...]:
    """Every assumption in the order of the page; `stadia` are those of a running plan."""
    return (
        *(Veld(f"opgave.{naam}", VRAAG) for naam in ("in_regio", "eigen_woning", "op_erf")),
        *(Veld(f"opgave.groei_{naam}", GROEI_GROEP, laagst=-20, hoogst=25, decimalen=1) for naam in GROEI),
        *(Veld(f"opgave.{naam}", VERVANGING) for naam in ("afbouw_kern", "niet_conform")),
        Veld("opgave.vertraging", PLANNEN, hoogst=60),
        *(Veld(f"kans.{stadium}", PLANNEN) for stadium in stadia),
        *(Veld(f"marge.{zekerheid}", ONZEKERHEID) for zekerheid in zekerheden),
    )


def _below(prefix: str, deel: Mapping[str, float]) -> dict[str, float]:
    return {code.removeprefix(prefix): waarde for code, waarde in deel.items() if code.startswith(prefix)}
