"""An edition: one report about one period, in one version."""

import uuid

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.rapportages.enums import Aanleiding, Editiestatus, Rapport
from rivierenland.rapportages.periode import Periode

ONDERWEG = (Editiestatus.METEN, Editiestatus.MAKEN, Editiestatus.MISLUKT, Editiestatus.CONCEPT)
"""An edition in one of these is still being worked on: of one report and period there is at most one."""


class Rapporteditie(models.Model):
    """All parts of one report about one `periode` (`2026-09`, `2026-k3`, `2026`), made from one measurement.

    `onderwerp`: code of a speerpunt when there is one report a speerpunt. `versie` counts from 1; a later one is a correction and has a
    `reden`. `definitie_versie`: of the definition it was made with. `gemeten_at`: the moment on every file. `termijn`: the last day on
    which gemeenten can approve. `groep`: the jobs that make it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rapport = models.CharField(max_length=20, choices=Rapport.choices)
    onderwerp = models.SlugField(max_length=10, blank=True)
    periode = models.CharField(max_length=7)
    versie = models.PositiveSmallIntegerField(default=1)
    reden = models.CharField(max_length=300, blank=True)
    aanleiding = models.CharField(max_length=9, choices=Aanleiding.choices)
    peildatum = models.DateField()
    definitie_versie = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Editiestatus.choices, default=Editiestatus.METEN)
    fout = models.TextField(blank=True)
    groep = models.UUIDField(default=uuid.uuid4)
    gevraagd_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    gemeten_at = models.DateTimeField(null=True)
    klaar_at = models.DateTimeField(null=True)
    termijn = models.DateField(null=True)
    gepubliceerd_at = models.DateTimeField(null=True)
    gepubliceerd_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    persoonsgegevens = Persoonsgegevens(
        velden={"gevraagd_door": ACCOUNT, "gepubliceerd_door": ACCOUNT},
        overig=(
            *("id", "rapport", "onderwerp", "periode", "versie", "reden", "aanleiding", "peildatum"),
            *("definitie_versie", "status", "fout", "groep", "created_at", "gemeten_at", "klaar_at", "termijn"),
            "gepubliceerd_at",
        ),
    )

    class Meta:
        ordering = ["-peildatum", "rapport", "onderwerp", "-versie"]
        verbose_name_plural = "rapportedities"
        constraints = [
            models.UniqueConstraint(fields=["rapport", "onderwerp", "periode", "versie"], name="rapporteditie_once"),
            models.UniqueConstraint(
                fields=["rapport", "onderwerp", "periode"],
                condition=Q(status__in=ONDERWEG),
                name="rapporteditie_one_at_a_time",
            ),
            models.CheckConstraint(name="rapporteditie_correction_has_reason", condition=Q(versie=1) | ~Q(reden="")),
            models.CheckConstraint(
                name="rapporteditie_published_has_moment",
                condition=Q(status="gepubliceerd", gepubliceerd_at__isnull=False)
                | (~Q(status="gepubliceerd") & Q(gepubliceerd_at=None)),
            ),
        ]
        indexes = [models.Index(fields=["-peildatum", "rapport"], name="rapporteditie_newest")]

    def __str__(self) -> str:
        return f"{self.rapport} {self.onderwerp} {self.periode} v{self.versie}".replace("  ", " ")

    @property
    def over(self) -> Periode:
        """The period as an object."""
        return Periode.read(self.periode)

    @property
    def is_gepubliceerd(self) -> bool:
        """Whether nothing can change any more."""
        return self.status == Editiestatus.GEPUBLICEERD
