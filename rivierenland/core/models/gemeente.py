"""The eight municipalities: the boundary of everything that is about people."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Gemeente(models.Model):
    """A municipality, by its CBS code.

    `cijfers` holds published figures, each with `waarde`, `peildatum` and `bron`; coordinates are RD metres (EPSG:28992).
    """

    code = models.CharField(primary_key=True, max_length=6)
    naam = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(unique=True)
    zetel = models.CharField(max_length=60)
    rd_x = models.IntegerField()
    rd_y = models.IntegerField()
    kernen = ArrayField(models.CharField(max_length=60))
    sectoren = ArrayField(models.CharField(max_length=80), default=list)
    cijfers = models.JSONField(default=dict)

    persoonsgegevens = Persoonsgegevens(
        overig=("code", "naam", "slug", "zetel", "rd_x", "rd_y", "kernen", "sectoren", "cijfers")
    )

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.naam
