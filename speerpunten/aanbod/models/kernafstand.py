"""How far it is by road from one kern to another, as measured."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Kernafstand(models.Model):
    """One measured distance; open reference data that the operator imports, all rows at once.

    `van`, `naar`: a kern as `GM0281:Tiel` (`core/kernen.py`). `meters`: by road, that way. `peildatum`: the day of the measurement.
    """

    van = models.CharField("van", max_length=60)
    naar = models.CharField("naar", max_length=60)
    meters = models.PositiveIntegerField("meters over de weg")
    bron = models.CharField("bron", max_length=120)
    peildatum = models.DateField("gemeten op")
    ingelezen_op = models.DateTimeField("ingelezen op")

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "van", "naar", "meters", "bron", "peildatum", "ingelezen_op"),
    )

    class Meta:
        ordering = ["van", "naar"]
        verbose_name_plural = "kernafstanden"
        constraints = [
            models.UniqueConstraint(fields=["van", "naar"], name="kernafstand_once"),
            models.CheckConstraint(name="kernafstand_apart", condition=~Q(van=F("naar")) & Q(meters__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.van} – {self.naar}"
