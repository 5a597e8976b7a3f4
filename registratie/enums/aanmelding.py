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


class Keurmerk(models.TextChoices):
    """The quality marks and admissions that an applicant may name; a claim until somebody looks it up."""

    SNF = "snf", "SNF (huisvesting)"
    AKF = "akf", "AKF (huisvesting in de land- en tuinbouw)"
    SNA = "sna", "SNA (uitzendbureaus)"
    NAU = "nau", "NAU (toelating voor uitzendbureaus)"

    @property
    def kort(self) -> str:
        """The letters by which everybody knows it."""
        return self.value.upper()
