"""One part of an edition: what it says about one area."""

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from rivierenland.rapportages.enums import Deelstatus, Doelgroep
from rivierenland.rapportages.meting.feit import REGIONAAM


class Rapportdeel(models.Model):
    """`inhoud` is the whole document (`rapportages.inhoud.bewaren`), final: small counts are withheld unless `doelgroep` is the gemeente.

    `nr`: its place in the edition, from 1; references carry it. Row security shows a part for the gemeente to that gemeente only; any
    other to officials, and to everybody once its edition is published. `fout`: why it failed, naming gemeente and section.
    """

    editie = models.ForeignKey("rapportages.Rapporteditie", on_delete=models.CASCADE, related_name="delen")
    nr = models.PositiveSmallIntegerField()
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    doelgroep = models.CharField(max_length=10, choices=Doelgroep.choices, default=Doelgroep.REGIO)
    status = models.CharField(max_length=12, choices=Deelstatus.choices, default=Deelstatus.WACHT)
    fout = models.TextField(blank=True)
    inhoud = models.JSONField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    klaar_at = models.DateTimeField(null=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "editie", "nr", "gemeente", "doelgroep", "status", "fout", "inhoud", "sha256", "taak", "klaar_at"),
        )
    )

    class Meta:
        ordering = ["editie", "nr"]
        verbose_name_plural = "rapportdelen"
        constraints = [
            models.UniqueConstraint(fields=["editie", "nr"], name="rapportdeel_nr_once"),
            models.UniqueConstraint(
                fields=["editie", "gemeente", "doelgroep"], name="rapportdeel_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="rapportdeel_own_has_gemeente", condition=Q(doelgroep="regio") | Q(gemeente__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.editie_id} {self.nr}"

    @property
    def gebied(self) -> str:
        """The gemeente, or the region."""
        return self.gemeente.naam if self.gemeente else REGIONAAM
