"""A figure on a day."""

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Meetwaarde(models.Model):
    """The value of an indicator for one gemeente (or, without one, the region) on a peildatum.

    `teller` and `noemer` are what a percentage was made of; of a median `teller` is how many it rests on. `waarde` is empty where
    there was nothing to measure. `herzien_at`: when the value last changed after it had settled, because facts about that day came in
    late or the definition changed; `eerste_waarde` is then the value as it first settled. Computed by a job; no page computes it again.
    """

    indicator = models.ForeignKey("programma.Indicator", on_delete=models.CASCADE)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    peildatum = models.DateField()
    waarde = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    teller = models.BigIntegerField(null=True)
    noemer = models.BigIntegerField(null=True)
    eerste_waarde = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    herzien_at = models.DateTimeField(null=True)
    berekend_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "indicator", "gemeente", "peildatum", "waarde", "teller", "noemer", "eerste_waarde", "herzien_at"),
            "berekend_at",
        )
    )

    class Meta:
        ordering = ["indicator_id", "gemeente_id", "-peildatum"]
        verbose_name_plural = "meetwaarden"
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "gemeente", "peildatum"], name="meetwaarde_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="meetwaarde_revised", condition=Q(herzien_at__isnull=False) | Q(eerste_waarde=None)
            ),
        ]
        indexes = [
            models.Index(fields=["peildatum", "indicator"], name="meetwaarde_peildatum"),
            models.Index(fields=["berekend_at"], name="meetwaarde_stamp"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.gemeente_id or 'regio'} {self.peildatum}"
