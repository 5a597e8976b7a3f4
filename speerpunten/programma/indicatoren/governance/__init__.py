"""Speerpunt 7, governance: who joins, who agreed, what was decided, and whether what was planned is done."""

from speerpunten.programma.indicatoren.governance import besluiten, deelname, instemming, mijlpalen

GROEPEN = (deelname.GROEP, instemming.GROEP, besluiten.GROEP, mijlpalen.GROEP)
