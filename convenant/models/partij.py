"""A party: an organisation or a gemeente that signed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from convenant.enums.partij import Partijsoort, Partijstatus
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Partij(ScopedModel):
    """Who signed: one row per organisation or gemeente, also after it left, so that its history stays whole.

    `organisatie` is empty for a gemeente. `gemeenten`: who sees it; of an organisation the database keeps it in step with the
    organisation's own list, of a gemeente it is its own code. `kvk`: the number under which it signed; another number now means a
    successor in law. `convenant`: the newest version it signed. `sinds` and `tot`: the days `[sinds, tot)` of the present
    membership. What others may know of it is a `Partijkaart`.
    """

    organisatie = models.OneToOneField(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="convenantpartij"
    )
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    soorten = ArrayField(models.CharField(max_length=16, choices=Partijsoort.choices), verbose_name="tekent als")
    status = models.CharField(max_length=10, choices=Partijstatus.choices, default=Partijstatus.PARTIJ)
    kvk = models.CharField("KVK-nummer bij ondertekening", max_length=8, blank=True)
    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="+")
    sinds = models.DateField("partij sinds")
    tot = models.DateField("partij tot", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "organisatie", "gemeenten", "soorten", "status", "kvk", "convenant", "sinds", "tot"),
            "is_voorbeeld",
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "partijen"
        constraints = [
            models.UniqueConstraint(fields=["gemeenten"], condition=Q(organisatie=None), name="partij_gemeente_once"),
            models.CheckConstraint(
                name="partij_whose",
                condition=Q(organisatie=None, soorten=[Partijsoort.GEMEENTE], gemeenten__len=1, kvk="")
                | (Q(organisatie__isnull=False) & ~Q(soorten__contains=[Partijsoort.GEMEENTE]) & ~Q(kvk="")),
            ),
            models.CheckConstraint(name="partij_signs_as", condition=Q(soorten__len__gt=0)),
            models.CheckConstraint(
                name="partij_ended",
                condition=Q(status__in=[Partijstatus.PARTIJ, Partijstatus.GESCHORST], tot=None)
                | Q(status__in=[Partijstatus.OPGEZEGD, Partijstatus.GEROYEERD], tot__isnull=False),
            ),
        ]
        indexes = [GinIndex(fields=["gemeenten"], name="partij_gemeenten")]

    def __str__(self) -> str:
        return f"Partij {self.pk}"
