"""One answer of one resident, of whom nothing is kept."""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import MENING, Persoonsgegevens
from speerpunten.arbeidsmigrant.enums import Feedbackscore, Feedbackvraag, Twijfelreden

VRAGEN = len(Feedbackvraag)


class Feedback(ScopedModel):
    """Five scores of 1 to 5 in the order of `Feedbackvraag`, None where the question was passed over, and maybe a remark.

    Nothing finer than the month is kept, and the key is drawn by chance, so that rows tell no order either. `reeks`: the series in
    which it was published, None while it waits. The provider has no row here, by row security: it reads series only.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="feedback")
    code_hash = models.CharField(max_length=64)
    maand = models.DateField()
    scores = ArrayField(
        models.PositiveSmallIntegerField(
            null=True, validators=[MinValueValidator(Feedbackscore.HEEL_SLECHT), MaxValueValidator(Feedbackscore.HEEL_GOED)]
        ),
        size=VRAGEN,
    )  # fmt: skip
    opmerking = models.TextField(max_length=500, blank=True)
    taal = models.CharField(max_length=2)
    twijfel = models.CharField(max_length=12, choices=Twijfelreden.choices, blank=True)
    reeks = models.ForeignKey(
        "arbeidsmigrant.Feedbackreeks", on_delete=models.PROTECT, null=True, related_name="antwoorden"
    )

    scope_gemeente = "gemeente"
    scope_geheim = "code_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"opmerking": MENING},
        overig=("id", "gemeente", "locatie", "code_hash", "maand", "scores", "taal", "twijfel", "reeks"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "feedback"
        constraints = [
            models.CheckConstraint(name="feedback_five_scores", condition=models.Q(scores__len=VRAGEN)),
            models.CheckConstraint(name="feedback_month", condition=models.Q(maand__day=1)),
        ]
        indexes = [
            models.Index(fields=["locatie", "reeks"], name="feedback_locatie"),
            models.Index(fields=["gemeente"], name="feedback_gemeente"),
            models.Index(fields=["maand"], name="feedback_maand"),
        ]

    def __str__(self) -> str:
        return f"antwoord over locatie {self.locatie_id}"
