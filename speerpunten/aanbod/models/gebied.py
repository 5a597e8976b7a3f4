"""The exact borders of a gemeente, for maps."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Gebied(models.Model):
    """The area of a gemeente as it was imported; open reference data of CBS and Kadaster.

    `vlakken`: polygons, the largest first; each a list of rings, the outer one first and then its holes; each ring points in whole
    metres RD (EPSG:28992), the first also the last, simplified to ten metres. `km2`: as measured before that. `peildatum`: the day
    the borders hold for. All eight are written at once, so that they always fit each other.
    """

    gemeente = models.OneToOneField(
        "core.Gemeente", on_delete=models.CASCADE, primary_key=True, db_column="gemeente_code", related_name="gebied"
    )
    vlakken = models.JSONField()
    km2 = models.DecimalField("oppervlakte (km²)", max_digits=7, decimal_places=2)
    bron = models.CharField("bron", max_length=120)
    peildatum = models.DateField("grenzen van")
    ingelezen_op = models.DateTimeField("ingelezen op")

    persoonsgegevens = Persoonsgegevens(overig=("gemeente", "vlakken", "km2", "bron", "peildatum", "ingelezen_op"))

    class Meta:
        ordering = ["gemeente_id"]
        verbose_name_plural = "gebieden"

    def __str__(self) -> str:
        return f"Grenzen van {self.gemeente_id}"
