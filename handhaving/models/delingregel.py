"""The register of sharings: that it happened, never what was in it."""

from django.db import models

from handhaving.enums import Delingsoort
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Delingregel(models.Model):
    """The card of one `Gegevensdeling`, written by the same actions: who gave to whom, on which ground, until when.

    Not scoped on purpose: the privacy officer and the region see that facts cross a border, and no fact.
    """

    deling_nr = models.BigIntegerField(primary_key=True)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", related_name="+")
    naar = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="naar_code", related_name="+")
    soort = models.CharField(max_length=10, choices=Delingsoort.choices)
    grondslag = models.CharField(max_length=200)
    vanaf = models.DateField()
    tot = models.DateField()
    ingetrokken_op = models.DateField(null=True)

    persoonsgegevens = Persoonsgegevens(
        overig=("deling_nr", "gemeente", "naar", "soort", "grondslag", "vanaf", "tot", "ingetrokken_op")
    )

    class Meta:
        ordering = ["-vanaf", "-deling_nr"]
        verbose_name_plural = "delingregels"

    def __str__(self) -> str:
        return f"{self.gemeente_id} aan {self.naar_id}"
