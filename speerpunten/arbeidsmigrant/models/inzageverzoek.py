"""What somebody asks about the own data, as a case with a term."""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, VERZOEK, Persoonsgegevens
from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort, Inzageverzoekstatus, Verzoekbesluit, Verzoekreden


class InzageverzoekQuerySet(ScopedQuerySet):
    """Requests as the pages need them."""

    def open(self) -> "InzageverzoekQuerySet":
        """Who still waits for an answer."""
        return self.filter(status=Inzageverzoekstatus.OPEN)


@keep_history(exclude=("tekst", "toelichting"))
class Inzageverzoek(ScopedModel):
    """For the gemeente of the record. `uiterlijk`: the answer is due within a month, once two months more with a reason (AVG
    art. 12 lid 3). `tekst` is in `taal`, as the worker wrote it; `reden` is what the worker reads in the own language, `toelichting`
    the Dutch words beside it. The texts go after their term (`opgeruimd_at`), and the whole row with the person.
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="inzageverzoeken",
    )
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    organisatie_nr = models.BigIntegerField()
    referentie = models.CharField("referentie", max_length=20, unique=True)
    soort = models.CharField("soort verzoek", max_length=14, choices=Inzageverzoeksoort.choices)
    tekst = models.TextField("wat u schrijft", max_length=2000, blank=True)
    taal = models.CharField("taal", max_length=2)
    status = models.CharField(max_length=8, choices=Inzageverzoekstatus.choices, default=Inzageverzoekstatus.OPEN)
    ontvangen_op = models.DateField("ontvangen op")
    uiterlijk = models.DateField("antwoord uiterlijk")
    verlengreden = models.CharField("waarom het langer duurt", max_length=300, blank=True)
    besluit = models.CharField("besluit", max_length=12, choices=Verzoekbesluit.choices, blank=True)
    reden = models.CharField("reden", max_length=8, choices=Verzoekreden.choices, blank=True)
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    besloten_at = models.DateTimeField(null=True, blank=True)
    besloten_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opgeruimd_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(InzageverzoekQuerySet)()

    scope_gemeente = "gemeente"
    scope_bewoner = "bewoner"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("bewoner", "tekst", "toelichting", "taal", "soort"), VERZOEK) | {"besloten_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "organisatie_nr", "referentie", "status", "ontvangen_op", "uiterlijk"),
            *("verlengreden", "besluit", "reden", "besloten_at", "opgeruimd_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["uiterlijk", "id"]
        verbose_name_plural = "inzageverzoeken"
        indexes = [models.Index(fields=["gemeente", "status", "uiterlijk"], name="inzageverzoek_queue")]
        constraints = [
            models.CheckConstraint(
                name="inzageverzoek_decided",
                condition=Q(status=Inzageverzoekstatus.OPEN, besluit="", besloten_at=None)
                | Q(status=Inzageverzoekstatus.BESLIST, besloten_at__isnull=False) & ~Q(besluit=""),
            ),
            models.CheckConstraint(
                name="inzageverzoek_reason",
                condition=Q(besluit__in=["", Verzoekbesluit.TOEGEWEZEN]) | ~Q(reden="") | ~Q(opgeruimd_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.referentie

    def is_late(self, vandaag: date) -> bool:
        """Whether the worker should have had an answer before today."""
        return self.status == Inzageverzoekstatus.OPEN and self.uiterlijk < vandaag
