"""How to reach somebody: the only thing about a person in a referral, encrypted, and gone as soon as may be."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.zorg.models.grond import TOESTEMMING


class Doorverwijscontact(ScopedModel):
    """Name and number in one encrypted value (`zorg/kluis`); the database never sees them.

    `organisaties`: the referring organisation, and the partner from the moment that it accepts; a trigger keeps it. Without history,
    on purpose: what is gone must be gone.
    """

    doorverwijzing = models.OneToOneField("zorg.Doorverwijzing", on_delete=models.CASCADE, related_name="contact")
    van_gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="van_gemeente", null=True, blank=True, related_name="+"
    )
    organisaties = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    geheim = models.CharField(max_length=64, blank=True, editable=False)
    versleuteld = models.TextField(editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "van_gemeente"
    scope_organisaties = "organisaties"
    scope_geheim = "geheim"
    persoonsgegevens = Persoonsgegevens(
        velden={"versleuteld": TOESTEMMING, "geheim": TOESTEMMING},
        overig=("id", "created_at", "doorverwijzing", "van_gemeente", "organisaties"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "doorverwijscontacten"
        indexes = [GinIndex(fields=["organisaties"], name="doorverwijscontact_org")]

    def __str__(self) -> str:
        return f"Contact bij {self.doorverwijzing_id}"
