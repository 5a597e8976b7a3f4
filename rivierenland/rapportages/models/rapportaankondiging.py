"""That a published edition was made known."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Rapportaankondiging(models.Model):
    """One row an edition, so that nobody gets its message twice. `aantal`: how many accounts got one."""

    editie = models.OneToOneField(
        "rapportages.Rapporteditie", on_delete=models.PROTECT, related_name="aankondiging", primary_key=True
    )
    aantal = models.PositiveIntegerField(default=0)
    op = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(overig=("editie", "aantal", "op"))

    class Meta:
        ordering = ["-op"]
        verbose_name_plural = "rapportaankondigingen"

    def __str__(self) -> str:
        return f"{self.editie_id}: {self.aantal}"
