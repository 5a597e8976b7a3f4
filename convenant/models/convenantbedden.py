"""How many beds fall under the convenant, per gemeente and day."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class Convenantbedden(models.Model):
    """Beds in use in one gemeente on `peildatum`, by permit: `bedden_onder` of organisations that were a party, `bedden` of all.

    Not scoped on purpose: figures of a gemeente, suppressed when they are shown. `partijen`: organisations that were a party and
    had a location in use there. A suspended party does not count.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, related_name="+", db_column="gemeente_code")
    peildatum = models.DateField()
    bedden_onder = models.PositiveIntegerField("bedden onder het convenant")
    bedden = models.PositiveIntegerField("alle bedden")
    partijen = models.PositiveIntegerField()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "gemeente", "peildatum", "bedden_onder", "bedden", "partijen")
    )

    class Meta:
        ordering = ["-peildatum", "gemeente_id"]
        verbose_name_plural = "convenantbedden"
        constraints = [
            models.UniqueConstraint(fields=["peildatum", "gemeente"], name="convenantbedden_once"),
            models.CheckConstraint(name="convenantbedden_part", condition=Q(bedden_onder__lte=F("bedden"))),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} op {self.peildatum:%d-%m-%Y}"
