"""Choices of the information pages. Labels are what an official reads; what a visitor reads is translated elsewhere."""

from django.db import models


class Vertaalwijze(models.TextChoices):
    """How the words of a version came to be: written in Dutch, or put into this language by somebody or by a machine."""

    GEEN = "geen", "Niet vertaald"
    MENS = "mens", "Door een mens vertaald"
    MACHINE = "machine", "Door een computer vertaald"


class Infostatus(models.TextChoices):
    """How far a version is. A version that was placed is never changed again."""

    CONCEPT = "concept", "In bewerking"
    NAGEKEKEN = "nagekeken", "Nagekeken"
    GEPLAATST = "geplaatst", "Geplaatst"
