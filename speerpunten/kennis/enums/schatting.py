"""The lists of an estimate."""

from django.db import models


class Telsoort(models.TextChoices):
    """Where the people of a count were met. The night register itself is no count: it is always the first list."""

    INSPECTIE = "inspectie", "Inspecties"
    CONTACT = "contact", "Meldingen en spreekuren"
    ANDERS = "anders", "Andere lijst"
