"""Evidence that a party files for a commitment that cannot be measured."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from convenant.enums.meting import Bewijsstatus
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


def evidence_path(instance: "Bewijsstuk", filename: str) -> str:
    """Where a file is kept: by its digest, so that a name of a visitor never becomes a path."""
    return f"convenant/{instance.sha256[:2]}/{instance.sha256}"


class BewijsstukQuerySet(ScopedQuerySet):
    """Evidence as the pages need it."""

    def waiting(self) -> "BewijsstukQuerySet":
        """What an official must still judge."""
        return self.filter(status=Bewijsstatus.WACHT)

    def in_force(self, dag) -> "BewijsstukQuerySet":
        """Accepted, and not at its end on this day."""
        return self.filter(status=Bewijsstatus.AANVAARD, begin__lte=dag, geldig_tot__gte=dag)


@keep_history()
class Bewijsstuk(ScopedModel):
    """What a party says about one commitment, with a file if it wants, and what an official of a gemeente concerned thinks of it.

    Accepted it holds from `begin`, the day of the judgement, up to and including `geldig_tot`; the official may shorten that. `code` is
    the commitment's, so that evidence goes on under the next version. `gemeente`: whose official judged.
    """

    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="bewijsstukken")
    code = models.CharField(max_length=4)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    tekst = models.TextField("wat laat u zien", max_length=2000)
    bestand = models.FileField(upload_to=evidence_path, max_length=120, blank=True)
    bestandsnaam = models.CharField(max_length=120, blank=True)
    soort = models.CharField("soort bestand", max_length=80, blank=True)
    grootte = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    begin = models.DateField("geldig vanaf", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot en met")
    status = models.CharField(max_length=12, choices=Bewijsstatus.choices, default=Bewijsstatus.WACHT)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", related_name="+"
    )
    reden = models.TextField("reden", max_length=2000, blank=True)
    beoordeeld_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beoordeeld_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(BewijsstukQuerySet)()

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={
            "created_by": ACCOUNT, "beoordeeld_by": ACCOUNT, "tekst": CONVENANT, "reden": CONVENANT, "bestand": CONVENANT,
            "bestandsnaam": CONVENANT,
        },
        overig=(
            *(*BOOKKEEPING, "partij", "code", "organisatie", "gemeenten", "soort", "grootte", "sha256", "begin", "geldig_tot"),
            *("status", "gemeente", "beoordeeld_at"),
        ),
    )  # fmt: skip

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "bewijsstukken"
        constraints = [
            models.UniqueConstraint(
                fields=["partij", "code"], condition=Q(status=Bewijsstatus.WACHT), name="bewijsstuk_one_waits"
            ),
            models.CheckConstraint(name="bewijsstuk_code", condition=Q(code__regex=r"^T[0-9]{2}$")),
            models.CheckConstraint(
                name="bewijsstuk_judged",
                condition=Q(status__in=[Bewijsstatus.WACHT, Bewijsstatus.INGETROKKEN], beoordeeld_at=None, begin=None)
                | Q(status=Bewijsstatus.AANVAARD, beoordeeld_at__isnull=False, begin__isnull=False)
                | (Q(status=Bewijsstatus.GEWEIGERD, beoordeeld_at__isnull=False, begin=None) & ~Q(reden="")),
            ),
            models.CheckConstraint(
                name="bewijsstuk_period", condition=Q(begin=None) | Q(geldig_tot__gte=F("begin"))
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["partij", "code", "-geldig_tot"], name="bewijsstuk_partij"),
            GinIndex(fields=["gemeenten"], condition=Q(status=Bewijsstatus.WACHT), name="bewijsstuk_wacht"),
        ]

    def __str__(self) -> str:
        return f"Bewijsstuk {self.pk}"
