"""The seven speerpunten of the programme, a file each: what is said of them and which figures show it."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.onderwerpen import (
    aanbod,
    arbeidsmigrant,
    governance,
    handhaving,
    kennis,
    registratie,
    zorg,
)

ONDERWERPEN: tuple[Onderwerp, ...] = tuple(
    deel.ONDERWERP for deel in (registratie, kennis, aanbod, handhaving, arbeidsmigrant, zorg, governance)
)
"""In the order of the programme."""
