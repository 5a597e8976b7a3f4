"""Speerpunt 3, voldoende aanbod dichtbij werk: what the register knows of it, the beds."""

from speerpunten.programma.indicatoren.capaciteit import bedden, locaties

GROEPEN = (bedden.GROEP, locaties.GROEP)
VANNACHT = (bedden.GROEP,)
"""What follows the register during the day."""
