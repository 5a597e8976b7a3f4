"""Choices about a fair share of the beds of the region."""

from django.db import models


class Verdeelmaat(models.TextChoices):
    """What a key can weigh a gemeente by."""

    WERK = "werk", "Werk"
    INWONERS = "inwoners", "Inwoners"
    OPPERVLAK = "oppervlak", "Oppervlak"


class Sleutelstatus(models.TextChoices):
    """Whether the eight gemeenten agreed on a key. What is agreed stays so, until another key follows it."""

    VOORSTEL = "voorstel", "Voorstel"
    AFGESPROKEN = "afgesproken", "Afgesproken"


class Verdeelmoment(models.TextChoices):
    """Which part of the year is counted: all year round without temporary units, or the region's busiest month with them."""

    JAARROND = "jaarrond", "Jaarrond"
    PIEK = "piek", "Oogstpiek"


class Ligging(models.TextChoices):
    """Where the beds of a gemeente lie against its share. It says nothing about good or bad."""

    MEER = "meer", "meer dan het aandeel"
    ROND = "rond", "rond het aandeel"
    MINDER = "minder", "minder dan het aandeel"

    @property
    def icoon(self) -> str:
        """The icon that goes with the words."""
        return {Ligging.MEER: "sort-up", Ligging.ROND: "equal", Ligging.MINDER: "sort-down"}[self]
