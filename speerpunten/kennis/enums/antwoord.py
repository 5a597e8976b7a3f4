"""Choices of an answer to the council."""

from django.db import models


class Vragersoort(models.TextChoices):
    """Who asks, and in which form."""

    RAADSVRAAG = "raadsvraag", "Vraag van de raad"
    MOTIE = "motie", "Motie of toezegging"
    COLLEGE = "college", "Vraag van het college"
    PERS = "pers", "Vraag van de pers"
    ANDERS = "anders", "Andere vraag"


class Antwoordstatus(models.TextChoices):
    """A draft is read by its own gemeente only; an established answer by all eight and the region, and never changed."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
