"""What the programme measures: a room per speerpunt, with a definition of each figure and the query that counts it.

A speerpunt whose floor is not built has no room: nothing is made up.
"""

from speerpunten.programma.indicatoren import aanbod, capaciteit, governance, handhaving, registratie
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort

GROEPEN: tuple[Groep, ...] = (
    *registratie.GROEPEN,
    *capaciteit.GROEPEN,
    *aanbod.GROEPEN,
    *handhaving.GROEPEN,
    *governance.GROEPEN,
)
VANNACHT: tuple[Groep, ...] = (*registratie.VANNACHT, *capaciteit.VANNACHT)
"""The figures of the register's night, which follow the register during the day."""
SOORTEN: dict[str, Indicatorsoort] = {soort.code: soort for groep in GROEPEN for soort in groep.soorten}

__all__ = ["GROEPEN", "SOORTEN", "VANNACHT", "Groep", "Indicatorsoort"]
