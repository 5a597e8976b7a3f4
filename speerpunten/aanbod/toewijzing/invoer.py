"""What an allocation is told: where people are needed, where beds stand, and how distance is counted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Werkplek:
    """A place of work. `gemeente`: CBS code; `x`, `y`: metres RD; `mensen`: people who need a bed, 0 or more."""

    nummer: int
    gemeente: str
    kern: str
    x: float
    y: float
    mensen: int


@dataclass(frozen=True, slots=True)
class Beddenplek:
    """A place with beds. `sleutel`: `L12` a location, `P7` a project, `N` the one that is asked about.

    `nieuw`: a place of the question "what if". In a large sum it may serve every place of work, as no list of neighbours knows it.
    """

    sleutel: str
    gemeente: str
    x: float
    y: float
    bedden: int
    nieuw: bool = False


@dataclass(frozen=True, slots=True)
class Punt:
    """A point where a bed might come: a kern of a gemeente (CBS code), metres RD."""

    gemeente: str
    kern: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Regels:
    """How is counted. `factor`: road metres for a metre straight on; `grenzen`: upper bounds of the distance classes, km;
    `norm_km`: the distance of the aim; `dagen`: working days a week; `ritten`: journeys between bed and work on a working day.
    Who looks for a bed, as fractions: `in_regio` of those who work here all year, less `eigen_woning` of those, and `op_erf` of the season.
    """

    factor: float = 1.3
    grenzen: tuple[float, ...] = (5, 15, 30)
    norm_km: float = 15
    dagen: float = 5
    ritten: float = 2
    in_regio: float = 1
    eigen_woning: float = 0
    op_erf: float = 1


@dataclass(frozen=True, slots=True)
class Vraagstuk:
    """The places of work and the places with beds of one moment. Raises ValueError for a negative number."""

    werk: tuple[Werkplek, ...]
    bedden: tuple[Beddenplek, ...]

    def __post_init__(self) -> None:
        if any(plek.mensen < 0 for plek in self.werk) or any(plek.bedden < 0 for plek in self.bedden):
            raise ValueError("a number of people or beds cannot be negative")
