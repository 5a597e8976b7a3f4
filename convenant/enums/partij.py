"""Choices of parties and of joining. Labels are what a user reads."""

from django.db import models


class Partijsoort(models.TextChoices):
    """The side on which a party signs; it decides which commitments it takes on. An organisation can be more than one."""

    VERBLIJFSBIEDER = "verblijfsbieder", "Verblijfsbieder"
    UITZENDER = "uitzender", "Uitzender"
    WERKGEVER = "werkgever", "Werkgever"
    GEMEENTE = "gemeente", "Gemeente"


class Partijstatus(models.TextChoices):
    """Where a party stands now."""

    PARTIJ = "partij", "Partij"
    GESCHORST = "geschorst", "Geschorst"
    OPGEZEGD = "opgezegd", "Opgezegd"
    GEROYEERD = "geroyeerd", "Geroyeerd"


class Partijstapsoort(models.TextChoices):
    """What happened to a party, in the order in which it can."""

    TOEGETREDEN = "toegetreden", "Toegetreden"
    NIEUWE_VERSIE = "nieuwe_versie", "Nieuwe versie ondertekend"
    OPNIEUW_ONDERTEKEND = "opnieuw_ondertekend", "Opnieuw ondertekend"
    SCHORSING_VOORGENOMEN = "schorsing_voorgenomen", "Voornemen tot schorsing"
    GESCHORST = "geschorst", "Geschorst"
    SCHORSING_OPGEHEVEN = "schorsing_opgeheven", "Schorsing opgeheven"
    ROYEMENT_VOORGENOMEN = "royement_voorgenomen", "Voornemen tot royement"
    GEHOORD = "gehoord", "Gehoord"
    GEROYEERD = "geroyeerd", "Geroyeerd"
    VOORNEMEN_INGETROKKEN = "voornemen_ingetrokken", "Voornemen ingetrokken"
    OPGEZEGD = "opgezegd", "Opgezegd"
    OPZEGGING_INGETROKKEN = "opzegging_ingetrokken", "Opzegging ingetrokken"
    OPGEVOLGD = "opgevolgd", "Opgevolgd door een andere rechtspersoon"


class Toetredingstatus(models.TextChoices):
    """How far a request to join is."""

    AANGEVRAAGD = "aangevraagd", "Aangevraagd"
    TOEGELATEN = "toegelaten", "Toegelaten, kan ondertekenen"
    ONDERTEKEND = "ondertekend", "Ondertekend"
    GEWEIGERD = "geweigerd", "Geweigerd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class Toelatingsbesluit(models.TextChoices):
    """What one gemeente decided about a request."""

    WACHT = "wacht", "Nog niet besloten"
    TOEGELATEN = "toegelaten", "Toegelaten"
    GEWEIGERD = "geweigerd", "Geweigerd"
