"""Choices about a report on the effect of a new business."""

from django.db import models


class Effectstatus(models.TextChoices):
    """A concept is the owner's own; what is adopted is read by all officials and never changes."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"


class Effectzekerheid(models.TextChoices):
    """How sure the employer's figures are; each stands for a margin, a dated parameter of the demand."""

    HOOG = "hoog", "Zeker"
    MIDDEL = "middel", "Redelijk zeker"
    LAAG = "laag", "Onzeker"
