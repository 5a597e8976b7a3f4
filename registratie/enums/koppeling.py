"""Choices of linking. Labels are what a user reads."""

from django.db import models


class Koppelwijze(models.TextChoices):
    """How a link came about."""

    AUTOMATISCH = "automatisch", "Automatisch gekoppeld"
    BEOORDEELD = "beoordeeld", "Gekoppeld door burgerzaken"


class Koppelklasse(models.TextChoices):
    """What the comparison says of a pair: certain enough to link by itself, or a question for a person."""

    ZEKER = "zeker", "Zeker"
    TWIJFEL = "twijfel", "Twijfel"


class Oordeel(models.TextChoices):
    """What became of two records that may be one person. `AUTOMATISCH`: linked without a question."""

    OPEN = "open", "Te beoordelen"
    AUTOMATISCH = "automatisch", "Automatisch gekoppeld"
    DEZELFDE = "dezelfde", "Dezelfde persoon"
    NIET_DEZELFDE = "niet_dezelfde", "Niet dezelfde persoon"
