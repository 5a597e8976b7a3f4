"""How many people slept in a gemeente, night by night: the one small table behind every curve."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Bezettingsstand(models.Model):
    """A gemeente and a night (the evening's date): people present, permitted beds and locations in use.

    Kept by a job for the nights that changed. Figures only, so not scoped; a page outside the gemeente suppresses small ones.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    nacht = models.DateField()
    personen = models.PositiveIntegerField()
    bedden = models.PositiveIntegerField()
    locaties = models.PositiveIntegerField()

    persoonsgegevens = Persoonsgegevens(overig=("id", "gemeente", "nacht", "personen", "bedden", "locaties"))

    class Meta:
        ordering = ["gemeente_id", "nacht"]
        verbose_name_plural = "bezettingsstanden"
        constraints = [models.UniqueConstraint(fields=["gemeente", "nacht"], name="bezettingsstand_once")]
        indexes = [models.Index(fields=["nacht"], name="bezettingsstand_nacht")]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.nacht}"
