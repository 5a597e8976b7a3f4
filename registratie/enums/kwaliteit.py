"""Choices of supply quality. Labels are what a user reads."""

from django.db import models


class Leverwijze(models.TextChoices):
    """How an organisation keeps its register in a gemeente up to date."""

    BESTAND = "bestand", "Levert lijsten aan"
    PORTAAL = "portaal", "Houdt het register zelf bij"
    GEEN = "geen", "Nog niets ontvangen"


class Afwijking(models.TextChoices):
    """How the number of people compares with what is usual there."""

    GEWOON = "gewoon", "Zoals gewoonlijk"
    SPRONG = "sprong", "Meer dan gewoonlijk"
    DALING = "daling", "Minder dan gewoonlijk"
    ONBEKEND = "onbekend", "Nog te weinig weken"


class Opvolgstatus(models.TextChoices):
    """How far the gemeente is with a delivery that stays away."""

    OPEN = "open", "Te doen"
    UITGESTELD = "uitgesteld", "Later terugkomen"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    VERVALLEN = "vervallen", "Alsnog bijgewerkt"
