"""How a published figure came about."""

from django.db import models


class Cijferstatus(models.TextChoices):
    """What kind of figure it is."""

    SCHATTING = "schatting", "Schatting"
    GETELD = "geteld", "Geteld"
    NORM = "norm", "Norm of afspraak"


class Meetwijze(models.TextChoices):
    """How whoever published it came to it; the first thing the mark of quality looks at."""

    REGISTER = "register", "Geteld in een register"
    BESLUIT = "besluit", "Uit het besluit zelf"
    STEEKPROEF = "steekproef", "Berekend uit een steekproef"
    DESKUNDIGE = "deskundige", "Schatting van een deskundige"
    PERS = "pers", "Genoemd in een nieuwsbericht"


class Keurmerk(models.TextChoices):
    """The mark of quality, best first."""

    A = "A", "A: goed te gebruiken"
    B = "B", "B: te gebruiken met de marge erbij"
    C = "C", "C: een orde van grootte"
    D = "D", "D: alleen als aanwijzing"
