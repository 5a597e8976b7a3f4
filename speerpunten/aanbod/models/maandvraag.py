"""How many people a work site needs in a month."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid


@keep_history()
class Maandvraag(ScopedModel):
    """International workers needed at a work site in one month, counted as people at work on an ordinary day of that month.

    One figure per month: a better one replaces it, and the history keeps the former. `gemeente` and `organisatie` are copied from
    the work site. `bron` says who counted, `zekerheid` how sure that is.
    """

    werklocatie = models.ForeignKey("aanbod.Werklocatie", on_delete=models.CASCADE, related_name="maanden")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    jaar = models.PositiveSmallIntegerField("jaar")
    maand = models.PositiveSmallIntegerField("maand")
    mensen = models.PositiveIntegerField("mensen")
    bron = models.CharField("bron", max_length=12, choices=Vraagbron.choices)
    zekerheid = models.CharField("zekerheid", max_length=8, choices=Zekerheid.choices)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(ScopedQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "werklocatie", "gemeente", "organisatie", "jaar", "maand", "mensen", "bron", "zekerheid"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["werklocatie_id", "jaar", "maand"]
        verbose_name_plural = "maandvragen"
        constraints = [
            models.UniqueConstraint(fields=["werklocatie", "jaar", "maand"], name="maandvraag_once"),
            models.CheckConstraint(name="maandvraag_maand", condition=Q(maand__gte=1, maand__lte=12)),
            models.CheckConstraint(name="maandvraag_jaar", condition=Q(jaar__gte=2015, jaar__lte=2060)),
        ]

    def __str__(self) -> str:
        return f"{self.werklocatie_id} {self.jaar}-{self.maand:02}: {self.mensen}"
