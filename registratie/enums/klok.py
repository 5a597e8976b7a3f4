"""Choices of the four-month clock. Labels are what a user reads."""

from django.db import models


class Brpstatus(models.TextChoices):
    """What is known of somebody's registration as a resident."""

    ONBEKEND = "onbekend", "Niet bekend"
    RNI = "rni", "Staat in de RNI"
    BRP_AANGEMELD = "brp_aangemeld", "Afspraak voor inschrijving gemaakt"
    BRP_INGESCHREVEN = "brp_ingeschreven", "Ingeschreven in de BRP"
    UITGESCHREVEN = "uitgeschreven", "Uitgeschreven uit de BRP"
    IN_ONDERZOEK = "in_onderzoek", "In onderzoek"


class Brpbron(models.TextChoices):
    """Who says it: a provider's word is a claim, the registrar's a fact."""

    VERBLIJFSBIEDER = "verblijfsbieder", "Opgegeven door de verblijfsbieder"
    BURGERZAKEN = "burgerzaken", "Bevestigd door burgerzaken"


class Signaalniveau(models.TextChoices):
    """How far somebody is: past the limit, expected to pass it, or near it."""

    GEPASSEERD = "122", "Vier maanden voorbij"
    VERWACHT = "verwacht", "Blijft naar verwachting vier maanden"
    TWEEDE = "105", "Nadert vier maanden"
    EERSTE = "90", "Drie maanden voorbij"


class Signaalkring(models.TextChoices):
    """For whom a signal is: each counts only what that circle may know."""

    GEMEENTE = "gemeente", "Voor de gemeente"
    AANBIEDER = "aanbieder", "Voor de aanbieder"


class Signaaleinde(models.TextChoices):
    """Why a signal ended."""

    INGESCHREVEN = "ingeschreven", "Inschrijving bevestigd"
    VERTROKKEN = "vertrokken", "Telt niet meer op dit adres"
    ONDER_GRENS = "onder_grens", "Minder nachten dan de waarschuwing"


class Kanaal(models.TextChoices):
    """How a worker was told."""

    PAPIER = "papier", "Op papier"
    EMAIL = "email", "Per e-mail"
    APP = "app", "In een app of bericht"
    GESPREK = "gesprek", "In een gesprek, met de brief erbij"
