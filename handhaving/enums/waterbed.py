"""What is counted of supervision and displacement. Labels are what a user reads."""

from django.db import models


class Cijfersoort(models.TextChoices):
    """The figures that cross a municipal border: the six indicators, the streams behind the first, and three counts."""

    VERPLAATSING = "W1", "Verplaatsing na een maatregel"
    VERSCHUIVING = "W2", "Verschuiving van onvergunde bedden"
    SIGNALEN = "W3", "Meldingen per 100 bedden"
    STRENGHEID = "W4", "Verschil in strengheid"
    CONVENANT = "W5", "Bedden buiten het convenant"
    WOON_WERK = "W6", "Wonen en werken in een andere gemeente"
    STROOM = "stroom", "Van waar naar waar"
    INSPECTIES = "inspecties", "Inspecties"
    BEVINDINGEN = "bevindingen", "Bevindingen"
    STAPPEN = "stappen", "Stappen in zaken"
