"""Choices of the own data. What a worker reads is translated; the rest is Dutch."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Codeweg(models.TextChoices):
    """By which road a code reached the worker."""

    INCHECK = "incheck", "Op papier, van de aanbieder"
    BALIE = "balie", "Op papier, aan de balie"
    SMS = "sms", "Per SMS"
    EMAIL = "email", "Per e-mail"


class Inzageverzoeksoort(models.TextChoices):
    """What somebody asks about the own data (AVG art. 15, 16, 17 and 21)."""

    CORRECTIE = "correctie", _("Iets klopt niet")
    VERWIJDERING = "verwijdering", _("Verwijder mijn gegevens")
    BEZWAAR = "bezwaar", _("Ik wil niet dat u mijn gegevens gebruikt")
    AFSCHRIFT = "afschrift", _("Ik wil een uitgebreid overzicht van alles")


class Inzageverzoekstatus(models.TextChoices):
    """Where a request is."""

    OPEN = "open", _("Wij zijn bezig met uw verzoek")
    BESLIST = "beslist", _("Er is een antwoord")


class Verzoekbesluit(models.TextChoices):
    """What the gemeente decided."""

    TOEGEWEZEN = "toegewezen", _("Ja, wij doen wat u vraagt")
    DEELS = "deels", _("Wij doen een deel van wat u vraagt")
    AFGEWEZEN = "afgewezen", _("Nee, wij doen niet wat u vraagt")


class Verzoekreden(models.TextChoices):
    """Why not, or not all: the worker reads this in the own language."""

    WET = "wet", _("De wet zegt dat dit nachtregister er moet zijn. Daarom mogen wij deze gegevens nog niet weghalen.")
    KLOPT = "klopt", _("Wij hebben het nagekeken. Volgens ons klopt wat er staat.")
    ANDER = "ander", _("Wij konden niet vaststellen dat deze gegevens van u zijn.")
    LOPEND = "lopend", _("Er loopt een zaak waarvoor deze gegevens nodig zijn.")
