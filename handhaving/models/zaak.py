"""A case: what the gemeente does about findings."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from handhaving.enums import Gedrag, Gevolgen, Zaakstatus
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


class ZaakQuerySet(ScopedQuerySet):
    """Cases as the pages need them."""

    def open(self) -> "ZaakQuerySet":
        """Cases in which something must still happen, or is put up with for now."""
        return self.exclude(status=Zaakstatus.AFGESLOTEN)


@keep_history()
class Zaak(ScopedModel):
    """One case about one location. `organisatie`: the provider, from the first step that it was told; empty until then.

    `overtreder`: the organisation it is about, for the gemeente. `gevolgen` and `gedrag`: the cell of the LHSO matrix, with what it
    proposed (`voorstel`) and, when the gemeente chose otherwise, why (`afwijking`).
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    nummer = models.CharField("zaaknummer", max_length=20, unique=True)
    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.PROTECT, related_name="zaken")
    overtreder = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, related_name="+", db_column="overtreder"
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    melding = models.ForeignKey(
        "handhaving.Melding", on_delete=models.SET_NULL, null=True, blank=True, related_name="zaken"
    )
    titel = models.CharField("waar gaat het over", max_length=120)
    status = models.CharField(max_length=12, choices=Zaakstatus.choices, default=Zaakstatus.LOOPT)
    gevolgen = models.PositiveSmallIntegerField("gevolgen", choices=Gevolgen.choices, null=True, blank=True)
    gedrag = models.CharField("gedrag", max_length=1, choices=Gedrag.choices, blank=True)
    voorstel = models.CharField(max_length=200, blank=True)
    afwijking = models.TextField("waarom anders", max_length=2000, blank=True)
    behandelaar = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    geopend_op = models.DateField("geopend op")
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    uitkomst = models.TextField("uitkomst", max_length=2000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(ZaakQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"behandelaar": ACCOUNT, "afwijking": TOEZICHT, "uitkomst": TOEZICHT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "nummer", "locatie", "overtreder", "organisatie", "melding", "titel", "status"),
            *("gevolgen", "gedrag", "voorstel", "geopend_op", "gesloten_op"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-geopend_op", "-id"]
        verbose_name_plural = "zaken"
        constraints = [
            models.CheckConstraint(
                name="zaak_closed",
                condition=Q(status=Zaakstatus.AFGESLOTEN, gesloten_op__isnull=False)
                | (~Q(status=Zaakstatus.AFGESLOTEN) & Q(gesloten_op=None)),
            ),
            models.UniqueConstraint(fields=["id", "gemeente"], name="zaak_tenant"),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "-geopend_op"], name="zaak_gemeente"),
            models.Index(fields=["locatie", "status"], name="zaak_locatie"),
        ]

    def __str__(self) -> str:
        return self.nummer
