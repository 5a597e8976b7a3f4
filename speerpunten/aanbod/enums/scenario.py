"""Choices about a saved calculation."""

from django.db import models


class Scenariosoort(models.TextChoices):
    """What was calculated."""

    OPGAVE = "opgave", "Opgave"
    TOEWIJZING = "toewijzing", "Nieuwe locatie"
