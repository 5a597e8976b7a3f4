"""Choices of linking. Labels are what a user reads."""

from django.db import models


class Koppelwijze(models.TextChoices):
    """How a link came about."""

    AUTOMATISCH = "automatisch", "Automatisch gekoppeld"
    BEOORDEELD = "beoordeeld", "Gekoppeld door burgerzaken"


class Oordeel(models.TextChoices):
    """What burgerzaken said of two records that may be one person."""

    OPEN = "open", "Te beoordelen"
    DEZELFDE = "dezelfde", "Dezelfde persoon"
    NIET_DEZELFDE = "niet_dezelfde", "Niet dezelfde persoon"
