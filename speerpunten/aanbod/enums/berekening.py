"""Choices about a calculation of which beds serve which work."""

from django.db import models


class Moment(models.TextChoices):
    """For which part of the year: who works here all year round, or everybody in the busiest month of the region."""

    JAARROND = "jaarrond", "Jaarrond"
    PIEK = "piek", "Oogstpiek"


class Berekeningsoort(models.TextChoices):
    """Why it was calculated: every night as it is, or because somebody asked what would change."""

    BASIS = "basis", "Zoals het is"
    WAT_ALS = "wat_als", "Wat als"
