"""Choices of a business case."""

from django.db import models


class Postsoort(models.TextChoices):
    """Whether an amount comes once or every year."""

    EENMALIG = "eenmalig", "Eenmalig"
    JAARLIJKS = "jaarlijks", "Elk jaar"


class Verdeelsleutel(models.TextChoices):
    """By what the costs are divided over the eight gemeenten."""

    GELIJK = "gelijk", "Gelijke delen"
    INWONERS = "inwoners", "Aantal inwoners"
    LANDOPPERVLAK = "landoppervlak", "Oppervlakte land"
    BEDDEN = "bedden", "Vergunde bedden"
    WERKNEMERS = "werknemers", "Geregistreerde internationale werknemers"
    EIGEN = "eigen", "Eigen gewichten"
