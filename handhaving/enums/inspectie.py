"""Choices of rounds, checklists, inspections and findings. Labels are what a user reads."""

from django.db import models


class Rondestatus(models.TextChoices):
    """How far a round is."""

    CONCEPT = "concept", "In voorbereiding"
    GEPLAND = "gepland", "Gepland"
    AFGEROND = "afgerond", "Afgerond"
    VERVALLEN = "vervallen", "Vervallen"


class Versiestatus(models.TextChoices):
    """Whether a version of the checklist may still change."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"


class Checklistthema(models.TextChoices):
    """The parts of the checklist."""

    A = "A", "Ruimte en privacy"
    B = "B", "Sanitair, veiligheid en hygiëne"
    C = "C", "Voorzieningen"
    D = "D", "Informatie voor bewoners"
    E = "E", "Brandveiligheid"
    F = "F", "Toezicht en beheer"


class Ernst(models.TextChoices):
    """How serious it is when an item is not met."""

    KRITIEK = "K", "Kritiek"
    HOOG = "H", "Hoog"
    MIDDEL = "M", "Middel"
    LAAG = "L", "Laag"


class Antwoordwaarde(models.TextChoices):
    """What an inspector answers to an item."""

    VOLDOET = "voldoet", "Voldoet"
    VOLDOET_NIET = "voldoet_niet", "Voldoet niet"
    NVT = "nvt", "Niet van toepassing"
    NIET_GECONTROLEERD = "niet_gecontroleerd", "Niet gecontroleerd"


class Inspectiestatus(models.TextChoices):
    """Whether an inspection may still change."""

    CONCEPT = "concept", "Nog niet afgerond"
    AFGEROND = "afgerond", "Afgerond"


class Inspectieuitkomst(models.TextChoices):
    """What an inspection says of a location."""

    GROEN = "groen", "In orde"
    ORANJE = "oranje", "Verbetering nodig"
    ROOD = "rood", "Kritiek"


class Bevindingstatus(models.TextChoices):
    """What became of a finding."""

    OPEN = "open", "Open"
    HERSTEL_GEMELD = "herstel_gemeld", "Herstel gemeld"
    HERSTELD = "hersteld", "Hersteld"
    VERVALLEN = "vervallen", "Vervallen"


class Hersteloordeel(models.TextChoices):
    """What an official thinks of a reported repair."""

    WACHT = "wacht", "Wacht op oordeel"
    AKKOORD = "akkoord", "Hersteld"
    NIET_AKKOORD = "niet_akkoord", "Niet hersteld"


class Inzendingstatus(models.TextChoices):
    """What became of what a phone sent."""

    ONTVANGT = "ontvangt", "Wordt ontvangen"
    ONTVANGEN = "ontvangen", "Ontvangen"
    VERWERKT = "verwerkt", "Verwerkt"
    AANDACHT = "aandacht", "Aandacht nodig"
    TERZIJDE = "terzijde", "Terzijde gelegd"
