"""What went into a calculation, written out so that it can be kept and done again, with its digest."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, astuple, dataclass
from typing import Any

from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Regels, Vraagstuk, Werkplek
from speerpunten.aanbod.toewijzing.rekenen import Wijziging
from speerpunten.aanbod.toewijzing.routes import Routematrix

UITGAVE = 1
"""The edition of the sums: a higher one makes the same question a new calculation."""


@dataclass(frozen=True, slots=True)
class Gegevens:
    """The places, what changes, and the rules. `benaderd`: places with beds without a point of their own, put in the middle of their
    gemeente. `routes`: measured distances; None while nobody has imported any.
    """

    stuk: Vraagstuk
    wijziging: Wijziging
    regels: Regels
    benaderd: int = 0
    routes: Routematrix | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON: a row per place."""
        return {
            "uitgave": UITGAVE,
            "werk": _rows(self.stuk.werk),
            "bedden": _rows(self.stuk.bedden),
            "erbij": _rows(self.wijziging.erbij),
            "weg": sorted(self.wijziging.weg),
            "regels": asdict(self.regels),
            "benaderd": self.benaderd,
        } | ({"routes": self.routes.as_dict()} if self.routes else {})

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Gegevens":
        """What `as_dict` wrote."""
        return cls(
            Vraagstuk(
                tuple(Werkplek(*rij) for rij in values["werk"]), tuple(Beddenplek(*rij) for rij in values["bedden"])
            ),
            Wijziging(tuple(Beddenplek(*rij) for rij in values["erbij"]), frozenset(values["weg"])),
            Regels(**{**values["regels"], "grenzen": tuple(values["regels"]["grenzen"])}),
            values["benaderd"],
            Routematrix.from_dict(values["routes"]) if "routes" in values else None,
        )


def digest(gegevens: dict[str, Any], soort: str, moment: str) -> str:
    """SHA-256 of what went in: the same for the same figures, in whatever order a dictionary holds them."""
    tekst = json.dumps([soort, moment, gegevens], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode()).hexdigest()


def _rows(plekken: Sequence[Werkplek] | Sequence[Beddenplek]) -> list[list[Any]]:
    return [list(astuple(plek)) for plek in plekken]
