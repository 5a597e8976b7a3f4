"""A file of a part of an edition."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from rivierenland.rapportages.enums import Formaat


def deelbestand_path(instance: "Deelbestand", filename: str) -> str:
    """Where a file of a part is kept."""
    return f"rapporten/{instance.deel.editie_id}/{filename}"


class Deelbestand(models.Model):
    """One format of one part, with its digest. Guarded by the part it belongs to."""

    deel = models.ForeignKey("rapportages.Rapportdeel", on_delete=models.CASCADE, related_name="bestanden")
    formaat = models.CharField(max_length=4, choices=Formaat.choices)
    bestand = models.FileField(upload_to=deelbestand_path, max_length=200)
    bestandsnaam = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveBigIntegerField("grootte in bytes")

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "deel", "formaat", "bestand", "bestandsnaam", "sha256", "grootte")
    )

    class Meta:
        ordering = ["formaat"]
        verbose_name_plural = "deelbestanden"
        constraints = [models.UniqueConstraint(fields=["deel", "formaat"], name="deelbestand_once")]

    def __str__(self) -> str:
        return self.bestandsnaam
