"""What goes into the search and what comes out of it."""

from dataclasses import dataclass
from typing import NamedTuple


class PastNiet(ValueError):
    """What must be visited does not fit within the hours; says how many minutes it takes."""


class Punt(NamedTuple):
    """A point in Rijksdriehoek metres."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A place that may be visited: `prijs` is what a visit is worth (whole points, 0 or more), `minuten` the time on site.

    `vast`: must be on the list, whatever it is worth.
    """

    nummer: int
    punt: Punt
    prijs: int
    minuten: int
    vast: bool = False


@dataclass(frozen=True, slots=True)
class Reis:
    """How one travels: `omweg` makes a straight line into a road (1.3 is usual), `kmu` is the speed on it."""

    omweg: float = 1.3
    kmu: float = 45.0


@dataclass(frozen=True, slots=True)
class Stop:
    """One visit. `meters` and `reisminuten`: from the stop before; `minuten`: on site; `aankomst`: minutes after leaving."""

    nummer: int
    meters: int
    reisminuten: int
    minuten: int
    aankomst: int


@dataclass(frozen=True, slots=True)
class Tocht:
    """A day: the stops in order and the way back. `minuten` is everything together, `prijs` what the day is worth."""

    stops: tuple[Stop, ...]
    terug_meters: int
    terug_minuten: int
    minuten: int
    prijs: int

    @property
    def meters(self) -> int:
        """Everything that is driven."""
        return sum(stop.meters for stop in self.stops) + self.terug_meters
