"""Who gets a message when a report is published."""

from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.rapportages.enums import Rapport


class Rapportabonnement(models.Model):
    """One report followed by one account, to be ended at any time."""

    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.CASCADE, related_name="+")
    rapport = models.CharField(max_length=20, choices=Rapport.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(velden={"gebruiker": ACCOUNT}, overig=("id", "rapport", "created_at"))

    class Meta:
        ordering = ["rapport"]
        verbose_name_plural = "rapportabonnementen"
        constraints = [models.UniqueConstraint(fields=["gebruiker", "rapport"], name="rapportabonnement_once")]

    def __str__(self) -> str:
        return f"{self.gebruiker_id} {self.rapport}"
