"""Two records that may be one person: the question to burgerzaken, and the answer that stays."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from registratie.enums import Oordeel
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, NACHTREGISTER, Persoonsgegevens


@keep_history()
class Koppelvraag(ScopedModel):
    """A pair of records, the lower number first. Somebody of either gemeente may answer, on the reasons alone: the values of a
    record in another gemeente are never shown.

    `redenen`: rows of the weight table (codes and bits). `niet_dezelfde` holds in every later run. `gemeenten`: the codes of
    both records. The database removes the question with either record.
    """

    bewoner_a = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    bewoner_b = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    gemeenten = ArrayField(models.CharField(max_length=6))
    score = models.FloatField()
    redenen = models.JSONField(default=list)
    oordeel = models.CharField(max_length=14, choices=Oordeel.choices, default=Oordeel.OPEN)
    toelichting = models.CharField(max_length=300, blank=True)
    beoordeeld_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    beoordeeld_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("bewoner_a", "bewoner_b", "score", "redenen", "toelichting"), NACHTREGISTER),
            "beoordeeld_by": ACCOUNT,
        },
        overig=(*BOOKKEEPING, "gemeenten", "oordeel", "beoordeeld_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-score", "id"]
        verbose_name_plural = "koppelvragen"
        constraints = [
            models.UniqueConstraint(fields=["bewoner_a", "bewoner_b"], name="koppelvraag_once"),
            models.CheckConstraint(name="koppelvraag_order", condition=Q(bewoner_a__lt=F("bewoner_b"))),
            models.CheckConstraint(
                name="koppelvraag_answered", condition=Q(oordeel=Oordeel.OPEN) | Q(beoordeeld_at__isnull=False)
            ),
        ]
        indexes = [
            GinIndex(fields=["gemeenten"], name="koppelvraag_gemeenten"),
            models.Index(fields=["-score", "id"], condition=Q(oordeel=Oordeel.OPEN), name="koppelvraag_open"),
        ]

    def __str__(self) -> str:
        return f"Koppelvraag {self.pk}"
