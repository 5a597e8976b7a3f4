"""Choices of meetings and action points."""

from django.db import models


class Vergaderingsoort(models.TextChoices):
    """Who meets."""

    STUURGROEP = "stuurgroep", "Stuurgroep"
    PORTEFEUILLEHOUDERS = "portefeuillehoudersoverleg", "Portefeuillehoudersoverleg"
    AMBTELIJK = "ambtelijk_overleg", "Ambtelijk overleg"


class Actiepuntstatus(models.TextChoices):
    """How far an action point is."""

    OPEN = "open", "Open"
    BEZIG = "bezig", "Mee bezig"
    AFGEROND = "afgerond", "Afgerond"
    VERVALLEN = "vervallen", "Vervallen"


TE_DOEN = (Actiepuntstatus.OPEN, Actiepuntstatus.BEZIG)
"""With these somebody still has something to do."""
