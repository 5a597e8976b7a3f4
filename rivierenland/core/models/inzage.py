"""The read log: who saw which people's data, and why."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.persoonsgegevens import LOGBOEK, Persoonsgegevens


class Inzage(models.Model):
    """One look at personal data: a page, a list or a download. Append-only.

    `object_ids`: the rows whose personal data were shown, so that a person can later be told who looked.
    `doel`: the purpose, from the page that showed them.
    """

    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True)
    rol = models.CharField(max_length=24, blank=True)
    doel = models.CharField(max_length=120)
    pagina = models.CharField(max_length=200)
    object_soort = models.CharField(max_length=60)
    object_ids = ArrayField(models.BigIntegerField())
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    organisatie_id = models.BigIntegerField(null=True, blank=True)
    tijdstempel = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"gebruiker": LOGBOEK, "object_ids": LOGBOEK},
        overig=("id", "rol", "doel", "pagina", "object_soort", "gemeente", "organisatie_id", "tijdstempel"),
    )

    class Meta:
        ordering = ["-tijdstempel", "-id"]
        verbose_name_plural = "inzages"
        indexes = [
            GinIndex(fields=["object_ids"], name="inzage_objecten"),
            models.Index(fields=["-tijdstempel"], name="inzage_tijdstempel"),
        ]

    def __str__(self) -> str:
        return f"{self.doel} {self.tijdstempel:%Y-%m-%d %H:%M}"
