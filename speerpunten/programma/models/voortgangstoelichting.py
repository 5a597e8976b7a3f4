"""What an official says about the progress of a package."""

from django.db import models

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Voortgangstoelichting(SharedModel):
    """Words beside the figures of one package in one month, by one gemeente or the region. Never a percentage: that is measured.

    `maand`: its first day. `versie` counts the edits, so that who edits second sees the first.
    """

    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="toelichtingen")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    maand = models.DateField("maand")
    tekst = models.TextField("toelichting", max_length=2000)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "pakket", "gemeente", "maand", "tekst", "versie"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-maand", "pakket_id", "gemeente_id"]
        verbose_name_plural = "voortgangstoelichtingen"
        constraints = [
            models.UniqueConstraint(
                fields=["pakket", "gemeente", "maand"], name="voortgangstoelichting_once", nulls_distinct=False
            ),
            models.CheckConstraint(name="voortgangstoelichting_month", condition=models.Q(maand__day=1)),
        ]

    def __str__(self) -> str:
        return f"{self.pakket_id} {self.gemeente_id or 'regio'} {self.maand:%m-%Y}"
