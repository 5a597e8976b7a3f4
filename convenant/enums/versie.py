"""Choices of the text. Labels are what a user reads."""

from django.db import models


class Convenantstatus(models.TextChoices):
    """How far a version of the text is. A version that was adopted is never changed again."""

    CONCEPT = "concept", "In voorbereiding"
    VASTGESTELD = "vastgesteld", "Vastgesteld"


class Normrichting(models.TextChoices):
    """On which side of its norm a measured figure should be."""

    MINSTENS = "minstens", "minstens"
    HOOGSTENS = "hoogstens", "hoogstens"
