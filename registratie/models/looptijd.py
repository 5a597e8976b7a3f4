"""What holds from a day until a day: a permit or a certificate."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Least

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet
from rivierenland.core.models.parameter import Daterange


class DagErna(Func):
    """The day after a date, computed by the database."""

    template = "(%(expressions)s + 1)"
    output_field = models.DateField()
    arity = 1


def looptijd() -> Daterange:
    """The days on which it holds, as a range; withdrawn on its first day it is empty and stands in nobody's way."""
    return Daterange("begin", Least(DagErna(F("einde")), F("ingetrokken_per")))


class LooptijdQuerySet(ScopedQuerySet):
    """Permits and certificates by day."""

    def in_force(self, peildatum) -> "LooptijdQuerySet":
        """What holds on `peildatum`. Plain dates, because range operators are not leakproof."""
        return self.filter(
            Q(einde=None) | Q(einde__gte=peildatum),
            Q(ingetrokken_per=None) | Q(ingetrokken_per__gt=peildatum),
            begin__lte=peildatum,
        )


class Looptijdmodel(ScopedModel):
    """A row that holds from `begin` up to and including `einde`; without `einde` it has no end.

    `ingetrokken_per` is the first day on which it no longer holds because somebody took it back, `reden` why.
    """

    begin = models.DateField("geldig vanaf")
    einde = models.DateField("geldig tot en met", null=True, blank=True)
    ingetrokken_per = models.DateField("niet meer geldig per", null=True, blank=True)
    reden = models.CharField("reden", max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(LooptijdQuerySet)()

    class Meta(ScopedModel.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(name="%(class)s_period", condition=Q(einde=None) | Q(einde__gte=F("begin"))),
            models.CheckConstraint(
                name="%(class)s_withdrawn",
                condition=Q(ingetrokken_per=None) | (Q(ingetrokken_per__gte=F("begin")) & ~Q(reden="")),
            ),
        ]
