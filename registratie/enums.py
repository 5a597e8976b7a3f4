"""Choices of the register. Labels are what a user reads."""

from django.db import models


class Locatiesoort(models.TextChoices):
    """Kinds of housing; the SNF forms behind them stand in the norms."""

    LOGIESGEBOUW = "logiesgebouw", "Logiesgebouw of campus"
    WONING_KERN = "woning_kern", "Woning in de kern"
    WONING_BUITEN = "woning_buiten", "Woning in het buitengebied"
    BOERENERF = "boerenerf", "Op het erf van de werkgever"
    UNITS_TIJDELIJK = "units_tijdelijk", "Tijdelijke units"
    RECREATIEPARK = "recreatiepark", "Recreatiepark"
    HOTEL_PENSION = "hotel_pension", "Hotel of pension"
    TRANSFORMATIE = "transformatie", "Verbouwd gebouw"
    SCHIP_OVERIG = "schip_overig", "Schip of anders"


class Locatiestatus(models.TextChoices):
    """The life of a location."""

    AANGEMELD = "aangemeld", "Aangemeld"
    IN_BEOORDELING = "in_beoordeling", "In beoordeling"
    ACTIEF = "actief", "In gebruik"
    GESTOPT = "gestopt", "Gestopt"
    GESLOTEN = "gesloten", "Gesloten door de gemeente"


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
    VOORBEELD = "voorbeeld", "Voorbeeldgegevens"


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
