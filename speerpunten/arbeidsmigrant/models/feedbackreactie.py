"""What a provider says back to its residents."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens

MEESTE_TEKENS = 1500


class Feedbackreactie(ScopedModel):
    """One version of the reply at a location; the one that was not replaced is shown. Earlier ones stay.

    `teksten`: plain text by language code, Dutch always among them.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="feedbackreacties"
    )
    teksten = models.JSONField()
    vervangen_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "gemeente", "organisatie", "locatie", "teksten", "vervangen_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "feedbackreacties"
        constraints = [
            models.UniqueConstraint(
                fields=["locatie"], condition=models.Q(vervangen_at=None), name="feedbackreactie_one_in_force"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "locatie"], name="feedbackreactie_gemeente")]

    def __str__(self) -> str:
        return f"reactie bij locatie {self.locatie_id}"
