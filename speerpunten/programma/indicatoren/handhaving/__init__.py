"""Speerpunt 4, controle en handhaving: who is inspected, what is found, and what follows."""

from speerpunten.programma.indicatoren.handhaving import bevindingen, inspecties, locaties, meldingen, zaken

GROEPEN = (inspecties.GROEP, bevindingen.GROEP, meldingen.GROEP, zaken.GROEP, locaties.GROEP)
