"""Choices of sharing and publicity. Labels are what a user reads."""

from django.db import models


class Delingsoort(models.TextChoices):
    """Why facts cross a border."""

    RONDE = "ronde", "Gezamenlijke ronde"
    EENMALIG = "eenmalig", "Eenmalige verstrekking"


class Deelnamestatus(models.TextChoices):
    """Whether a gemeente takes part in a joint round."""

    GEVRAAGD = "gevraagd", "Gevraagd"
    AKKOORD = "akkoord", "Doet mee"
    GEWEIGERD = "geweigerd", "Doet niet mee"
