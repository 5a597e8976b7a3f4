"""Law, norms, terms and amounts as dated reference data, per gemeente where they differ."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


class Daterange(Func):
    """PostgreSQL's `daterange(from, until)`, until not included; NULL is open."""

    function = "daterange"
    output_field = DateRangeField()


class ParameterQuerySet(models.QuerySet):
    """Parameters by day."""

    def in_force(self, peildatum) -> "ParameterQuerySet":
        """The values that hold on `peildatum`."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=peildatum), geldig_van__lte=peildatum)


@keep_history()
class Parameter(models.Model):
    """One value of one parameter in one period; without a gemeente it holds for all that have no value of their own.

    `waarde` is a JSON scalar or list; `eenheid` its unit in words. `geldig_tot` is the first day it no longer holds.
    `bron` is obligatory; `is_voorbeeld` says that it is example content, not law.
    """

    code = models.CharField(max_length=60)
    naam = models.CharField(max_length=120)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    waarde = models.JSONField()
    eenheid = models.CharField(max_length=40, blank=True)
    geldig_van = models.DateField("geldig vanaf")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)
    bron = models.CharField(max_length=200)
    toelichting = models.TextField(blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    objects = ParameterQuerySet.as_manager()

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "code", "naam", "gemeente", "waarde", "eenheid"),
            *("geldig_van", "geldig_tot", "bron", "toelichting", "is_voorbeeld"),
        ),
    )

    class Meta:
        ordering = ["code", "gemeente_id", "-geldig_van"]
        constraints = [
            ExclusionConstraint(
                name="parameter_one_value_a_day",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (Coalesce(F("gemeente_id"), Value("")), RangeOperators.EQUAL),
                    (Daterange("geldig_van", "geldig_tot"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                name="parameter_period",
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")),
            ),
            models.CheckConstraint(name="parameter_bron", condition=~Q(bron="")),
        ]

    def __str__(self) -> str:
        return self.naam
