"""What the dashboards let one choose."""

from django.db import models


class Vergelijking(models.TextChoices):
    """The day that a dashboard compares with: the end of the month or quarter before, or a year ago."""

    MAAND = "maand", "Maand"
    KWARTAAL = "kwartaal", "Kwartaal"
    JAAR = "jaar", "Jaar"
