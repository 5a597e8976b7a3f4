"""What a resident is asked about a location, how one answers, and why an answer is doubted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Feedbackvraag(models.TextChoices):
    """The five questions, in the order in which they are asked and kept."""

    SCHOON = "schoon", "Schoon"
    RUST = "rust", "Ruimte en rust"
    VEILIG = "veilig", "Veilig"
    REPARATIE = "reparatie", "Reparaties"
    BEHEERDER = "beheerder", "Beheerder"


class Feedbackscore(models.IntegerChoices):
    """The five faces, from worst to best."""

    HEEL_SLECHT = 1, _("Heel slecht")
    SLECHT = 2, _("Slecht")
    GAAT_WEL = 3, _("Gaat wel")
    GOED = 4, _("Goed")
    HEEL_GOED = 5, _("Heel goed")


class Twijfelreden(models.TextChoices):
    """Why an answer may not be one resident's own; a reason to count it apart, never a proof."""

    NETWERK = "netwerk", "Veel antwoorden vanaf één netwerk in een uur"
    GELIJK = "gelijk", "Gelijke antwoorden achter elkaar"
    BEZETTING = "bezetting", "Meer antwoorden in een week dan er mensen sliepen"
    SNEL = "snel", "Sneller ingevuld dan iemand kan lezen"


class Feedbackstand(models.TextChoices):
    """What the results of a location say at a glance."""

    TE_WEINIG = "te_weinig", "Te weinig antwoorden"
    GOED = "goed", "Geen aandachtspunt"
    AANDACHT = "aandacht", "Vraagt aandacht"
