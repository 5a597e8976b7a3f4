"""What may be said about a referral: neutral lists, and nothing about anybody's health."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Behoefte(models.TextChoices):
    """The kind of help that is asked for. The list is neutral on purpose: it never tells why."""

    INFORMATIE = "informatie", _("Informatie")
    ZORGVERZEKERING = "zorgverzekering", _("Zorgverzekering")
    HUISARTS_VINDEN = "huisarts_vinden", _("Een huisarts vinden")
    TOLK = "tolk", _("Een tolk")
    ONDERDAK = "onderdak", _("Onderdak")
    TERUGKEER = "terugkeer", _("Terug naar het eigen land")
    WERK = "werk", _("Werk")
    PAPIEREN_INSCHRIJVING = "papieren_inschrijving", _("Papieren en inschrijving")
    VEILIGHEID = "veiligheid", _("Veiligheid")
    ANDERS = "anders", _("Iets anders")


class Aanleiding(models.TextChoices):
    """Why somebody asks for shelter, in neutral words. Only asked with that need."""

    BAAN_VERLOREN = "baan_verloren", "Baan verloren"
    HUUR_GESTOPT = "huur_gestopt", "Verblijf geëindigd, werk niet"
    LOCATIE_GESLOTEN = "locatie_gesloten", "De locatie is gesloten"
    ANDERS = "anders", "Anders of onbekend"


class Doorverwijsstatus(models.TextChoices):
    """Where a referral stands."""

    CONCEPT = "concept", _("Nog niet aangeboden")
    AANGEBODEN = "aangeboden", _("Wacht op antwoord")
    AANGENOMEN = "aangenomen", _("Aangenomen")
    GEWEIGERD = "geweigerd", _("Niet aangenomen")
    VERLOPEN = "verlopen", _("Geen antwoord op tijd")
    AFGEROND = "afgerond", _("Afgerond")
    INGETROKKEN = "ingetrokken", _("Ingetrokken")


class Doorverwijsuitkomst(models.TextChoices):
    """How it ended, in neutral words. `INGETROKKEN` is never chosen: it follows from the consent or from the referrer."""

    GEHOLPEN = "geholpen", _("Geholpen")
    DOORVERWEZEN = "doorverwezen", _("Naar een ander doorverwezen")
    WERK_GEVONDEN = "werk_gevonden", _("Werk gevonden")
    TERUGGEKEERD = "teruggekeerd", _("Teruggekeerd")
    GEEN_CONTACT = "geen_contact", _("Geen contact gekregen")
    INGETROKKEN = "ingetrokken", _("Ingetrokken")


class Weigerreden(models.TextChoices):
    """Why a partner does not take it, in words that tell nothing about the person."""

    GEEN_PLEK = "geen_plek", "Nu geen plek"
    ANDER_GEBIED = "ander_gebied", "Buiten ons werkgebied"
    ANDER_AANBOD = "ander_aanbod", "Wij bieden dit niet aan"
    TAAL = "taal", "Wij spreken deze taal niet"
    ANDERS = "anders", "Anders"


class Toestemmingswijze(models.TextChoices):
    """How somebody gave consent."""

    VOORGELEZEN = "voorgelezen", "Voorgelezen, daarna ja gezegd"
    ONDERTEKEND = "ondertekend", "Op papier ondertekend"
    TOLK = "tolk", "Met een tolk, daarna ja gezegd"


class Doorverwijsstapsoort(models.TextChoices):
    """What happened in a referral."""

    GEMAAKT = "gemaakt", "Doorverwijzing gemaakt"
    TOESTEMMING = "toestemming", "Toestemming vastgelegd"
    AANGEBODEN = "aangeboden", "Aangeboden"
    AANGENOMEN = "aangenomen", "Aangenomen"
    GEWEIGERD = "geweigerd", "Niet aangenomen"
    VERLOPEN = "verlopen", "Geen antwoord binnen de termijn"
    AFGEROND = "afgerond", "Afgerond"
    TOESTEMMING_INGETROKKEN = "toestemming_weg", "Toestemming ingetrokken"
    TOESTEMMING_VERLOPEN = "toestemming_om", "Toestemming verlopen"
    GESTOPT = "gestopt", "Gestopt door de verwijzer"
    KAART = "kaart", "Nieuwe kaart gegeven"
    CONTACT_WEG = "contact_weg", "Contactgegevens vernietigd na de bewaartermijn"


class Doorverwijscijfersoort(models.TextChoices):
    """What a stored figure is split by."""

    MAAND = "maand", "Per maand"
    BEHOEFTE = "behoefte", "Soort hulp"
    TAAL = "taal", "Taal"
    UITKOMST = "uitkomst", "Uitkomst"
    ANTWOORD = "antwoord", "Tijd tot antwoord"


MET_PARTNER = (Doorverwijsstatus.AANGEBODEN, Doorverwijsstatus.AANGENOMEN)
"""A partner has it in hand."""
TERUG = (Doorverwijsstatus.CONCEPT, Doorverwijsstatus.GEWEIGERD, Doorverwijsstatus.VERLOPEN)
"""The referrer may offer it to a partner."""
DICHT = (Doorverwijsstatus.AFGEROND, Doorverwijsstatus.INGETROKKEN)
"""Nothing happens any more."""
