"""The matrix of the Landelijke Handhavingsstrategie Omgevingsrecht: how bad by how somebody behaves gives the intervention.

A cell is a short text that an official can read and change as a parameter: `LOB of LOD + toezicht`. `+` is: together with;
`of` is: one of these. Deviating from the proposal is allowed and asks for a reason.
"""

from dataclasses import dataclass

from handhaving.enums import Stapsoort
from handhaving.ladder.stappen import INGREPEN as INGRIJPENDE_STAPPEN

INGREPEN: dict[str, tuple[str, Stapsoort | None]] = {
    "AANSPREKEN": ("aanspreken en informeren", None),
    "WAARSCHUWING": ("waarschuwing", Stapsoort.WAARSCHUWING),
    "LOD": ("last onder dwangsom", Stapsoort.LAST_DWANGSOM),
    "LOB": ("last onder bestuursdwang", Stapsoort.LAST_BESTUURSDWANG),
    "BOETE": ("boete", Stapsoort.BOETE),
    "SLUITING": ("sluiting", Stapsoort.SLUITING),
    "INTREKKING": ("intrekking van de vergunning", Stapsoort.INTREKKING),
    "PV": ("proces-verbaal", None),
    "TOEZICHT": ("verscherpt toezicht", None),
}


class OnbekendeIngreep(ValueError):
    """A cell holds a word that is no intervention; the message names it."""


@dataclass(frozen=True)
class Voorstel:
    """The proposal of one cell: groups that go together, each with one or more ways to choose from."""

    gevolgen: int
    gedrag: str
    groepen: tuple[tuple[str, ...], ...]

    @property
    def woorden(self) -> str:
        """`last onder bestuursdwang of last onder dwangsom, met verscherpt toezicht`."""
        return ", met ".join(" of ".join(INGREPEN[code][0] for code in groep) for groep in self.groepen)

    @property
    def stappen(self) -> frozenset[Stapsoort]:
        """The steps of the ladder that belong to it."""
        return frozenset(stap for groep in self.groepen for code in groep if (stap := INGREPEN[code][1]))

    def past(self, soort: str) -> bool:
        """Whether this step needs no reason: proposed, or no choice of an intervention at all."""
        return soort not in INGRIJPENDE_STAPPEN or soort in self.stappen


def lees(cel: str, *, gevolgen: int, gedrag: str) -> Voorstel:
    """The proposal in a cell. Raises `OnbekendeIngreep` for a word that is none of `INGREPEN`."""
    groepen = []
    for groep in cel.split("+"):
        codes = tuple(woord.strip().upper() for woord in groep.replace("/", " of ").split(" of "))
        for code in codes:
            if code not in INGREPEN:
                raise OnbekendeIngreep(f"‘{code.lower()}’ is geen ingreep. Kies uit: {', '.join(INGREPEN)}.")
        groepen.append(codes)
    return Voorstel(gevolgen, gedrag, tuple(groepen))


def parameter_code(gevolgen: int, gedrag: str) -> str:
    """The code of the parameter that holds this cell."""
    return f"lhso.{gevolgen}{gedrag}"
