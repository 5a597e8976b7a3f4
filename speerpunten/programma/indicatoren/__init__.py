"""What the programme measures: per group a definition of each figure and the query that counts it."""

from speerpunten.programma.indicatoren import aanlevering, bezetting, capaciteit, locaties, verblijfsduur
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort

GROEPEN: tuple[Groep, ...] = (
    bezetting.GROEP,
    verblijfsduur.GROEP,
    locaties.GROEP,
    aanlevering.GROEP,
    capaciteit.GROEP,
)
SOORTEN: dict[str, Indicatorsoort] = {soort.code: soort for groep in GROEPEN for soort in groep.soorten}

__all__ = ["GROEPEN", "SOORTEN", "Groep", "Indicatorsoort"]
