"""Choices of the handelingsperspectief. Labels are what a user reads."""

from django.db import models


class Perspectiefstatus(models.TextChoices):
    """How far a version is; from `VASTGESTELD` on it never changes."""

    CONCEPT = "concept", "Concept"
    CONSULTATIE = "consultatie", "In consultatie"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
    VERVANGEN = "vervangen", "Vervangen"

    @property
    def is_open(self) -> bool:
        """Whether the text may still change."""
        return self in (Perspectiefstatus.CONCEPT, Perspectiefstatus.CONSULTATIE)

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return {
            "concept": ("neutral", "edit"), "consultatie": ("attention", "clock"), "vastgesteld": ("good", "ok"),
        }.get(self.value, ("neutral", "history"))  # fmt: skip


class Afspraakstatus(models.TextChoices):
    """How far one agreement is. `VERVALLEN`: the gemeenten gave it up; it stays readable."""

    VOORSTEL = "voorstel", "Voorstel"
    CONSULTATIE = "consultatie", "In consultatie"
    AFGESPROKEN = "afgesproken", "Afgesproken"
    VERVALLEN = "vervallen", "Vervallen"

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return {
            "voorstel": ("neutral", "edit"), "consultatie": ("attention", "clock"), "afgesproken": ("good", "ok"),
        }.get(self.value, ("neutral", "close"))  # fmt: skip


class Standpunt(models.TextChoices):
    """What a gemeente says of a version. A gemeente that said nothing did not agree."""

    INGESTEMD = "ingestemd", "Stemt in"
    VOORBEHOUD = "voorbehoud", "Stemt in met voorbehoud"


class Reactieuitkomst(models.TextChoices):
    """What the region did with a reaction."""

    OVERGENOMEN = "overgenomen", "Overgenomen"
    DEELS = "deels", "Deels overgenomen"
    NIET = "niet", "Niet overgenomen"
    BEANTWOORD = "beantwoord", "Vraag beantwoord"

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return {"overgenomen": ("good", "ok"), "deels": ("attention", "equal")}.get(self.value, ("neutral", "info"))
