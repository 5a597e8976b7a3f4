"""The words that a suggestion may be made of."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.kennis.enums.artikel import Publiek


class Zoekwoord(models.Model):
    """A word, unaccented and in lower case, of `aantal` placed articles with this audience. No row when no article has it any more.

    A word of a draft, or of an article for officials only, is thus in no suggestion to anybody else.
    """

    woord = models.TextField()
    doelgroep = models.CharField(max_length=12, choices=Publiek.choices)
    aantal = models.PositiveIntegerField()

    persoonsgegevens = Persoonsgegevens(overig=("id", "woord", "doelgroep", "aantal"))

    class Meta:
        ordering = ["woord"]
        verbose_name_plural = "zoekwoorden"
        indexes = [GinIndex(fields=["woord"], opclasses=["gin_trgm_ops"], name="zoekwoord_trigram")]
        constraints = [models.UniqueConstraint(fields=["woord", "doelgroep"], name="zoekwoord_once")]

    def __str__(self) -> str:
        return self.woord
