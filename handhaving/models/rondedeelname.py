"""Whether a gemeente takes part in a joint round."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from handhaving.enums import Deelnamestatus
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Rondedeelname(ScopedModel):
    """One gemeente of a joint round, the leading one among them. All `gemeenten` of the round read it.

    `grondslag` and `doel`: on which ground this gemeente gives the facts of its own stops to the others, and what for; empty
    until it agreed.
    """

    ronde = models.ForeignKey("handhaving.Ronde", on_delete=models.CASCADE, related_name="deelnames")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    gemeenten = ArrayField(models.CharField(max_length=6))
    status = models.CharField(max_length=10, choices=Deelnamestatus.choices, default=Deelnamestatus.GEVRAAGD)
    grondslag = models.CharField("grondslag", max_length=200, blank=True)
    doel = models.CharField("doel", max_length=300, blank=True)
    reden = models.CharField("reden", max_length=300, blank=True)
    besluit_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    besluit_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(
        velden={"besluit_by": ACCOUNT},
        overig=(*BOOKKEEPING, "ronde", "gemeente", "gemeenten", "status", "grondslag", "doel", "reden", "besluit_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["gemeente_id"]
        verbose_name_plural = "rondedeelnames"
        constraints = [
            models.UniqueConstraint(fields=["ronde", "gemeente"], name="rondedeelname_once"),
            models.CheckConstraint(
                name="rondedeelname_ground",
                condition=~Q(status=Deelnamestatus.AKKOORD) | (~Q(grondslag="") & ~Q(doel="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id}: {self.status}"
