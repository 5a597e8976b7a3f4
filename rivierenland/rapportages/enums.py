"""Choices of the reports."""

from django.db import models


class Rapport(models.TextChoices):
    """The report definitions."""

    MAANDRAPPORT = "maandrapport", "Maandrapport"


class Doelgroep(models.TextChoices):
    """For whom a run was made: it decides whether small counts of people are suppressed."""

    GEMEENTE = "gemeente", "De eigen gemeente"
    REGIO = "regio", "De regio: aantallen onder 10 zijn niet getoond"


class Formaat(models.TextChoices):
    """The files of a run."""

    PDF = "pdf", "PDF"
    ODS = "ods", "ODS"
    XLSX = "xlsx", "Excel (XLSX)"
    CSV = "csv", "CSV"
    JSON = "json", "JSON"
