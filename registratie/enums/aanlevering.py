"""Choices of a delivered file. Labels are what a user reads."""

from django.db import models


class Aanleveringsstatus(models.TextChoices):
    """Where a delivered file is."""

    ONTVANGEN = "ontvangen", "Ontvangen"
    TE_CONTROLEREN = "te_controleren", "Te controleren"
    VERWERKEN = "verwerken", "Wordt opgeslagen"
    VERWERKT = "verwerkt", "Opgeslagen"
    GEWEIGERD = "geweigerd", "Niet te lezen"
    GESTOPT = "gestopt", "Gestopt, niets opgeslagen"


class Aanleverkeuze(models.TextChoices):
    """What to do with a file that has faulty rows."""

    ALLEEN_GOEDE = "alleen_goede", "Alleen de goede rijen"
    ALLES_OF_NIETS = "alles_of_niets", "Pas als alles goed is"
