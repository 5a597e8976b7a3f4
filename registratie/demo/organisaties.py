"""Made-up organisations: agencies and housing companies with beds in many places, growers with beds on their own land."""

from dataclasses import dataclass
from random import Random

from registratie.demo import voorbeelden
from registratie.demo.schaal import Schaal
from rivierenland.core.enums import Organisatierol

AANDEEL_TELERS = 0.4
AANDEEL_TE_LAAT = 0.1
_BEGIN = (
    "Betuwe",
    "Linge",
    "Waal",
    "Maas",
    "Rijn",
    "Dijk",
    "Gaard",
    "Bloesem",
    "Uiterwaard",
    "Merwede",
    "Tielerwaard",
    "Lek",
)
_FLEX = ("Flexwonen", "Verblijf", "Personeel", "Logies", "Housing", "Uitzendgroep", "Woonbeheer", "Werk & Wonen")
_TEELT = ("Fruit", "Fruitteelt", "Kersen", "Tuinbouw", "Hardfruit", "Kwekerij", "Boomgaarden")
_VORM = ("B.V.", "V.O.F.", "B.V.", "Groep")


@dataclass(frozen=True, slots=True)
class DemoOrganisatie:
    """An organisation to be written. `te_laat`: its last delivery is so many days ago, 0 for on time.

    `teler`: a grower, whose people come for the fruit. `voorbeeld`: one of the example files, without stays of its own.
    """

    nr: int
    kvk: str
    naam: str
    rollen: tuple[str, ...]
    teler: bool = False
    te_laat: int = 0
    voorbeeld: bool = False

    @property
    def slordig(self) -> bool:
        """Whether it leaves facts out: one in six does."""
        return self.nr % 6 == 5

    @property
    def email(self) -> str:
        """An address that can never be delivered to (RFC 2606)."""
        return f"info@organisatie{self.kvk}.example"


def make(schaal: Schaal, rng: Random) -> list[DemoOrganisatie]:
    """All organisations: first those of the example files, then growers and others in turn."""
    gemaakt = [
        DemoOrganisatie(nr, kvk, naam, (Organisatierol.VERBLIJFSBIEDER,), voorbeeld=True)
        for nr, (kvk, naam, _) in enumerate(voorbeelden.organisaties())
    ]
    te_laat = _spread(schaal.organisaties, AANDEEL_TE_LAAT)
    telers = _spread(schaal.organisaties, AANDEEL_TELERS)
    for nr in range(len(gemaakt), schaal.organisaties):
        teler = nr in telers
        gemaakt.append(
            DemoOrganisatie(
                nr,
                f"999{nr:05}",
                _name(rng, nr, teler),
                _roles(rng, teler),
                teler,
                rng.randint(9, 40) if nr in te_laat else 0,
            )
        )
    return gemaakt


def _spread(aantal: int, aandeel: float) -> set[int]:
    """An even choice out of `aantal`, not a random one: a small register has its late organisation too."""
    return {nr for nr in range(aantal) if int(nr * aandeel) != int((nr - 1) * aandeel)}


def _name(rng: Random, nr: int, teler: bool) -> str:
    soort = rng.choice(_TEELT if teler else _FLEX)
    return f"{rng.choice(_BEGIN)} {soort} {nr} {rng.choice(_VORM)} (fictief)"


def _roles(rng: Random, teler: bool) -> tuple[str, ...]:
    if teler:
        return Organisatierol.VERBLIJFSBIEDER, Organisatierol.WERKGEVER, Organisatierol.EIGENAAR
    if rng.random() < 0.6:
        return Organisatierol.VERBLIJFSBIEDER, Organisatierol.UITZENDER
    return Organisatierol.VERBLIJFSBIEDER, Organisatierol.BEHEERDER
