"""What happened in a conversation about keeping a commitment, never changed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from convenant.enums.naleving import Gespreksstapsoort
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Gespreksstap(ScopedModel):
    """A step on a day with its words; a mistake is put right by another step.

    `gereed_op`: of a plan, the day by which it will be right. `uiterlijk`: the last day of the next step, which this one set.
    `te_laat`: written after the last day; it counts all the same. `gemeente`: which gemeente did it; empty for the party and for what the
    job saw; of a notice the gemeente in whose name it went out.
    """

    gesprek = models.ForeignKey("convenant.Nalevingsgesprek", on_delete=models.PROTECT, related_name="stappen")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    soort = models.CharField(max_length=16, choices=Gespreksstapsoort.choices)
    datum = models.DateField("datum")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_column="van_gemeente"
    )
    tekst = models.TextField("tekst", max_length=8000, blank=True)
    gereed_op = models.DateField("klaar op", null=True, blank=True)
    uiterlijk = models.DateField("voor of op", null=True, blank=True)
    te_laat = models.BooleanField(default=False)
    document = models.ForeignKey(
        "convenant.Gespreksdocument", on_delete=models.PROTECT, null=True, blank=True, related_name="stappen"
    )
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "tekst": CONVENANT},
        overig=(
            *("id", "gesprek", "organisatie", "gemeenten", "soort", "datum", "gemeente", "gereed_op", "uiterlijk"),
            *("te_laat", "document", "created_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["datum", "id"]
        verbose_name_plural = "gespreksstappen"
        indexes = [models.Index(fields=["gesprek", "datum", "id"], name="gespreksstap_gesprek")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.datum:%d-%m-%Y}"
