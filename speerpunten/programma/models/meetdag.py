"""A day that a run of the figures has done."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Meetdag(models.Model):
    """Written in the transaction that wrote the figures of the day, so that a run that was killed knows where it was.

    `cijfers`: how many it wrote; `herzien`: how many of them had settled and changed.
    """

    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.CASCADE, related_name="+")
    peildatum = models.DateField()
    cijfers = models.PositiveIntegerField()
    herzien = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(overig=("id", "taak", "peildatum", "cijfers", "herzien", "created_at"))

    class Meta:
        ordering = ["taak_id", "peildatum"]
        verbose_name_plural = "meetdagen"
        constraints = [models.UniqueConstraint(fields=["taak", "peildatum"], name="meetdag_once")]

    def __str__(self) -> str:
        return f"{self.peildatum:%d-%m-%Y}"
