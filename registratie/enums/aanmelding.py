"""Choices of an application to take part. Labels are what a user reads."""

from django.db import models


class Aanmeldingsstatus(models.TextChoices):
    """How far an application is."""

    TE_BEVESTIGEN = "te_bevestigen", "E-mailadres nog niet bevestigd"
    WACHT = "wacht", "Wacht op beoordeling"
    VRAAG_GESTELD = "vraag_gesteld", "Vraag gesteld"
    GOEDGEKEURD = "goedgekeurd", "Goedgekeurd"
    AFGEWEZEN = "afgewezen", "Afgewezen"
    VERVALLEN = "vervallen", "Vervallen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
