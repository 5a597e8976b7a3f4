"""Choices about what holds a project up."""

from django.db import models


class Knelpuntplek(models.TextChoices):
    """With whom a project is stuck."""

    GEMEENTE = "gemeente", "Gemeente"
    RAAD = "raad", "Gemeenteraad"
    PROVINCIE = "provincie", "Provincie"
    WATERSCHAP = "waterschap", "Waterschap"
    NETBEHEERDER = "netbeheerder", "Netbeheerder"
    VEILIGHEIDSREGIO = "veiligheidsregio", "Veiligheidsregio"
    OMGEVINGSDIENST = "omgevingsdienst", "Omgevingsdienst"
    RECHTER = "rechter", "Rechter"
    OMWONENDEN = "omwonenden", "Omwonenden"
    INITIATIEFNEMER = "initiatiefnemer", "Initiatiefnemer"
    ANDERS = "anders", "Iemand anders"
