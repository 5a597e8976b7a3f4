"""Figures of referrals that everybody with the right may read: suppressed before they are stored."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.zorg.enums.doorverwijzing import Doorverwijscijfersoort


class Doorverwijscijfer(models.Model):
    """One count over the last twelve whole months, or over one of them. Not scoped on purpose: no row says anything about a person.

    `gemeente` empty: the whole region. `waarde`: the code of what is counted, empty for the total. `aantal` empty: withheld, and
    `tekst` says how (`niet getoond`). `van`: the first day of the twelve months. Of `ANTWOORD` the count is in working days,
    the median.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", null=True, blank=True, related_name="+"
    )
    soort = models.CharField(max_length=10, choices=Doorverwijscijfersoort.choices)
    waarde = models.CharField(max_length=24, blank=True)
    aantal = models.PositiveIntegerField(null=True, blank=True)
    tekst = models.CharField(max_length=20)
    van = models.DateField()
    berekend_at = models.DateTimeField()

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "gemeente", "soort", "waarde", "aantal", "tekst", "van", "berekend_at")
    )

    class Meta:
        ordering = ["gemeente_id", "soort", "id"]
        verbose_name_plural = "doorverwijscijfers"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "waarde"], nulls_distinct=False, name="doorverwijscijfer_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.waarde}: {self.tekst}"
