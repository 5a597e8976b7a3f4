"""Choices of permits and certificates. Labels are what a user reads."""

from django.db import models


class Vergunningsoort(models.TextChoices):
    """Kinds of permission to house people; which of them a gemeente asks for is a dated parameter of that gemeente."""

    BOPA = "omgevingsvergunning_bopa", "Omgevingsvergunning, buiten het omgevingsplan"
    BINNENPLANS = "omgevingsvergunning_binnenplans", "Omgevingsvergunning, binnen het omgevingsplan"
    EXPLOITATIE = "exploitatievergunning_apv", "Exploitatievergunning (APV)"
    VERHUUR = "verhuurvergunning_wgv", "Verhuurvergunning (Wet goed verhuurderschap)"
    OMZETTING = "omzettingsvergunning_huisvestingswet", "Omzettingsvergunning (Huisvestingswet)"
    GEBRUIKSMELDING = "gebruiksmelding_brandveiligheid", "Gebruiksmelding brandveiligheid"
    GEDOOG = "gedoogbeschikking", "Gedoogbeschikking"
    GEEN = "geen", "Geen vergunning nodig"


class Certificaatsoort(models.TextChoices):
    """Quality marks of housing and lending; NAU is the admission of lenders from 2027 (Wtta)."""

    SNF = "snf", "SNF-registratie"
    AKF = "akf", "AKF-certificaat"
    SNA = "sna", "SNA-keurmerk"
    NAU = "nau", "Toelating door de NAU"

    @property
    def kort(self) -> str:
        """The letters by which everybody knows it."""
        return self.value.upper()


class Nautoelating(models.TextChoices):
    """How far the admission as a lender is (Wtta)."""

    NVT = "nvt", "Niet van toepassing"
    AANGEMELD = "aangemeld", "Aangemeld"
    TOEGELATEN = "toegelaten", "Toegelaten"
    GESCHORST = "geschorst", "Geschorst"
    GEWEIGERD = "geweigerd", "Geweigerd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
