"""Choices of sharing and publicity. Labels are what a user reads."""

from django.db import models


class Delingsoort(models.TextChoices):
    """Why facts cross a border."""

    RONDE = "ronde", "Gezamenlijke ronde"
    EENMALIG = "eenmalig", "Eenmalige verstrekking"
