"""Choices of a location. Labels are what a user reads."""

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
