"""One concept of the list of subject words (SKOS)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Begrip(models.Model):
    """A concept with its words. `code` is the last part of its address; `breder` and `verwant` hold codes of other concepts."""

    code = models.CharField(max_length=60, primary_key=True)
    naam = models.CharField("voorkeurswoord", max_length=80, unique=True)
    andere_namen = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    definitie = models.CharField(max_length=400, blank=True)
    breder = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="smaller")
    verwant = ArrayField(models.CharField(max_length=60), default=list, blank=True)

    persoonsgegevens = Persoonsgegevens(overig=("code", "naam", "andere_namen", "definitie", "breder", "verwant"))

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "begrippen"

    def __str__(self) -> str:
        return self.naam
