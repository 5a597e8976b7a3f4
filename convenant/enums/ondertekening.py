"""Choices of signing. Labels are what a user reads."""

from django.db import models


class Mandaatgrond(models.TextChoices):
    """Why somebody may sign for an organisation or a gemeente."""

    STATUTAIR = "statutair", "Statuten (bestuurder in het handelsregister)"
    VOLMACHT = "volmacht", "Volmacht"
    MANDAATBESLUIT = "mandaatbesluit", "Mandaatbesluit van het college"


class Factor(models.TextChoices):
    """With what somebody proved, while signing, to be who is logged in."""

    APP = "app", "een code uit een app"
    SLEUTEL = "sleutel", "een passkey of beveiligingssleutel"
    EHERKENNING = "eherkenning", "een nieuwe inlog met eHerkenning"


class Zegelsoort(models.TextChoices):
    """What a sealed file is."""

    ONDERTEKENING = "ondertekening", "Ondertekend convenant"
