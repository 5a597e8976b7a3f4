"""Choices about a project that is to become a location."""

from django.db import models


class Stadium(models.TextChoices):
    """Nine stages from an idea to beds in use, and the exits. The chance of each is a dated parameter."""

    IDEE = "idee", "Idee"
    VERKENNING = "verkenning", "Verkenning"
    VOOROVERLEG = "vooroverleg", "Vooroverleg"
    AANVRAAG = "aanvraag", "Aanvraag ingediend"
    BESLUIT = "besluit", "Vergund"
    BEZWAAR_BEROEP = "bezwaar_beroep", "Bezwaar of beroep"
    ONHERROEPELIJK = "onherroepelijk", "Onherroepelijk"
    REALISATIE = "realisatie", "In aanbouw"
    IN_GEBRUIK = "in_gebruik", "In gebruik"
    AFGEVALLEN = "afgevallen", "Afgevallen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
    GEWEIGERD = "geweigerd", "Geweigerd"
    GESCHORST = "geschorst", "Geschorst"

    @classmethod
    def weg(cls) -> tuple["Stadium", ...]:
        """The nine stages in order."""
        return tuple(cls)[:9]

    @classmethod
    def uitgangen(cls) -> tuple["Stadium", ...]:
        """The exits: no beds are expected from a project that stands there."""
        return tuple(cls)[9:]

    @classmethod
    def lopend(cls) -> tuple["Stadium", ...]:
        """The stages of a project that still has to deliver its beds."""
        return tuple(cls)[:8]


class Participatie(models.TextChoices):
    """How far the neighbourhood was involved (Omgevingswet art. 16.55 lid 6: an applicant says so)."""

    NIET = "niet", "Nog niet begonnen"
    GEPLAND = "gepland", "Gepland"
    LOOPT = "loopt", "Loopt"
    VERSLAG = "verslag", "Klaar, met verslag"
    NVT = "nvt", "Niet nodig"
