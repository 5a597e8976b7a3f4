"""Choices of the map."""

from django.db import models


class Kaartlaag(models.TextChoices):
    """What can be put on the map, each layer apart."""

    LOCATIES = "locaties", "Locaties"
    WERK = "werk", "Werkplekken"
    PROJECTEN = "projecten", "Projecten"
