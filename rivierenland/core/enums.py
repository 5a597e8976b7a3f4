"""Choices of the ground floor. Labels are what a user reads."""

from django.db import models


class Organisatierol(models.TextChoices):
    """What an organisation does; it can do several things."""

    VERBLIJFSBIEDER = "verblijfsbieder", "Verblijfsbieder"
    UITZENDER = "uitzender", "Uitzender"
    WERKGEVER = "werkgever", "Werkgever"
    EIGENAAR = "eigenaar", "Eigenaar"
    BEHEERDER = "beheerder", "Beheerder"
    ZORGPARTNER = "zorgpartner", "Zorgpartner"


class Organisatiestatus(models.TextChoices):
    """How far an organisation is admitted."""

    AANGEMELD = "aangemeld", "Aangemeld"
    ACTIEF = "actief", "Actief"
    GESCHORST = "geschorst", "Geschorst"
    GESTOPT = "gestopt", "Gestopt"


class Taakstatus(models.TextChoices):
    """Where a background job is."""

    WACHT = "wacht", "Wacht"
    BEZIG = "bezig", "Bezig"
    KLAAR = "klaar", "Klaar"
    MISLUKT = "mislukt", "Mislukt"


class Berichtstatus(models.TextChoices):
    """Where an outgoing message is."""

    WACHT = "wacht", "Wacht op verzending"
    VERZONDEN = "verzonden", "Verzonden"
    MISLUKT = "mislukt", "Niet gelukt, wordt opnieuw geprobeerd"
    VASTGEHOUDEN = "vastgehouden", "Vastgehouden, wacht op vrijgave"
    VERVALLEN = "vervallen", "Verlopen, niet meer verstuurd"


class Berichtkanaal(models.TextChoices):
    """By which road a message leaves."""

    MAIL = "mail", "E-mail"
    SMS = "sms", "SMS"


class Resultaat(models.TextChoices):
    """How an audited act ended."""

    GELUKT = "gelukt", "Gelukt"
    GEWEIGERD = "geweigerd", "Geweigerd"
    MISLUKT = "mislukt", "Mislukt"
