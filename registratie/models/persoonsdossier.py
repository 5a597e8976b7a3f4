"""Somebody's request to see all that a gemeente holds about them, and the file that answers it."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from registratie.enums import Dossierstatus, Identiteitswijze, Verzoeksoort
from rivierenland.core.kalender import add_months
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, VERZOEK, Persoonsgegevens


def dossier_path(instance: "Persoonsdossier", filename: str) -> str:
    """Where the file is kept for a few days: under a number, never under a name."""
    return f"persoonsdossiers/{instance.gemeente_id}/{instance.pk}/{filename}"


class Persoonsdossier(ScopedModel):
    """One request. `bewoner_nrs`: the records that the registrar recognised as this person, as numbers; no name is kept here.

    `kenmerk`: the gemeente's own case number. The answer is due a month after `ontvangen_op` (AVG art. 12 lid 3). The file goes
    after `bewaar_dossier_dagen`, or earlier when the person's records are destroyed; the request stays, as a number.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    bewoner_nrs = ArrayField(models.BigIntegerField())
    soort = models.CharField("soort verzoek", max_length=20, choices=Verzoeksoort.choices, default=Verzoeksoort.INZAGE)
    kenmerk = models.CharField("kenmerk", max_length=60)
    identiteit = models.CharField("hoe is vastgesteld wie dit is", max_length=14, choices=Identiteitswijze.choices)
    ontvangen_op = models.DateField("ontvangen op")
    status = models.CharField(max_length=12, choices=Dossierstatus.choices, default=Dossierstatus.GEVRAAGD)
    bestand = models.FileField(upload_to=dossier_path, max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    aantallen = models.JSONField(default=dict)
    klaar_at = models.DateTimeField(null=True)
    verstrekt_at = models.DateTimeField(null=True)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("bewoner_nrs", "kenmerk", "identiteit", "bestand"), VERZOEK),
            "created_by": ACCOUNT,
        },
        overig=(
            *(*BOOKKEEPING, "gemeente", "soort", "ontvangen_op", "status", "sha256", "aantallen"),
            *("klaar_at", "verstrekt_at", "taak"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "persoonsdossiers"
        constraints = [models.CheckConstraint(name="persoonsdossier_somebody", condition=~Q(bewoner_nrs=[]))]
        indexes = [GinIndex(fields=["bewoner_nrs"], name="persoonsdossier_bewoners")]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def uiterlijk(self) -> date:
        """The last day to answer."""
        return add_months(self.ontvangen_op, 1)

    @property
    def is_open(self) -> bool:
        """Whether the person still waits."""
        return self.status in (Dossierstatus.GEVRAAGD, Dossierstatus.KLAAR)
