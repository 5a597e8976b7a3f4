"""Taking figures from CBS StatLine."""

from django.db import models


class Periodesoort(models.TextChoices):
    """The kind of period, in the letters of CBS."""

    JAAR = "JJ", "Jaar"
    KWARTAAL = "KW", "Kwartaal"
    MAAND = "MM", "Maand"


class Peilmoment(models.TextChoices):
    """On which day of its period a figure holds."""

    BEGIN = "begin", "Eerste dag van de periode"
    EINDE = "einde", "Laatste dag van de periode"


class Haalstatus(models.TextChoices):
    """How one attempt ended."""

    GELUKT = "gelukt", "Gelukt"
    MISLUKT = "mislukt", "Mislukt"
    VERANDERD = "veranderd", "De tabel is veranderd"


class Haalweg(models.TextChoices):
    """Where the figures came from."""

    ADRES = "adres", "Opgehaald bij het CBS"
    BESTAND = "bestand", "Gedownload bestand"
