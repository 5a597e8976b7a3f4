"""Choices of the sounding board."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Adviesuitkomst(models.TextChoices):
    """What was done with an advice of the sounding board; everybody reads it, in the own language."""

    NOG_BEZIG = "nog_bezig", _("Wij zijn er nog mee bezig")
    OVERGENOMEN = "overgenomen", _("Wij doen wat de groep zegt")
    DEELS = "deels", _("Wij doen een deel van wat de groep zegt")
    NIET = "niet", _("Wij doen dit niet")
