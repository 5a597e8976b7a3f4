"""Choices of the planning of a package and of the time line of the programme."""

from django.db import models


class Maatregelstatus(models.TextChoices):
    """How far a measure is, as its leader says; whether it is on time follows from the dates."""

    GEPLAND = "gepland", "Gepland"
    LOOPT = "loopt", "Loopt"
    KLAAR = "klaar", "Klaar"
    GESTOPT = "gestopt", "Gestopt"


class Mijlpaalstand(models.TextChoices):
    """What the dates of a milestone say today."""

    BEHAALD = "behaald", "Behaald"
    TE_LAAT = "te_laat", "Te laat"
    GEPLAND = "gepland", "Gepland"
    VERVALLEN = "vervallen", "Vervallen"


class Programmafase(models.TextChoices):
    """The two phases of the programme."""

    KWARTIERMAKER = "kwartiermakerfase", "Kwartiermakerfase"
    STRUCTUREEL = "structurele_fase", "Structurele fase"


class Programmastap(models.TextChoices):
    """The five steps from inventory to execution. That there are five is the region's; their names are example content."""

    INVENTARISATIE = "inventarisatie", "Inventarisatie"
    KADER = "kader", "Gezamenlijk plan"
    DRAAGVLAK = "draagvlak", "Draagvlak en afspraken"
    AANHAKEN = "aanhaken", "Aanhaken per gemeente"
    UITVOERING = "uitvoering", "Uitvoering"
