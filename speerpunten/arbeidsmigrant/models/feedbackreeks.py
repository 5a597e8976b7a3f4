"""Answers that were published together."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.arbeidsmigrant.models.feedback import VRAGEN


class Feedbackreeks(ScopedModel):
    """A series of answers about one location: their number and, per question, how many answered and the sum of their scores.

    Never changed, so that a figure that was published stays as it was. `maand`: the first day of the month of publishing.
    `twijfel`: a series of doubtful answers, which counts in no average but the one that the gemeente sees beside it.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="feedbackreeksen"
    )
    nummer = models.PositiveIntegerField()
    twijfel = models.BooleanField(default=False)
    maand = models.DateField()
    aantal = models.PositiveIntegerField()
    aantallen = ArrayField(models.PositiveIntegerField(), size=VRAGEN)
    sommen = ArrayField(models.PositiveIntegerField(), size=VRAGEN)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "gemeente", "organisatie", "locatie", "nummer", "twijfel", "maand", "aantal", "aantallen"),
            "sommen",
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["locatie_id", "nummer"]
        verbose_name_plural = "feedbackreeksen"
        constraints = [
            models.UniqueConstraint(fields=["locatie", "twijfel", "nummer"], name="feedbackreeks_once"),
            models.CheckConstraint(
                name="feedbackreeks_five", condition=models.Q(aantallen__len=VRAGEN, sommen__len=VRAGEN)
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "locatie"], name="feedbackreeks_gemeente"),
            models.Index(fields=["organisatie"], name="feedbackreeks_organisatie"),
        ]

    def __str__(self) -> str:
        return f"reeks {self.nummer} van locatie {self.locatie_id}"
