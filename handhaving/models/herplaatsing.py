"""Where people go when a location closes."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Herplaatsing(ScopedModel):
    """How many people must move, where to, by when; numbers only, no names. Done when `gedaan_op` is filled."""

    zaak = models.ForeignKey("handhaving.Zaak", on_delete=models.PROTECT, related_name="herplaatsingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    personen = models.PositiveIntegerField("hoeveel mensen")
    waarheen = models.CharField("waarheen", max_length=200)
    uiterlijk = models.DateField("geregeld voor of op")
    gedaan_op = models.DateField("geregeld op", null=True, blank=True)
    herplaatst = models.PositiveIntegerField("hoeveel mensen kregen een andere plek", null=True, blank=True)
    opmerking = models.TextField("opmerking", max_length=2000, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "zaak", "gemeente", "organisatie", "personen", "waarheen", "uiterlijk", "gedaan_op"),
            *("herplaatst", "opmerking"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["uiterlijk", "id"]
        verbose_name_plural = "herplaatsingen"
        constraints = [
            models.CheckConstraint(
                name="herplaatsing_done",
                condition=Q(gedaan_op=None, herplaatst=None) | Q(gedaan_op__isnull=False, herplaatst__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"Herplaatsing {self.pk}"
