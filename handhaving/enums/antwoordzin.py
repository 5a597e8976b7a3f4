"""What an official can say to a reporter in every language that the public pages have."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Antwoordzin(models.TextChoices):
    """A standard sentence. The official reads it in Dutch, the reporter in the own language (`vertalingen/melden`)."""

    GELEZEN = "gelezen", _("Wij hebben uw bericht gelezen.")
    ADRES = "adres", _("Wat is het precieze adres? Schrijf ook het huisnummer en de plaats op.")
    SINDS = "sinds", _("Sinds wanneer is dit zo?")
    HOEVEEL = "hoeveel", _("Hoeveel mensen wonen er?")
    FOTO = "foto", _("Kunt u een foto sturen? Doe dat alleen als het veilig is.")
    BELLEN = "bellen", _("Wij willen u graag bellen. Schrijf hier op welk nummer wij mogen bellen, en wanneer.")
    KOMEN = "komen", _("Wij gaan kijken. Wij zeggen vooraf niet op welke dag.")
    GEWEEST = "geweest", _("Wij zijn gaan kijken.")
    IN_ORDE = "in_orde", _("Wij hebben gekeken en vonden niets dat niet mag.")
    AANPAK = "aanpak", _("Wij vonden iets dat niet mag. De gemeente zorgt dat het verandert.")
    INSPECTIE = (
        "inspectie",
        _("Dit gaat over uw loon of uw werk. Daarvoor belt u de Nederlandse Arbeidsinspectie: 0800-5151."),
    )
    GEVAAR = "gevaar", _("Is er gevaar? Bel meteen 112.")
    VEILIG = "veilig", _("Wij zeggen niet tegen uw werkgever of de verhuurder wie heeft gemeld.")


class Vertaler(models.TextChoices):
    """Who put what a reporter wrote into Dutch."""

    COLLEGA = "collega", "Een collega die de taal spreekt"
    TOLK = "tolk", "Een tolk"
    MACHINE = "machine", "Een vertaalprogramma"
