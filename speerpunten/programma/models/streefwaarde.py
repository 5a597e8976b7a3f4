"""Where a figure should go."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.models.parameter import Daterange
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Streefwaarde(SharedModel):
    """A target of one gemeente, or of the region, in one period; it holds for the region's own figure and where no own one is set.

    `waarde`: where the figure should be. `aandacht` and `achter`: past these it asks for attention, or is behind; on which side
    depends on the direction of the indicator. `geldig_tot` is the first day it no longer holds.
    """

    indicator = models.ForeignKey("programma.Indicator", on_delete=models.PROTECT, related_name="streefwaarden")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    geldig_van = models.DateField("geldt vanaf")
    geldig_tot = models.DateField("geldt tot", null=True, blank=True)
    waarde = models.DecimalField("streefwaarde", max_digits=14, decimal_places=2)
    aandacht = models.DecimalField("vraagt aandacht voorbij", max_digits=14, decimal_places=2)
    achter = models.DecimalField("loopt achter voorbij", max_digits=14, decimal_places=2)
    toelichting = models.CharField("waarom deze waarde", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "indicator", "gemeente", "geldig_van", "geldig_tot", "waarde", "aandacht", "achter"),
            *("toelichting", "is_voorbeeld"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["indicator_id", "gemeente_id", "-geldig_van"]
        verbose_name_plural = "streefwaarden"
        constraints = [
            ExclusionConstraint(
                name="streefwaarde_one_a_day",
                expressions=[
                    ("indicator", RangeOperators.EQUAL),
                    (Coalesce(F("gemeente_id"), Value("")), RangeOperators.EQUAL),
                    (Daterange("geldig_van", "geldig_tot"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                name="streefwaarde_period", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
            models.CheckConstraint(
                name="streefwaarde_bands",
                condition=Q(waarde__gte=F("aandacht"), aandacht__gte=F("achter"))
                | Q(waarde__lte=F("aandacht"), aandacht__lte=F("achter")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.gemeente_id or 'regio'} vanaf {self.geldig_van:%d-%m-%Y}"
