"""Where the people of a work site live: a count per gemeente, never a person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Woonplek(ScopedModel):
    """How many of the people of a work site live in one gemeente in a year, as its employer (or the gemeente) says.

    `woongemeente` is empty for everywhere outside the region. `gemeente` and `organisatie` are copied from the work site; what
    others may know of it is `wonen` on the `Vraagkaart`. Together at most the people of the busiest month.
    """

    werklocatie = models.ForeignKey("aanbod.Werklocatie", on_delete=models.CASCADE, related_name="woonplekken")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    jaar = models.PositiveSmallIntegerField("jaar")
    woongemeente = models.ForeignKey(
        "core.Gemeente",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_column="woongemeente_code",
    )
    mensen = models.PositiveIntegerField("mensen")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(ScopedQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "werklocatie", "gemeente", "organisatie", "jaar", "woongemeente", "mensen")
    )

    class Meta(ScopedModel.Meta):
        ordering = ["werklocatie_id", "jaar", "woongemeente_id"]
        verbose_name_plural = "woonplekken"
        constraints = [
            models.UniqueConstraint(
                fields=["werklocatie", "jaar", "woongemeente"], name="woonplek_once", nulls_distinct=False
            ),
            models.CheckConstraint(name="woonplek_mensen", condition=Q(mensen__gt=0)),
            models.CheckConstraint(name="woonplek_jaar", condition=Q(jaar__gte=2015, jaar__lte=2060)),
        ]

    def __str__(self) -> str:
        return f"{self.werklocatie_id} {self.jaar}: {self.mensen} in {self.woongemeente_id or 'buiten de regio'}"
