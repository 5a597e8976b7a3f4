"""Choices of a stay and of who stays. Labels are what a user reads."""

from django.db import models


class Documentsoort(models.TextChoices):
    """The kind of document that was shown. Never its number, never a copy."""

    PASPOORT = "paspoort", "Paspoort"
    IDENTITEITSKAART = "identiteitskaart", "Identiteitskaart"
    RIJBEWIJS = "rijbewijs", "Rijbewijs"
    VERBLIJFSDOCUMENT = "verblijfsdocument", "Verblijfsdocument"
    ANDERS = "anders", "Ander document"
    ONBEKEND = "onbekend", "Niet opgegeven"


class Taal(models.TextChoices):
    """Languages that people are helped in, by ISO 639-1 code; the most spoken in the region first."""

    PL = "pl", "Pools"
    RO = "ro", "Roemeens"
    BG = "bg", "Bulgaars"
    EN = "en", "Engels"
    UK = "uk", "Oekraïens"
    ES = "es", "Spaans"
    HU = "hu", "Hongaars"
    SK = "sk", "Slowaaks"
    CS = "cs", "Tsjechisch"
    PT = "pt", "Portugees"
    LT = "lt", "Litouws"
    LV = "lv", "Lets"
    EL = "el", "Grieks"
    IT = "it", "Italiaans"
    DE = "de", "Duits"
    NL = "nl", "Nederlands"
    FR = "fr", "Frans"
    TR = "tr", "Turks"
    RU = "ru", "Russisch"
    AR = "ar", "Arabisch"
    HR = "hr", "Kroatisch"
    SR = "sr", "Servisch"
    SL = "sl", "Sloveens"
    SQ = "sq", "Albanees"
    BE = "be", "Belarussisch"
    MK = "mk", "Macedonisch"
    ET = "et", "Estisch"


class Bron(models.TextChoices):
    """By which road a stay came in."""

    FORMULIER = "formulier", "Formulier"
    AANLEVERING = "aanlevering", "Aangeleverd bestand"
    API = "api", "Eigen software"
    VOORBEELD = "voorbeeld", "Voorbeeldgegevens"
