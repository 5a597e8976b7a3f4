"""Choices of the conversations about keeping commitments. Labels are what a user reads."""

from django.db import models


class Gespreksstatus(models.TextChoices):
    """Where a conversation stands; each names what must happen next."""

    PLAN = "plan", "Plan gevraagd"
    BEOORDELING = "beoordeling", "Plan beoordelen"
    HERCONTROLE = "hercontrole", "Hercontrole"
    OVERLEG = "overleg", "Overleg"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class Gespreksstapsoort(models.TextChoices):
    """What happened in a conversation."""

    KENNISGEVING = "kennisgeving", "Kennisgeving"
    PLAN = "plan", "Verbeterplan ingediend"
    AANVULLING = "aanvulling", "Aanvulling gevraagd"
    AKKOORD = "akkoord", "Akkoord met het plan"
    WEER_NAGEKOMEN = "weer_nagekomen", "Het cijfer is weer op de norm"
    WEER_GEMIST = "weer_gemist", "Het cijfer zakte weer onder de norm"
    OVERLEG = "overleg", "Overleg afgesproken"
    VERSLAG = "verslag", "Verslag van het overleg"
    REGIE = "regie", "Regie overgenomen"
    HERSTELD = "hersteld", "Herstel bevestigd"
    SCHORSING = "schorsing", "Gemeente overweegt schorsing"
    VERTROKKEN = "vertrokken", "Partij is geen partij meer"


class Gespreksuitkomst(models.TextChoices):
    """How a conversation ended."""

    HERSTELD = "hersteld", "Hersteld volgens plan"
    VANZELF = "vanzelf", "Weer nagekomen"
    AFSPRAKEN = "afspraken", "Afspraken gemaakt in overleg"
    SCHORSING = "schorsing", "Schorsing wordt overwogen"
    VERTROKKEN = "vertrokken", "Partij vertrokken"


class Vervolg(models.TextChoices):
    """What a meeting leads to."""

    AFSPRAKEN = "afspraken", "Afspraken gemaakt, gesprek afsluiten"
    PLAN = "plan", "Nieuw verbeterplan vragen"
    HERCONTROLE = "hercontrole", "Opnieuw controleren op een datum"
    SCHORSING = "schorsing", "Schorsing overwegen, gesprek afsluiten"
