"""How residents judge their housing, per gemeente and month: what everybody in the region may see of it."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.arbeidsmigrant.enums import Feedbackvraag


class Feedbackbeeld(models.Model):
    """The published answers to one question in one gemeente and month: how many, and their average of 1 to 5.

    Kept by a job, of whole series only: never of fewer answers than the threshold (parameter `feedback_drempel`). No row: too few.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    maand = models.DateField()
    vraag = models.CharField(max_length=12, choices=Feedbackvraag.choices)
    aantal = models.PositiveIntegerField()
    gemiddelde = models.DecimalField(max_digits=3, decimal_places=2)

    persoonsgegevens = Persoonsgegevens(overig=("id", "gemeente", "maand", "vraag", "aantal", "gemiddelde"))

    class Meta:
        ordering = ["gemeente_id", "maand", "vraag"]
        verbose_name_plural = "feedbackbeelden"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "maand", "vraag"], name="feedbackbeeld_once"),
            models.CheckConstraint(
                name="feedbackbeeld_range", condition=models.Q(gemiddelde__gte=1, gemiddelde__lte=5)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.maand} {self.vraag}"
