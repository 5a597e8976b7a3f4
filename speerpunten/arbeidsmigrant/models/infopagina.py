"""A subject that a worker reads about."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class Infopagina(models.Model):
    """One page of the information, for the whole region and in every language under the same address.

    `pictogram` is a name in `static/icons/publiek.txt`. `verwant` holds the slugs of the pages to read next, in order.
    """

    slug = models.SlugField("adres", unique=True, max_length=60)
    volgorde = models.PositiveSmallIntegerField("volgorde")
    pictogram = models.CharField("pictogram", max_length=30)
    verwant = ArrayField(models.SlugField(max_length=60), default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, "slug", "volgorde", "pictogram", "verwant"))

    class Meta:
        ordering = ["volgorde"]
        verbose_name = "informatiepagina"
        verbose_name_plural = "informatiepagina's"

    def __str__(self) -> str:
        return self.slug
