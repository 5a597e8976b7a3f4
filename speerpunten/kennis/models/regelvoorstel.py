"""What the region proposes for a local rule, and what each gemeente does with it."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.models.parameter import Daterange
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.regel import Volgkeuze


@keep_history()
class Regelvoorstel(models.Model):
    """One version of the proposal for one rule: what, why, and from which day. The next version, or a withdrawal, ends it."""

    regel = models.CharField("regel", max_length=60)
    versie = models.PositiveIntegerField()
    waarde = models.JSONField("voorstel")
    motivering = models.TextField("waarom", max_length=2000)
    geldig_van = models.DateField("sinds")
    geldig_tot = models.DateField("tot", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "regel", "versie", "waarde", "motivering"),
            *("geldig_van", "geldig_tot", "is_voorbeeld"),
        ),
    )

    class Meta:
        ordering = ["regel", "-versie"]
        verbose_name_plural = "regelvoorstellen"
        constraints = [
            models.UniqueConstraint(fields=["regel", "versie"], name="regelvoorstel_one_after_another"),
            ExclusionConstraint(
                name="regelvoorstel_one_a_day",
                expressions=[
                    ("regel", RangeOperators.EQUAL),
                    (Daterange("geldig_van", "geldig_tot"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                name="regelvoorstel_period", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regel}, voorstel {self.versie}"


@keep_history()
class Regelvolging(models.Model):
    """What one gemeente said it does with one version of a proposal, from a day on. The one with the latest day holds.

    A table that everybody reads: what a gemeente does with a proposal is public.
    """

    voorstel = models.ForeignKey("kennis.Regelvoorstel", on_delete=models.PROTECT, related_name="volgingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", related_name="+")
    keuze = models.CharField("keuze", max_length=12, choices=Volgkeuze.choices)
    vanaf = models.DateField("vanaf")
    reden = models.CharField("reden", max_length=500, blank=True)
    besluit = models.CharField("besluit", max_length=150, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "voorstel", "gemeente", "keuze", "vanaf", "reden", "besluit", "is_voorbeeld"),
    )

    class Meta:
        ordering = ["voorstel_id", "gemeente_id", "vanaf"]
        verbose_name_plural = "regelvolgingen"
        constraints = [
            models.UniqueConstraint(fields=["voorstel", "gemeente", "vanaf"], name="regelvolging_one_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.voorstel_id} {self.gemeente_id}: {self.get_keuze_display()}"
