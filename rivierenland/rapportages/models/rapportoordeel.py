"""What a gemeente says of an edition before the region publishes it."""

from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.rapportages.enums import Oordeel


class Rapportoordeel(models.Model):
    """One row a gemeente, made with the edition. Officials of all gemeenten and the region read it; a gemeente writes its own."""

    editie = models.ForeignKey("rapportages.Rapporteditie", on_delete=models.CASCADE, related_name="oordelen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    oordeel = models.CharField(max_length=9, choices=Oordeel.choices, default=Oordeel.OPEN)
    door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField(null=True)

    persoonsgegevens = Persoonsgegevens(velden={"door": ACCOUNT}, overig=("id", "editie", "gemeente", "oordeel", "op"))

    class Meta:
        ordering = ["editie", "gemeente_id"]
        verbose_name_plural = "rapportoordelen"
        constraints = [models.UniqueConstraint(fields=["editie", "gemeente"], name="rapportoordeel_once")]

    def __str__(self) -> str:
        return f"{self.gemeente_id}: {self.get_oordeel_display()}"
