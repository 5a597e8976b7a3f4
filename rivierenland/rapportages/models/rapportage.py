"""A stored run of a report."""

import uuid

from django.db import models
from django.db.models import Q

from rivierenland.core.opmaak import MAANDEN
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.rapportages.enums import Doelgroep, Rapport


class RapportageQuerySet(models.QuerySet):
    """Runs by reader."""

    def for_gemeenten(self, codes) -> "RapportageQuerySet":
        """What an official may read: everything made for the region, and the own gemeente's own runs."""
        return self.filter(Q(doelgroep=Doelgroep.REGIO) | Q(gemeente_id__in=codes))

    def for_regio(self) -> "RapportageQuerySet":
        """What the region may read: runs in which small counts are suppressed."""
        return self.filter(doelgroep=Doelgroep.REGIO)


class Rapportage(models.Model):
    """One run: which report, about which area and period, with which figures, asked for by whom.

    `periode` is the first day of the month. `sha256` is the digest of the figures, so that two runs can be compared. Row security
    shows a run for the own gemeente to that gemeente only; a run for the region to everybody.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rapport = models.CharField(max_length=20, choices=Rapport.choices)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    doelgroep = models.CharField(max_length=10, choices=Doelgroep.choices)
    periode = models.DateField()
    peildatum = models.DateField()
    sha256 = models.CharField(max_length=64, blank=True)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    gevraagd_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    klaar_at = models.DateTimeField(null=True)

    objects = RapportageQuerySet.as_manager()

    persoonsgegevens = Persoonsgegevens(
        velden={"gevraagd_door": ACCOUNT},
        overig=(
            *("id", "rapport", "gemeente", "doelgroep", "periode", "peildatum"),
            *("sha256", "taak", "created_at", "klaar_at"),
        ),
    )

    class Meta:
        ordering = ["-periode", "gemeente_id", "-created_at"]
        verbose_name_plural = "rapportages"
        constraints = [
            models.CheckConstraint(
                name="rapportage_own_has_gemeente", condition=Q(doelgroep="regio") | Q(gemeente__isnull=False)
            ),
            models.UniqueConstraint(
                name="rapportage_once",
                fields=["rapport", "gemeente", "doelgroep", "periode"],
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rapport} {self.gemeente_id or 'regio'} {self.periode:%Y-%m}"

    @property
    def gebied(self) -> str:
        """The gemeente, or the region."""
        return self.gemeente.naam if self.gemeente else "Regio Rivierenland"

    @property
    def maand(self) -> str:
        """oktober 2026"""
        return f"{MAANDEN[self.periode.month - 1]} {self.periode.year}"

    @property
    def is_eigen(self) -> bool:
        """Whether nothing is withheld, so that only the gemeente itself may read it."""
        return self.doelgroep == Doelgroep.GEMEENTE
