"""Two records that may be one person: what the comparison says, the question to burgerzaken, and the answer that stays."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from registratie.enums import Koppelklasse, Oordeel
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, NACHTREGISTER, Persoonsgegevens

if TYPE_CHECKING:
    from registratie.models import Bewoner


class KoppelvraagQuerySet(ScopedQuerySet):
    """Pairs as the pages and the runs need them."""

    def waiting(self) -> "KoppelvraagQuerySet":
        """Questions that nobody answered yet."""
        return self.filter(oordeel=Oordeel.OPEN)

    def unjudged(self) -> "KoppelvraagQuerySet":
        """Pairs that no person touched: a run may change or withdraw them."""
        return self.filter(beoordeeld_at=None)

    def linking(self) -> "KoppelvraagQuerySet":
        """Pairs that hold their two records together."""
        return self.filter(oordeel__in=[Oordeel.AUTOMATISCH, Oordeel.DEZELFDE])

    def apart(self) -> "KoppelvraagQuerySet":
        """Pairs that may not come together by themselves: called different, or reopened and not yet answered again."""
        return self.filter(beoordeeld_at__isnull=False, oordeel__in=[Oordeel.NIET_DEZELFDE, Oordeel.OPEN])


@keep_history()
class Koppelvraag(ScopedModel):
    """A pair of records, the lower number first. Somebody of either gemeente may answer, on the reasons alone: the values of a
    record in another gemeente are never shown.

    `klasse` is what the comparison says, `oordeel` what became of it; `redenen` are rows of the weight table (codes and bits).
    `niet_dezelfde` holds in every later run. `gemeenten`: the codes of both records, once when they are the same. `beoordeeld_*`
    and `toelichting` tell who judged or reopened last, for which gemeente, and why: once filled, no run touches the row again.
    The database removes the pair with either record.
    """

    bewoner_a = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    bewoner_b = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    gemeenten = ArrayField(models.CharField(max_length=6))
    klasse = models.CharField(max_length=8, choices=Koppelklasse.choices, default=Koppelklasse.TWIJFEL)
    score = models.FloatField()
    redenen = models.JSONField(default=list)
    oordeel = models.CharField(max_length=14, choices=Oordeel.choices, default=Oordeel.OPEN)
    toelichting = models.CharField(max_length=300, blank=True)
    beoordeeld_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    beoordeeld_gemeente = models.CharField(max_length=6, blank=True)
    beoordeeld_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    # Filled in by queries, for the one who looks: the records of the scope, and whether one of them sleeps here tonight.
    eigen: "list[Bewoner]"
    is_hier: bool

    objects: ClassVar[Any] = ScopedManager.from_queryset(KoppelvraagQuerySet)()

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("bewoner_a", "bewoner_b", "score", "redenen", "toelichting"), NACHTREGISTER),
            "beoordeeld_by": ACCOUNT,
        },
        overig=(*BOOKKEEPING, "gemeenten", "klasse", "oordeel", "beoordeeld_gemeente", "beoordeeld_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-score", "id"]
        verbose_name_plural = "koppelvragen"
        constraints = [
            models.UniqueConstraint(fields=["bewoner_a", "bewoner_b"], name="koppelvraag_once"),
            models.CheckConstraint(name="koppelvraag_order", condition=Q(bewoner_a__lt=F("bewoner_b"))),
            models.CheckConstraint(
                name="koppelvraag_answered",
                condition=Q(oordeel__in=[Oordeel.OPEN, Oordeel.AUTOMATISCH]) | Q(beoordeeld_at__isnull=False),
            ),
        ]
        indexes = [
            GinIndex(fields=["gemeenten"], name="koppelvraag_gemeenten"),
            models.Index(fields=["-score", "id"], condition=Q(oordeel=Oordeel.OPEN), name="koppelvraag_open"),
        ]

    def __str__(self) -> str:
        return f"Koppelvraag {self.pk}"

    @property
    def over_border(self) -> bool:
        """Whether the two records are of two gemeenten."""
        return len(self.gemeenten) > 1

    @property
    def is_reopened(self) -> bool:
        """Whether it was judged before and waits to be judged again."""
        return self.oordeel == Oordeel.OPEN and self.beoordeeld_at is not None
