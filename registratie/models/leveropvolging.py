"""The task for a gemeente when a list stays away after the reminders."""

from django.db import models
from django.db.models import Q

from registratie.enums import Opvolgstatus
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, CONTACT, Persoonsgegevens


@keep_history()
class Leveropvolging(ScopedModel):
    """Make contact with this organisation: one task per episode of lateness (`gerekend_vanaf`), never a sanction by itself.

    For officials of the gemeente only: the notes are theirs. `tot` is the day on which a snoozed task comes back.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    gerekend_vanaf = models.DateField()
    laat_sinds = models.DateField()
    status = models.CharField(max_length=12, choices=Opvolgstatus.choices, default=Opvolgstatus.OPEN)
    tot = models.DateField(null=True, blank=True)
    notitie = models.CharField("notitie", max_length=500, blank=True)
    gewijzigd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"gewijzigd_by": ACCOUNT, "notitie": CONTACT},
        overig=(*BOOKKEEPING, "organisatie", "gemeente", "gerekend_vanaf", "laat_sinds", "status", "tot"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["laat_sinds", "id"]
        verbose_name_plural = "leveropvolgingen"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gemeente", "gerekend_vanaf"], name="leveropvolging_once"),
            models.CheckConstraint(
                name="leveropvolging_tot",
                condition=Q(status=Opvolgstatus.UITGESTELD, tot__isnull=False)
                | (~Q(status=Opvolgstatus.UITGESTELD) & Q(tot=None)),
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "status"], name="leveropvolging_gemeente")]

    def __str__(self) -> str:
        return f"Leveropvolging {self.pk}"
