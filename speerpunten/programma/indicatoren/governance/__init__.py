"""Speerpunt 7, governance: who joins, who agreed, and whether what was planned is done."""

from speerpunten.programma.indicatoren.governance import mijlpalen

GROEPEN = (mijlpalen.GROEP,)
