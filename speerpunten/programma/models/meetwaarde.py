"""A figure on a day."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Meetwaarde(models.Model):
    """The value of an indicator for one gemeente (or, without one, the region) on a peildatum.

    `teller` and `noemer` are what a percentage was made of. Computed by a job; no page computes it again.
    """

    indicator = models.ForeignKey("programma.Indicator", on_delete=models.CASCADE)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    peildatum = models.DateField()
    waarde = models.DecimalField(max_digits=14, decimal_places=2)
    teller = models.BigIntegerField(null=True)
    noemer = models.BigIntegerField(null=True)
    berekend_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "indicator", "gemeente", "peildatum", "waarde", "teller", "noemer", "berekend_at")
    )

    class Meta:
        ordering = ["indicator_id", "gemeente_id", "-peildatum"]
        verbose_name_plural = "meetwaarden"
        indexes = [models.Index(fields=["berekend_at"], name="meetwaarde_stamp")]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "gemeente", "peildatum"], name="meetwaarde_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.gemeente_id or 'regio'} {self.peildatum}"
