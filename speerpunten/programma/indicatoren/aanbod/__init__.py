"""Speerpunt 3, voldoende aanbod dichtbij werk: what is on its way, who could live near work, what is short, what is given back."""

from speerpunten.programma.indicatoren.aanbod import afbouw, afstand, opgave, pijplijn

GROEPEN = (pijplijn.GROEP, afstand.GROEP, opgave.GROEP, afbouw.GROEP)
