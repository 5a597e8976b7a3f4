"""Choices of the reports."""

from django.db import models


class Rapport(models.TextChoices):
    """The report definitions."""

    MAANDRAPPORT = "maandrapport", "Maandrapport"
    KWARTAALMONITOR = "kwartaalmonitor", "Kwartaalmonitor"
    SPEERPUNTRAPPORT = "speerpuntrapport", "Speerpuntrapport"
    HANDHAVINGSVERSLAG = "handhavingsverslag", "Handhavingsverslag"
    CONVENANTMONITOR = "convenantmonitor", "Convenantmonitor"
    JAARVERSLAG = "jaarverslag", "Jaarverslag"
    RAADSBRIEF = "raadsinformatiebrief", "Raadsinformatiebrief"


class Ritme(models.TextChoices):
    """How often a report is made."""

    MAAND = "maand", "Elke maand"
    KWARTAAL = "kwartaal", "Elk kwartaal"
    JAAR = "jaar", "Elk jaar"


class Doelgroep(models.TextChoices):
    """For whom a part of an edition was made: it decides whether small counts are suppressed."""

    GEMEENTE = "gemeente", "De eigen gemeente"
    REGIO = "regio", "De regio: aantallen onder 10 zijn niet getoond"


class Formaat(models.TextChoices):
    """The files of a part."""

    PDF = "pdf", "PDF"
    ODS = "ods", "ODS"
    XLSX = "xlsx", "Excel (XLSX)"
    CSV = "csv", "CSV"
    JSON = "json", "JSON"


class Aanleiding(models.TextChoices):
    """Why an edition was made."""

    GEPLAND = "gepland", "Volgens planning"
    GEVRAAGD = "gevraagd", "Op verzoek"
    CORRECTIE = "correctie", "Correctie van een eerdere versie"


class Editiestatus(models.TextChoices):
    """Where an edition is. From `gepubliceerd` on the database lets nothing change."""

    METEN = "meten", "Cijfers verzamelen"
    MAKEN = "maken", "Delen maken"
    MISLUKT = "mislukt", "Niet gelukt"
    GEANNULEERD = "geannuleerd", "Gestopt"
    CONCEPT = "concept", "Concept: wacht op controle"
    GEPUBLICEERD = "gepubliceerd", "Gepubliceerd"


class Deelstatus(models.TextChoices):
    """Where one part of an edition is."""

    WACHT = "wacht", "Wacht"
    BEZIG = "bezig", "Wordt gemaakt"
    KLAAR = "klaar", "Klaar"
    MISLUKT = "mislukt", "Niet gelukt"
    GEANNULEERD = "geannuleerd", "Gestopt"


class Oordeel(models.TextChoices):
    """What a gemeente said of an edition."""

    OPEN = "open", "Nog niet gecontroleerd"
    AKKOORD = "akkoord", "Goedgekeurd"
    CORRECTIE = "correctie", "Vraagt een correctie"
    TE_LAAT = "te_laat", "Niet goedgekeurd: de termijn is voorbij"
