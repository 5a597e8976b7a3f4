"""A what-if of a business case."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Scenario(models.Model):
    """All amounts times a percentage: `kosten_procent` of the costs, `baten_procent` of the benefits (100 is as entered)."""

    businesscase = models.ForeignKey("programma.Businesscase", on_delete=models.CASCADE, related_name="scenarios")
    naam = models.CharField("naam", max_length=40)
    toelichting = models.CharField("waarom deze percentages", max_length=300, blank=True)
    kosten_procent = models.DecimalField("kosten in procenten", max_digits=6, decimal_places=2, default=Decimal(100))
    baten_procent = models.DecimalField("baten in procenten", max_digits=6, decimal_places=2, default=Decimal(100))
    volgorde = models.PositiveSmallIntegerField(default=0)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "businesscase", "naam", "toelichting", "kosten_procent", "baten_procent"),
            *("volgorde", "versie"),
        )
    )

    class Meta:
        ordering = ["businesscase_id", "volgorde", "id"]
        verbose_name_plural = "scenario's"
        constraints = [
            models.UniqueConstraint(fields=["businesscase", "naam"], name="scenario_name_once"),
            models.CheckConstraint(
                name="scenario_percentages",
                condition=Q(
                    kosten_procent__gte=0, kosten_procent__lte=1000, baten_procent__gte=0, baten_procent__lte=1000
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.naam
