"""The code on the wall of a location."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


class Feedbackcode(ScopedModel):
    """What a QR code opens. One in force per location; one that was replaced stays, to say so kindly.

    `code_hash`: digest of `code`, the scope of whoever scans it. `slapers`: how many people slept here at most in one of the last
    seven nights, None while unknown. `getoond`: the published results and the provider's reply, as the public page shows them, so
    that a visitor reads this one row and nothing else.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="feedbackcodes"
    )
    code = models.CharField(max_length=12, unique=True)
    code_hash = models.CharField(max_length=64, unique=True)
    slapers = models.PositiveIntegerField(null=True)
    getoond = models.JSONField(default=dict)
    vervangen_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_geheim = "code_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "organisatie", "locatie", "code", "code_hash", "slapers", "getoond"),
            "vervangen_at",
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["locatie_id", "-id"]
        verbose_name_plural = "feedbackcodes"
        constraints = [
            models.UniqueConstraint(
                fields=["locatie"], condition=models.Q(vervangen_at=None), name="feedbackcode_one_in_force"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "locatie"], name="feedbackcode_gemeente")]

    def __str__(self) -> str:
        return f"code van locatie {self.locatie_id}"
