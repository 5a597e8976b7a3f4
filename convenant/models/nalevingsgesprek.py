"""A conversation about a commitment that a party does not keep."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from convenant.enums.naleving import Gespreksstatus, Gespreksuitkomst
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class GesprekQuerySet(ScopedQuerySet):
    """Conversations as the pages need them."""

    def open(self) -> "GesprekQuerySet":
        """Conversations in which something must still happen."""
        return self.exclude(status=Gespreksstatus.AFGESLOTEN)


@keep_history()
class Nalevingsgesprek(ScopedModel):
    """From notice to repair or meeting; one at a time for a party and a commitment, the database sees to that.

    `code`: of the commitment, the same over versions. `regie`: the gemeente that leads. `sinds`: the first night of the row of
    nights on which it was missed. `waarde` (percent), `teller`, `noemer`: the figure when it opened. `uiterlijk`: the last day of
    the present step, the day of the re-check or of the meeting; empty when closed. `nagekomen_sinds`: the first night on which the
    figure was at its norm again, while that lasts. `herinnerd`: 0 nobody, 1 told that the last day is near, 2 told that it is over;
    begins again with each step.
    """

    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="gesprekken")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="nalevingsgesprekken")
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    toezegging = models.ForeignKey("convenant.Toezegging", on_delete=models.PROTECT, related_name="gesprekken")
    code = models.CharField("toezegging", max_length=4)
    regie = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, related_name="+", db_column="regie_code")
    status = models.CharField(max_length=12, choices=Gespreksstatus.choices, default=Gespreksstatus.PLAN)
    sinds = models.DateField("niet nagekomen sinds")
    waarde = models.DecimalField("cijfer (%)", max_digits=4, decimal_places=1, null=True, blank=True)
    teller = models.PositiveIntegerField(null=True, blank=True)
    noemer = models.PositiveIntegerField(null=True, blank=True)
    geopend_op = models.DateField("geopend op")
    uiterlijk = models.DateField("voor of op", null=True, blank=True)
    nagekomen_sinds = models.DateField("weer nagekomen sinds", null=True, blank=True)
    herinnerd = models.PositiveSmallIntegerField(default=0, editable=False)
    uitkomst = models.CharField(max_length=12, choices=Gespreksuitkomst.choices, blank=True)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(GesprekQuerySet)()

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "partij", "organisatie", "gemeenten", "toezegging", "code", "regie", "status", "sinds"),
            *("waarde", "teller", "noemer", "geopend_op", "uiterlijk", "nagekomen_sinds", "herinnerd", "uitkomst"),
            *("afgesloten_op", "is_voorbeeld", "versie"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = [F("uiterlijk").asc(nulls_last=True), "id"]
        verbose_name_plural = "nalevingsgesprekken"
        constraints = [
            models.UniqueConstraint(
                fields=["partij", "code"],
                condition=~Q(status=Gespreksstatus.AFGESLOTEN),
                name="nalevingsgesprek_one_open",
            ),
            models.CheckConstraint(
                name="nalevingsgesprek_closed",
                condition=(
                    Q(status=Gespreksstatus.AFGESLOTEN, afgesloten_op__isnull=False, uiterlijk=None) & ~Q(uitkomst="")
                )
                | (~Q(status=Gespreksstatus.AFGESLOTEN) & Q(afgesloten_op=None, uiterlijk__isnull=False, uitkomst="")),
            ),
        ]
        indexes = [
            GinIndex(fields=["gemeenten"], name="nalevingsgesprek_gemeenten"),
            models.Index(
                fields=["uiterlijk", "id"],
                condition=~Q(status=Gespreksstatus.AFGESLOTEN),
                name="nalevingsgesprek_queue",
            ),
        ]

    def __str__(self) -> str:
        return f"Gesprek over {self.code}"
