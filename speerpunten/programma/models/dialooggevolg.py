"""What an outcome of a talk led to in the programme."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Dialooggevolg(SharedModel):
    """An outcome beside the package or the agreement it led to: one of the two. The gemeente follows the outcome."""

    uitkomst = models.ForeignKey("kennis.Dialooguitkomst", on_delete=models.CASCADE, related_name="+")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    pakket = models.ForeignKey(
        "programma.Maatregelenpakket", on_delete=models.CASCADE, null=True, blank=True, related_name="dialooggevolgen"
    )
    afspraak = models.ForeignKey(
        "programma.Afspraak", on_delete=models.CASCADE, null=True, blank=True, related_name="dialooggevolgen"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(overig=("id", "uitkomst", "gemeente", "pakket", "afspraak", "created_at"))

    class Meta(SharedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "dialooggevolgen"
        constraints = [
            models.CheckConstraint(
                name="dialooggevolg_one",
                condition=Q(pakket__isnull=False, afspraak=None) | Q(pakket=None, afspraak__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["uitkomst", "pakket", "afspraak"], name="dialooggevolg_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.uitkomst_id}: {self.pakket_id or self.afspraak_id}"
