"""What happened to a party, never changed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from convenant.enums.partij import Partijstapsoort
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Partijstap(ScopedModel):
    """A step of a party on a day, with its reason; a mistake is put right by another step.

    `reageren_tot`: the last day to answer. `gemeente`: whose official took the step; empty when the party itself did.
    """

    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="stappen")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField(max_length=24, choices=Partijstapsoort.choices)
    datum = models.DateField("datum")
    reden = models.TextField("reden", max_length=2000, blank=True)
    reageren_tot = models.DateField("reageren voor of op", null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "reden": CONVENANT},
        overig=("id", "partij", "organisatie", "gemeenten", "gemeente", "soort", "datum", "reageren_tot", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["datum", "id"]
        verbose_name_plural = "partijstappen"
        indexes = [models.Index(fields=["partij", "datum", "id"], name="partijstap_partij")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.datum:%d-%m-%Y}"
