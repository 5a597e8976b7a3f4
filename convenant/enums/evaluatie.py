"""Choices of the yearly evaluation. Labels are what a user reads."""

from django.db import models


class Evaluatiestatus(models.TextChoices):
    """How far an evaluation is. A closed one never changes."""

    OPEN = "open", "Loopt"
    GESLOTEN = "gesloten", "Afgesloten"


class Vraagsoort(models.TextChoices):
    """How a question is answered."""

    STELLING = "stelling", "Stelling"
    OPMERKING = "opmerking", "Open vraag"


class Stellingantwoord(models.IntegerChoices):
    """How far somebody agrees with a statement."""

    HELEMAAL_ONEENS = 1, "Helemaal oneens"
    ONEENS = 2, "Oneens"
    NEUTRAAL = 3, "Niet eens, niet oneens"
    EENS = 4, "Eens"
    HELEMAAL_EENS = 5, "Helemaal eens"


class Wijzigingsstatus(models.TextChoices):
    """What became of a proposal for the next version."""

    INGEDIEND = "ingediend", "Wacht op de regio"
    OVERGENOMEN = "overgenomen", "Overgenomen"
    NIET_OVERGENOMEN = "niet", "Niet overgenomen"
    INGETROKKEN = "ingetrokken", "Ingetrokken"

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return {
            Wijzigingsstatus.INGEDIEND: ("attention", "clock"),
            Wijzigingsstatus.OVERGENOMEN: ("good", "ok"),
            Wijzigingsstatus.NIET_OVERGENOMEN: ("neutral", "minus"),
            Wijzigingsstatus.INGETROKKEN: ("neutral", "back"),
        }[self]
