"""Choices of measuring and of evidence. Labels are what a user reads."""

from django.db import models


class Meetoordeel(models.TextChoices):
    """What a measured figure says of a commitment."""

    NAGEKOMEN = "nagekomen", "Nagekomen"
    AANDACHT = "aandacht", "Vraagt aandacht"
    NIET_NAGEKOMEN = "niet_nagekomen", "Niet nagekomen"
    NIET_MEETBAAR = "niet_meetbaar", "Niet meetbaar"


class Bewijsstatus(models.TextChoices):
    """What became of a piece of evidence."""

    WACHT = "wacht", "Wacht op beoordeling"
    AANVAARD = "aanvaard", "Aanvaard"
    GEWEIGERD = "geweigerd", "Niet aanvaard"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
