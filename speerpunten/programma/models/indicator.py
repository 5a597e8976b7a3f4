"""What a figure means."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Indicator(models.Model):
    """A figure's definition: what is counted, in which unit, from which source.

    `telt_personen`: the figure counts people, so a small one is suppressed outside the own gemeente.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    naam = models.CharField(max_length=120)
    definitie = models.TextField()
    bron = models.CharField(max_length=200)
    eenheid = models.CharField(max_length=20)
    telt_personen = models.BooleanField(default=False)
    volgorde = models.PositiveSmallIntegerField(default=0)

    persoonsgegevens = Persoonsgegevens(
        overig=("code", "naam", "definitie", "bron", "eenheid", "telt_personen", "volgorde")
    )

    class Meta:
        ordering = ["volgorde", "code"]
        verbose_name_plural = "indicatoren"

    def __str__(self) -> str:
        return self.naam
