"""One version of the text of the convenant."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from convenant.enums.versie import Convenantstatus
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Convenantversie(models.Model):
    """The text as it is or was agreed; an adopted version is never changed, the database sees to that.

    `ingangsdatum`: the first day on which it is in force; `einddatum`: the first day on which it is not any more, because the next
    version took its place. `evaluatie_op`: the day by which it is evaluated. `overgang_tot`: parties that signed the version before
    may sign this one up to this day and stay a party. `is_voorbeeld`: the real articles are not public, so these are made up.
    """

    nummer = models.PositiveSmallIntegerField("versie", unique=True)
    titel = models.CharField("titel", max_length=160)
    inleiding = models.TextField("inleiding", max_length=4000, blank=True)
    wijzigingen = models.TextField("wat is er nieuw", max_length=2000, blank=True)
    status = models.CharField(max_length=12, choices=Convenantstatus.choices, default=Convenantstatus.CONCEPT)
    ingangsdatum = models.DateField("geldt vanaf", null=True, blank=True)
    einddatum = models.DateField("geldt tot", null=True, blank=True)
    overgang_tot = models.DateField("opnieuw ondertekenen voor", null=True, blank=True)
    evaluatie_op = models.DateField("evaluatie voor of op", null=True, blank=True)
    vastgesteld_at = models.DateTimeField(null=True, blank=True)
    vastgesteld_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"vastgesteld_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "nummer", "titel", "inleiding", "wijzigingen", "status", "ingangsdatum", "einddatum"),
            *("overgang_tot", "evaluatie_op", "vastgesteld_at", "is_voorbeeld", "versie"),
        ),
    )

    class Meta:
        ordering = ["-nummer"]
        verbose_name_plural = "convenantversies"
        constraints = [
            models.UniqueConstraint(
                fields=["status"], condition=Q(status=Convenantstatus.CONCEPT), name="convenant_one_concept"
            ),
            models.CheckConstraint(
                name="convenant_adopted",
                condition=Q(status=Convenantstatus.CONCEPT, vastgesteld_at=None)
                | Q(status=Convenantstatus.VASTGESTELD, vastgesteld_at__isnull=False, ingangsdatum__isnull=False),
            ),
            models.CheckConstraint(
                name="convenant_period", condition=Q(einddatum=None) | Q(einddatum__gt=F("ingangsdatum"))
            ),
            ExclusionConstraint(
                name="convenant_one_in_force",
                expressions=[(Func(F("ingangsdatum"), F("einddatum"), function="daterange"), RangeOperators.OVERLAPS)],
                condition=Q(status=Convenantstatus.VASTGESTELD),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, versie {self.nummer}"

    @property
    def versienaam(self) -> str:
        """`Versie 2`."""
        return f"Versie {self.nummer}"
