"""What a gemeente can choose for a package. Labels are what a user reads."""

from django.db import models


class Deelnamekeuze(models.TextChoices):
    """Whether a gemeente joins a package. A cell in which nothing was ever recorded is `ONBEKEND`."""

    HAAKT_AAN = "haakt_aan", "Haakt aan"
    IN_BESLUITVORMING = "in_besluitvorming", "In besluitvorming"
    NOG_NIET = "nog_niet", "Nog niet"
    DOET_NIET_MEE = "doet_niet_mee", "Doet niet mee"
    ONBEKEND = "onbekend", "Onbekend"

    @property
    def letter(self) -> str:
        """How the choice stands in a cell of the matrix."""
        return {"haakt_aan": "H", "in_besluitvorming": "B", "nog_niet": "N", "doet_niet_mee": "X"}.get(self.value, "?")

    @property
    def icoon(self) -> str:
        """The icon beside the word."""
        return _ICONEN[self.value]

    @property
    def zin(self) -> str:
        """The choice inside a sentence: `haakt aan`."""
        return str(self.label).lower()

    @property
    def uitleg(self) -> str:
        """What it means for a gemeente that chooses it, in one line."""
        return _UITLEG[self.value]

    @property
    def is_besluit(self) -> bool:
        """Whether it is the end of deciding: a college or raad can have decided exactly this."""
        return self in (Deelnamekeuze.HAAKT_AAN, Deelnamekeuze.DOET_NIET_MEE)


_ICONEN = {
    "haakt_aan": "ok", "in_besluitvorming": "clock", "nog_niet": "progress-todo", "doet_niet_mee": "not-joining",
    "onbekend": "question",
}  # fmt: skip
_UITLEG = {
    "haakt_aan": "Uw gemeente doet mee. Noteer het besluit, als dat er is.",
    "in_besluitvorming": "Het college of de raad beslist nog. Vul in wanneer u het besluit verwacht.",
    "nog_niet": "Uw gemeente doet nu niet mee, en sluit later aanhaken niet uit.",
    "doet_niet_mee": "Uw gemeente heeft besloten dit pakket niet te doen.",
    "onbekend": "Er is nog niets over te zeggen.",
}
