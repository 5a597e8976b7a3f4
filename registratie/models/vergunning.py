"""A permit of a location."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from registratie.enums import Vergunningsoort
from registratie.models.looptijd import Looptijdmodel, looptijd
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Vergunning(Looptijdmodel):
    """What the gemeente decided: kind, period, how many people, under which conditions.

    Kept by the gemeente, seen by the organisation. `documentverwijzing`: where the decision is kept, a case number or
    address; the portal stores no document. Of one kind at most one holds on a day. The tenant columns follow the location.
    """

    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="vergunningen"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField("soort", max_length=40, choices=Vergunningsoort.choices)
    nummer = models.CharField("nummer of kenmerk", max_length=60, blank=True)
    max_personen = models.PositiveIntegerField("hoogste aantal personen", null=True, blank=True)
    voorwaarden = models.TextField("voorwaarden", max_length=2000, blank=True)
    documentverwijzing = models.CharField("waar staat het besluit", max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "locatie", "gemeente", "organisatie", "soort", "nummer", "begin", "einde", "max_personen"),
            *("voorwaarden", "documentverwijzing", "ingetrokken_per", "reden"),
        )
    )

    class Meta(Looptijdmodel.Meta):
        ordering = ["soort", "-begin", "id"]
        verbose_name_plural = "vergunningen"
        constraints = [
            *Looptijdmodel.Meta.constraints,
            models.CheckConstraint(name="vergunning_personen", condition=Q(max_personen=None) | Q(max_personen__gte=1)),
            ExclusionConstraint(
                name="vergunning_no_overlap",
                expressions=[
                    ("locatie", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    (looptijd(), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(fields=["einde"], condition=Q(ingetrokken_per=None), name="vergunning_einde")]

    def __str__(self) -> str:
        return self.get_soort_display()
