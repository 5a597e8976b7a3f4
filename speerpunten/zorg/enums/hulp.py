"""Choices of the directory of help. What the worker reads is translated; the office sees the Dutch."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Hulpvraag(models.TextChoices):
    """What somebody needs, in neutral words; the order is that of the tiles."""

    HUISARTS = "huisarts", _("Huisarts")
    SPOED = "spoed", _("Huisartsenpost (spoed)")
    TANDARTS = "tandarts", _("Tandarts")
    GGD = "ggd", _("GGD: gezondheid")
    ZORGVERZEKERING = "zorgverzekering", _("Zorgverzekering")
    TOLK = "tolk", _("Tolk")
    JURIDISCH = "juridisch", _("Juridische hulp")
    VAKBOND = "vakbond", _("Vakbond")
    VEILIGHEID = "veiligheid", _("Uitbuiting en veiligheid")
    ONDERDAK = "onderdak", _("Een plek om te slapen")
    VOEDSEL = "voedsel", _("Eten en voedselbank")
    MAATSCHAPPELIJK = "maatschappelijk", _("Maatschappelijk werk")
    WERK = "werk", _("Werk zoeken")
    PAPIEREN = "papieren", _("Papieren en inschrijving")
    INFORMATIE = "informatie", _("Informatie en advies")
    TAALLES = "taalles", _("Nederlands leren")
    SCHOOL = "school", _("School en kinderen")
    TERUGKEER = "terugkeer", _("Terug naar uw land")
    ANDERS = "anders", _("Andere hulp")


class Hulpsoort(models.TextChoices):
    """What kind of organisation helps."""

    GEMEENTE = "gemeente", _("Gemeente")
    ZORG = "zorg", _("Zorgverlener")
    WELZIJN = "welzijn", _("Welzijnsorganisatie")
    VRIJWILLIG = "vrijwillig", _("Stichting of vrijwilligers")
    ONDERWIJS = "onderwijs", _("School of taalaanbieder")
    VAKBOND = "vakbond", _("Vakbond")
    LANDELIJK = "landelijk", _("Landelijke organisatie")


class Aanbodstatus(models.TextChoices):
    """Whether the public sees an offer."""

    CONCEPT = "concept", "Concept"
    GEPUBLICEERD = "gepubliceerd", "Geplaatst"
    VERVALLEN = "vervallen", "Vervallen"


class Feestdagregel(models.TextChoices):
    """What the opening hours are on a general holiday (Algemene termijnenwet art. 3)."""

    DICHT = "dicht", _("Op feestdagen dicht")
    GEWOON = "gewoon", _("Op feestdagen gewoon open")
    ZONDAG = "zondag", _("Op feestdagen zoals op zondag")


class Hulpkosten(models.TextChoices):
    """Who pays."""

    GRATIS = "gratis", _("Gratis")
    VERZEKERING = "verzekering", _("De zorgverzekering betaalt")
    ZELF = "zelf", _("U betaalt zelf")
    ONBEKEND = "onbekend", _("Vraag wat het kost")


class Hulpafspraak(models.TextChoices):
    """Whether one can walk in."""

    NODIG = "nodig", _("Maak eerst een afspraak")
    INLOOP = "inloop", _("U kunt zo binnenlopen")
    BELLEN = "bellen", _("Bel eerst")
    ONBEKEND = "onbekend", _("Vraag of u een afspraak nodig hebt")


class Patientenaanname(models.TextChoices):
    """Whether a practice takes new patients."""

    NVT = "nvt", "Niet van toepassing"
    JA = "ja", _("Neemt nieuwe patiënten aan")
    NEE = "nee", _("Neemt nu geen nieuwe patiënten aan")
    ONBEKEND = "onbekend", _("Vraag of u patiënt kunt worden")


class Dekking(models.TextChoices):
    """Whether there is help for one need, in one gemeente, in one language; best first."""

    DICHTBIJ = "dichtbij", "Dichtbij, in deze taal"
    TELEFOON = "telefoon", "Alleen op afstand"
    VEROUDERD = "verouderd", "Verouderd"
    GEEN = "geen", "Ontbreekt"
