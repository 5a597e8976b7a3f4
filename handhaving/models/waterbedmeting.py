"""A figure about supervision or displacement, ready to be read by anybody in the region who may see such figures."""

from django.db import models
from django.db.models import Q

from handhaving.enums import Cijfersoort
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Waterbedmeting(models.Model):
    """One figure. Small counts are withheld before they are stored, so no reader can reach them. No person, no location.

    Without `gemeente` it is of the region. `naar`: where a stream goes. `kenmerk`: which of several, such as the kind of step.
    `peildatum`: the day it was computed for, or the last day of the quarter that was counted. `laag`, `hoog`: the limits of 95 %.
    `kans`: the p-value of an exact test. `n`: on how many units it rests. `verborgen`: the words in the place of a withheld
    count. `reden`: why it is not measured or not shown, a Dutch sentence.
    """

    soort = models.CharField(max_length=12, choices=Cijfersoort.choices)
    kenmerk = models.CharField(max_length=40, blank=True)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    naar = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="naar_code", related_name="+"
    )
    peildatum = models.DateField()
    waarde = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    laag = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    hoog = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    kans = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    teller = models.BigIntegerField(null=True)
    noemer = models.BigIntegerField(null=True)
    n = models.PositiveIntegerField(null=True)
    verborgen = models.CharField(max_length=20, blank=True)
    reden = models.CharField(max_length=300, blank=True)
    berekend_at = models.DateTimeField()

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "soort", "kenmerk", "gemeente", "naar", "peildatum", "waarde", "laag", "hoog", "kans"),
            *("teller", "noemer", "n", "verborgen", "reden", "berekend_at"),
        )
    )

    class Meta:
        ordering = ["soort", "kenmerk", "gemeente_id", "peildatum"]
        verbose_name_plural = "waterbedmetingen"
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "peildatum", "kenmerk", "gemeente", "naar"],
                name="waterbedmeting_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="waterbedmeting_shown_or_why",
                condition=Q(waarde__isnull=False, verborgen="", reden="")
                | (Q(waarde=None, teller=None) & ~Q(reden="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.kenmerk} {self.gemeente_id or 'regio'} {self.peildatum}"
