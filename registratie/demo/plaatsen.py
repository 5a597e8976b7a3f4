"""Addresses that do not exist, in places that do: real kernen, fictitious streets, postcodes that were never given out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from rivierenland.core import data, rd
from rivierenland.core.kernen import KERNEN
from rivierenland.core.omtrek import contains, outlines

STRAAT_BEGIN = (
    *(
        "Abrikozen",
        "Appelgaard",
        "Bessen",
        "Bloesem",
        "Boogerd",
        "Conference",
        "Elstar",
        "Griend",
        "Hoogstam",
        "Kersen",
    ),
    *("Kriek", "Kweepeer", "Kwetsen", "Mirabel", "Moerbei", "Notaris", "Oeverwal", "Peren", "Pruimen", "Reinette"),
    *(
        "Rietvoorn",
        "Steenoven",
        "Uiterwaard",
        "Veerman",
        "Vlier",
        "Waterwolf",
        "Wilgen",
        "Zomerdijk",
        "Zwaluw",
        "Zuivel",
    ),
)
STRAAT_EIND = ("laan", "straat", "pad", "weg", "steeg", "hof", "kade")
LETTERS = ("ZX", "ZY", "ZZ")
SPREIDING = 700
"""Metres around the middle of a kern."""


@dataclass(frozen=True, slots=True)
class Adres:
    """A made-up address with its place in metres and degrees."""

    straat: str
    huisnummer: int
    huisletter: str
    postcode: str
    plaats: str
    rd_x: int
    rd_y: int
    breedtegraad: float
    lengtegraad: float


@dataclass(frozen=True, slots=True)
class Kern:
    """A place: its middle in RD metres, the figures of its postcode, and how often it is drawn."""

    naam: str
    x: float
    y: float
    cijfers: int
    gewicht: int = 1


@dataclass(slots=True)
class Gebied:
    """A gemeente in which addresses are made; `vorm` is its outline in RD metres, empty for an invented gemeente."""

    code: str
    naam: str
    kernen: Sequence[Kern]
    vorm: Sequence[tuple[float, float]] = ()
    gebruikt: set[tuple[str, str, int]] = field(default_factory=set)

    def draw(self, rng: Random) -> Adres:
        """A new address somewhere in the gemeente; the seat and larger places come up more often."""
        kern = rng.choices(self.kernen, [kern.gewicht for kern in self.kernen])[0]
        straat, nummer = "", 0
        while not straat or (kern.naam, straat, nummer) in self.gebruikt:
            straat = f"{rng.choice(STRAAT_BEGIN)}{rng.choice(STRAAT_EIND)}"
            nummer = 1 + int(400 * rng.random() ** 2)
        self.gebruikt.add((kern.naam, straat, nummer))
        letter = rng.choice("ABC") if rng.random() < 0.08 else ""
        return self.at(rng, kern, straat, nummer, letter, f"{kern.cijfers}{rng.choice(LETTERS)}")

    def at(self, rng: Random, kern: Kern, straat: str, nummer: int, letter: str, postcode: str) -> Adres:
        """An address near the middle of `kern`, and always inside the gemeente."""
        x, y = kern.x, kern.y
        for poging in range(40):
            trek = poging / 40  # every try a little closer to the middle
            x = kern.x + rng.gauss(0, SPREIDING * (1 - trek))
            y = kern.y + rng.gauss(0, SPREIDING * (1 - trek))
            if not self.vorm or contains(self.vorm, x, y):
                break
        else:
            x, y = kern.x, kern.y
        graden = rd.to_wgs84(round(x), round(y))
        return Adres(
            straat, nummer, letter, postcode, kern.naam,
            round(x), round(y), round(graden.lat, 6), round(graden.lon, 6),
        )  # fmt: skip

    def kern(self, naam: str) -> Kern:
        """The kern of that name. Raises KeyError."""
        return {kern.naam: kern for kern in self.kernen}[naam]


def real_areas() -> list[Gebied]:
    """The eight gemeenten with their kernen. A kern whose rough middle falls outside the outline is moved inside."""
    gebieden = []
    for gemeente in data.gemeenten():
        vorm, hoofdplaats = outlines()[gemeente.naam], gemeente.hoofdplaats.waarde
        midden = gemeente.zwaartepunt.waarde
        kernen = [
            _inside(vorm, naam, lat, lon, cijfers, (midden.rd_x, midden.rd_y), 6 if naam == hoofdplaats else 1)
            for naam, (lat, lon, cijfers) in KERNEN[gemeente.code].items()
        ]
        gebieden.append(Gebied(gemeente.code, gemeente.naam, kernen, vorm))
    return gebieden


def invented_areas(aantal: int) -> list[Gebied]:
    """Gemeenten that do not exist, in a grid over the country, each with three kernen."""
    gebieden = []
    for nr in range(1, aantal + 1):
        x, y = 60_000 + (nr % 19) * 10_000, 380_000 + (nr // 19) * 11_000
        kernen = [Kern(f"Kern {nr}-{k} (fictief)", x + k * 1_500, y + k * 900, 9_000 + nr) for k in (1, 2, 3)]
        gebieden.append(Gebied(f"GM{9000 + nr}", f"Gemeente {nr:03} (fictief)", kernen))
    return gebieden


def _inside(
    vorm: Sequence[tuple[float, float]], naam: str, lat: float, lon: float, cijfers: int,
    midden: tuple[float, float], gewicht: int,
) -> Kern:  # fmt: skip
    x, y = rd.to_rd(lat, lon)
    for stap in range(1, 20):
        if contains(vorm, x, y):
            break
        x, y = x + (midden[0] - x) * stap / 20, y + (midden[1] - y) * stap / 20
    return Kern(naam, x, y, cijfers, gewicht)
