"""How a party kept a commitment, night by night, kept as steps."""

from decimal import Decimal
from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeBoundary, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce

from convenant.enums.meting import Meetoordeel
from convenant.regels.oordeel import percentage
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class ToezeggingsmetingQuerySet(ScopedQuerySet):
    """Measurements as the pages need them."""

    def totals(self) -> "ToezeggingsmetingQuerySet":
        """Over all gemeenten together."""
        return self.filter(gemeente=None)

    def on(self, dag) -> "ToezeggingsmetingQuerySet":
        """As they stood on a day: one step of every series that was measured then."""
        return self.filter(eerste_dag__lte=dag, laatste_dag__gte=dag)

    def newest(self) -> "ToezeggingsmetingQuerySet":
        """The last step of every series, whenever that was."""
        last = self.order_by("partij_id", "toezegging_id", "gemeente_id", "-laatste_dag")
        return self.filter(pk__in=last.distinct("partij_id", "toezegging_id", "gemeente_id").values("pk"))


class Toezeggingsmeting(ScopedModel):
    """A step: from `eerste_dag` up to and including `laatste_dag` every night gave these counts and this judgement.

    `gemeente` empty: over all gemeenten together; then `gemeenten` follows the organisation. Of one gemeente only that gemeente and
    the party see it. `organisatie` empty: a commitment of a gemeente. `sinds`: since when this judgement holds, over steps.
    A night in which measuring failed adds nothing; the step before then holds until it is known better.
    """

    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="metingen", db_index=False)
    toezegging = models.ForeignKey("convenant.Toezegging", on_delete=models.PROTECT, related_name="metingen")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_index=False
    )
    eerste_dag = models.DateField()
    laatste_dag = models.DateField()
    sinds = models.DateField()
    teller = models.PositiveIntegerField(default=0)
    noemer = models.PositiveIntegerField(default=0)
    oordeel = models.CharField(max_length=14, choices=Meetoordeel.choices)

    objects: ClassVar[Any] = ScopedManager.from_queryset(ToezeggingsmetingQuerySet)()

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "partij", "toezegging", "organisatie", "gemeenten", "gemeente", "eerste_dag", "laatste_dag"),
            *("sinds", "teller", "noemer", "oordeel"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["partij_id", "toezegging_id", "gemeente_id", "eerste_dag"]
        verbose_name_plural = "toezeggingsmetingen"
        constraints = [
            models.UniqueConstraint(
                fields=["partij", "toezegging", "gemeente", "laatste_dag"],
                nulls_distinct=False,
                name="toezeggingsmeting_once",
            ),
            ExclusionConstraint(
                name="toezeggingsmeting_no_overlap",
                expressions=[
                    ("partij", RangeOperators.EQUAL),
                    ("toezegging", RangeOperators.EQUAL),
                    (Coalesce("gemeente", Value("")), RangeOperators.EQUAL),
                    (
                        Func("eerste_dag", "laatste_dag", RangeBoundary(inclusive_upper=True), function="daterange",
                             output_field=DateRangeField()),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                name="toezeggingsmeting_order",
                condition=Q(eerste_dag__lte=F("laatste_dag"), sinds__lte=F("eerste_dag"), teller__lte=F("noemer")),
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["toezegging", "laatste_dag"], name="toezeggingsmeting_nacht"),
            GinIndex(fields=["gemeenten"], name="toezeggingsmeting_gemeenten"),
        ]

    def __str__(self) -> str:
        return f"Toezeggingsmeting {self.pk}"

    @property
    def waarde(self) -> Decimal | None:
        """The share in percent; None when there was nothing to count."""
        return percentage(self.teller, self.noemer, self.toezegging.richting)
