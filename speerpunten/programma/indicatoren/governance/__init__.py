"""Speerpunt 7, governance: who joins, who agreed, what was decided, whether what was planned is done, and the convenant."""

from speerpunten.programma.indicatoren.governance import besluiten, convenant, deelname, instemming, mijlpalen

GROEPEN = (deelname.GROEP, instemming.GROEP, besluiten.GROEP, mijlpalen.GROEP, convenant.GROEP)
