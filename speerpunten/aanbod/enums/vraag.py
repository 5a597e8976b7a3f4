"""Choices about the work and the people it needs."""

from django.db import models


class Sector(models.TextChoices):
    """What kind of work it is. The season of a sector is a dated parameter."""

    FRUITTEELT = "fruitteelt", "Fruitteelt"
    ZACHTFRUIT = "zachtfruit", "Zachtfruit en kersen"
    GLASTUINBOUW = "glastuinbouw", "Glastuinbouw"
    BOOMKWEKERIJ = "boomkwekerij", "Boomkwekerij"
    CHAMPIGNONTEELT = "champignonteelt", "Champignonteelt"
    OVERIG_AGRARISCH = "overig_agrarisch", "Overige land- en tuinbouw"
    LOGISTIEK = "logistiek", "Logistiek"
    VOEDINGSINDUSTRIE = "voedingsindustrie", "Voedingsindustrie"
    INDUSTRIE = "industrie", "Industrie"
    BOUW = "bouw", "Bouw"
    SCHOONMAAK = "schoonmaak", "Schoonmaak"
    HORECA = "horeca", "Horeca"
    OVERIG = "overig", "Overig"


class Vraagbron(models.TextChoices):
    """Who or what says how many people are needed."""

    WERKGEVER = "werkgever", "Opgegeven door de werkgever"
    GEMEENTE = "gemeente", "Geschat door de gemeente"
    HECTARES = "hectares", "Berekend uit hectares"
    SEIZOEN = "seizoen", "Berekend uit het seizoen van de sector"


class Zekerheid(models.TextChoices):
    """How sure a figure is; each stands for a margin, which is a dated parameter."""

    HOOG = "hoog", "Zeker"
    MIDDEL = "middel", "Redelijk zeker"
    LAAG = "laag", "Onzeker"


class Gewas(models.TextChoices):
    """A crop for which a gemeente has a rule of people per hectare; the code is the end of the code of that parameter."""

    FRUIT = "fruit", "Appels, peren en ander hard fruit"
    AARDBEI = "aardbei", "Aardbeien"
    ZACHTFRUIT = "zachtfruit", "Ander zachtfruit en kersen"
