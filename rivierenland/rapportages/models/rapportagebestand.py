"""A file of a stored run."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from rivierenland.rapportages.enums import Formaat


def bestand_path(instance: "Rapportagebestand", filename: str) -> str:
    """Where a file of a run is kept."""
    return f"rapportages/{instance.rapportage_id}/{filename}"


class Rapportagebestand(models.Model):
    """One format of one run, with its digest. Guarded by the run it belongs to."""

    rapportage = models.ForeignKey("rapportages.Rapportage", on_delete=models.CASCADE, related_name="bestanden")
    formaat = models.CharField(max_length=4, choices=Formaat.choices)
    bestand = models.FileField(upload_to=bestand_path, max_length=200)
    bestandsnaam = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveBigIntegerField("grootte in bytes")

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "rapportage", "formaat", "bestand", "bestandsnaam", "sha256", "grootte")
    )

    class Meta:
        ordering = ["formaat"]
        verbose_name_plural = "rapportagebestanden"
        constraints = [models.UniqueConstraint(fields=["rapportage", "formaat"], name="rapportagebestand_once")]

    def __str__(self) -> str:
        return self.bestandsnaam
