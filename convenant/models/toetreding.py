"""A request to join, and what each gemeente decided about it."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from convenant.enums.partij import Partijsoort, Toelatingsbesluit, Toetredingstatus
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens

OPEN = (Toetredingstatus.AANGEVRAAGD, Toetredingstatus.TOEGELATEN)
"""A request about which something must still happen."""


@keep_history()
class Toetreding(ScopedModel):
    """An organisation asks to join one version of the convenant.

    `gemeenten` follows the organisation. `toetsen`: the checks as the organisation saw them when it asked, over all its locations.
    `uiterlijk`: the last day to decide; `herinnerd_op`: when the gemeenten that had not decided were reminded of it. `kvk`:
    the number under which it asked.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="toetredingen")
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="toetredingen")
    soorten = ArrayField(models.CharField(max_length=16, choices=Partijsoort.choices), verbose_name="tekent als")
    status = models.CharField(max_length=12, choices=Toetredingstatus.choices, default=Toetredingstatus.AANGEVRAAGD)
    kvk = models.CharField("KVK-nummer", max_length=8)
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    toetsen = models.JSONField(default=list, blank=True)
    aangevraagd_op = models.DateField("aangevraagd op")
    uiterlijk = models.DateField("besluit voor of op")
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    herinnerd_op = models.DateField("gemeenten herinnerd op", null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "organisatie", "gemeenten", "convenant", "soorten", "status", "kvk", "toelichting"),
            *("toetsen", "aangevraagd_op", "uiterlijk", "afgerond_op", "herinnerd_op"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-aangevraagd_op", "-id"]
        verbose_name_plural = "toetredingen"
        constraints = [
            models.UniqueConstraint(fields=["organisatie"], condition=Q(status__in=OPEN), name="toetreding_one_open"),
            models.CheckConstraint(
                name="toetreding_done",
                condition=Q(status__in=OPEN, afgerond_op=None) | (~Q(status__in=OPEN) & Q(afgerond_op__isnull=False)),
            ),
            models.CheckConstraint(name="toetreding_signs_as", condition=Q(soorten__len__gt=0)),
        ]
        indexes = [GinIndex(fields=["gemeenten"], name="toetreding_gemeenten")]

    def __str__(self) -> str:
        return f"Toetreding {self.pk}"


@keep_history()
class Toelating(ScopedModel):
    """What one gemeente decided about a request; the organisation may sign once every gemeente concerned admitted it.

    `toetsen`: the checks as this gemeente saw them when it decided, so that the decision stays explained. `reden` is never empty
    where it refused, nor where it admitted although a check was not met.
    """

    toetreding = models.ForeignKey("convenant.Toetreding", on_delete=models.PROTECT, related_name="toelatingen")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    besluit = models.CharField(max_length=12, choices=Toelatingsbesluit.choices, default=Toelatingsbesluit.WACHT)
    reden = models.TextField("reden", max_length=2000, blank=True)
    toetsen = models.JSONField(default=list, blank=True)
    besloten_op = models.DateField("besloten op", null=True, blank=True)
    besloten_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"besloten_by": ACCOUNT, "reden": CONVENANT},
        overig=(
            *BOOKKEEPING,
            "toetreding",
            "organisatie",
            "gemeenten",
            "gemeente",
            "besluit",
            "toetsen",
            "besloten_op",
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["gemeente_id", "id"]
        verbose_name_plural = "toelatingen"
        constraints = [
            models.UniqueConstraint(fields=["toetreding", "gemeente"], name="toelating_once"),
            models.CheckConstraint(
                name="toelating_decided",
                condition=Q(besluit=Toelatingsbesluit.WACHT, besloten_op=None)
                | (~Q(besluit=Toelatingsbesluit.WACHT) & Q(besloten_op__isnull=False)),
            ),
            models.CheckConstraint(
                name="toelating_reason", condition=~Q(besluit=Toelatingsbesluit.GEWEIGERD) | ~Q(reden="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id}: {self.get_besluit_display()}"
