"""Where to go in one day: the orienteering problem with prizes. Pure Python and numpy; no Django, no database.

Choose from many candidates those that are worth most together and can be visited between leaving and coming back. Read the
files in this order::

    typen        what goes in and what comes out
    netwerk      all travel times and distances as tables of whole numbers
    volgorde     the shortest order of chosen stops
    invoegen     put in what is worth most for its time, until the day is full
    precies      the best day there is, for few candidates
    zoeken       start from several places, tear out and put back, keep the best

The same input gives the same list on every machine: times are whole seconds, the seed is fixed, and the search ends after a
number of rounds and never by the clock.
"""

from .typen import Kandidaat, PastNiet, Punt, Reis, Stop, Tocht
from .zoeken import RONDEN, best_route, in_order, shortest_route

__all__ = [
    "RONDEN",
    "Kandidaat",
    "PastNiet",
    "Punt",
    "Reis",
    "Stop",
    "Tocht",
    "best_route",
    "in_order",
    "shortest_route",
]
