"""Where a proposal lies in one gemeente."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.orgaan import Orgaan


@keep_history()
class Behandeling(SharedModel):
    """That a body was asked, and whether it has decided: what everybody may know, also of a decision that is not public.

    `gepland_op`: the day on which it is expected to decide. `besloten_op`: the day on which it did; what it decided stands in
    `Besluit`. The database holds that the proposal was submitted before, and that a raad comes after its college.
    """

    voorstel = models.ForeignKey("programma.Voorstel", on_delete=models.PROTECT, related_name="behandelingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    orgaan = models.CharField(max_length=8, choices=Orgaan.choices)
    voorgelegd_op = models.DateField("voorgelegd op")
    gepland_op = models.DateField("besluit verwacht op", null=True, blank=True)
    besloten_op = models.DateField("besloten op", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "voorstel", "gemeente", "orgaan", "voorgelegd_op", "gepland_op", "besloten_op")
    )

    class Meta(SharedModel.Meta):
        ordering = ["voorstel_id", "gemeente_id", "orgaan"]
        verbose_name_plural = "behandelingen"
        constraints = [
            models.UniqueConstraint(fields=["voorstel", "gemeente", "orgaan"], name="behandeling_once"),
            models.CheckConstraint(
                name="behandeling_days",
                condition=(Q(gepland_op=None) | Q(gepland_op__gte=F("voorgelegd_op")))
                & (Q(besloten_op=None) | Q(besloten_op__gte=F("voorgelegd_op"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_orgaan_display()} {self.gemeente_id}, voorstel {self.voorstel_id}"
