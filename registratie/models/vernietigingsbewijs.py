"""The proof that a destruction list was carried out. Append-only."""

from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Vernietigingsbewijs(models.Model):
    """What was destroyed, when, by whose approval and under which term; no person follows from it.

    `sha256`: over the sorted references of the destroyed stays, one a line, so that anybody with the list can compute it again.
    `sporen`: rows removed per table. `per_maand`: stays per month of departure. Readable as `Vernietigingslijst` is.
    """

    lijst = models.OneToOneField("registratie.Vernietigingslijst", on_delete=models.PROTECT, related_name="bewijs")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    verblijven = models.PositiveIntegerField()
    bewoners = models.PositiveIntegerField()
    aangehouden = models.PositiveIntegerField()
    overgeslagen = models.PositiveIntegerField()
    per_maand = models.JSONField(default=dict)
    sporen = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    parameters = models.JSONField(default=dict)
    goedgekeurd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    goedgekeurd_at = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"goedgekeurd_by": ACCOUNT},
        overig=(
            *("id", "lijst", "gemeente", "verblijven", "bewoners", "aangehouden", "overgeslagen", "per_maand"),
            *("sporen", "sha256", "parameters", "goedgekeurd_at", "created_at"),
        ),
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "vernietigingsbewijzen"

    def __str__(self) -> str:
        return f"Vernietigingsbewijs {self.pk}"
