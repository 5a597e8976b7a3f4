"""What a figure means."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.programma.enums.indicator import Privacyklasse, Richting


class Indicator(models.Model):
    """A figure's definition as the code has it: what is counted, how, in which unit, from which source, for which packages.

    `privacy` and `minimum`: whom a small figure could say something about, and the first count that is shown outside the own
    gemeente. `pakketten`: codes of the packages it informs.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    naam = models.CharField(max_length=120)
    definitie = models.TextField()
    formule = models.TextField(default="")
    bron = models.CharField(max_length=200)
    eenheid = models.CharField(max_length=20)
    richting = models.CharField(max_length=8, choices=Richting.choices, default=Richting.NEUTRAAL)
    privacy = models.CharField(max_length=8, choices=Privacyklasse.choices, default=Privacyklasse.OPENBAAR)
    minimum = models.PositiveSmallIntegerField(default=0)
    speerpunt = models.ForeignKey(
        "programma.Speerpunt", on_delete=models.PROTECT, null=True, related_name="indicatoren"
    )
    pakketten = ArrayField(models.CharField(max_length=3), default=list)
    volgorde = models.PositiveSmallIntegerField(default=0)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("code", "naam", "definitie", "formule", "bron", "eenheid", "richting", "privacy", "minimum", "speerpunt"),
            *("pakketten", "volgorde"),
        )
    )

    class Meta:
        ordering = ["volgorde", "code"]
        verbose_name_plural = "indicatoren"

    def __str__(self) -> str:
        return self.naam
