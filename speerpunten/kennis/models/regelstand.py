"""How a gemeente stands to a local rule, and where that is written."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.models.parameter import Daterange
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.regel import Vaststelling


@keep_history()
class Regelstand(models.Model):
    """What one gemeente recorded about one rule, in one period.

    The adopted value itself is the dated `parameter`, which the register computes with; this says how far it is decided and where it
    stands. `waarde` is only that of a draft, which nothing computes with. `geldig_tot` is the first day it no longer holds. A table
    that everybody reads: local policy is public.
    """

    regel = models.CharField("regel", max_length=60)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", related_name="+")
    status = models.CharField("hoe ver", max_length=12, choices=Vaststelling.choices)
    parameter = models.OneToOneField(
        "core.Parameter", on_delete=models.PROTECT, null=True, blank=True, related_name="regelstand"
    )
    waarde = models.JSONField("waarde", null=True, blank=True)
    geldig_van = models.DateField("geldt vanaf")
    geldig_tot = models.DateField("geldt tot", null=True, blank=True)
    bron_titel = models.CharField("waar staat het", max_length=150)
    bron_datum = models.DateField("van welke dag is dat stuk", null=True, blank=True)
    bron_url = models.URLField("webadres", max_length=300, blank=True)
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "regel", "gemeente", "status", "parameter", "waarde", "geldig_van", "geldig_tot"),
            *("bron_titel", "bron_datum", "bron_url", "opmerking", "is_voorbeeld"),
        ),
    )

    class Meta:
        ordering = ["regel", "gemeente_id", "-geldig_van"]
        verbose_name_plural = "regelstanden"
        constraints = [
            ExclusionConstraint(
                name="regelstand_one_a_day",
                expressions=[
                    ("regel", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    ("status", RangeOperators.EQUAL),
                    (Daterange("geldig_van", "geldig_tot"), RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                name="regelstand_period", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
            models.CheckConstraint(name="regelstand_bron", condition=~Q(bron_titel="")),
        ]

    def __str__(self) -> str:
        return f"{self.regel} {self.gemeente_id} vanaf {self.geldig_van:%d-%m-%Y}"
