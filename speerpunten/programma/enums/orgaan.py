"""Who decides in a gemeente."""

from django.db import models


class Orgaan(models.TextChoices):
    """The body that takes a decision (Gemeentewet art. 6)."""

    COLLEGE = "college", "College van B en W"
    RAAD = "raad", "Gemeenteraad"
