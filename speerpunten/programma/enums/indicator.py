"""Choices of indicators, targets and progress. Labels are what a user reads."""

from django.db import models


class Richting(models.TextChoices):
    """Which way a figure should go."""

    HOGER = "hoger", "Hoger is beter"
    LAGER = "lager", "Lager is beter"
    NEUTRAAL = "neutraal", "Geen richting: het cijfer laat zien hoe het is"


class Privacyklasse(models.TextChoices):
    """Whom a small figure could say something about."""

    OPENBAAR = "openbaar", "Zegt niets over mensen of één bedrijf"
    PERSONEN = "personen", "Gaat over mensen"
    TOEZICHT = "toezicht", "Gaat over controles bij bedrijven"


class Voortgangstand(models.TextChoices):
    """How a package goes, by the rule that is shown on the page."""

    OP_KOERS = "op_koers", "Op koers"
    AANDACHT = "aandacht", "Vraagt aandacht"
    ACHTER = "achter", "Loopt achter"
    ONBEKEND = "onbekend", "Nog niet te zeggen"
