"""Facts that crossed a municipal border, with the ground on which they did."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from handhaving.enums import Deelnamestatus, Delingsoort, Rondestatus
from handhaving.models.rondedeelname import Rondedeelname
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.scope import Scope

RUNS = (Rondestatus.GEPLAND, Rondestatus.AFGEROND)
"""A round that was cancelled, or is not decided, opens nothing."""


@keep_history()
class Gegevensdeling(ScopedModel):
    """What `gemeente` gave to `naar`, why, and on which days it may be read: `vanaf` up to and including `tot`.

    `gegevens`: the very facts that were given, about a location or company, never about a resident. `gemeente` always reads it;
    the receiver only on those days, not after `ingetrokken_op`, and for a round only while that goes on and the receiver agreed
    to take part. `locatie_nr`, `ronde_nr`: plain numbers.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    naar = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="naar_code", related_name="+")
    soort = models.CharField(max_length=10, choices=Delingsoort.choices)
    grondslag = models.CharField("grondslag", max_length=200)
    doel = models.CharField("doel", max_length=300)
    gegevens = models.JSONField("gegevens", default=dict)
    locatie_nr = models.BigIntegerField(null=True, blank=True)
    ronde_nr = models.BigIntegerField(null=True, blank=True)
    vanaf = models.DateField("vanaf")
    tot = models.DateField("tot en met")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    besluit_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"besluit_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "naar", "soort", "grondslag", "doel", "gegevens", "locatie_nr", "ronde_nr"),
            *("vanaf", "tot", "ingetrokken_op"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-vanaf", "-id"]
        verbose_name_plural = "gegevensdelingen"
        constraints = [
            models.CheckConstraint(name="deling_period", condition=Q(tot__gte=F("vanaf"))),
            models.CheckConstraint(name="deling_ground", condition=~Q(grondslag="") & ~Q(doel="")),
            models.CheckConstraint(name="deling_other", condition=~Q(gemeente=F("naar"))),
        ]
        indexes = [
            models.Index(fields=["gemeente", "-vanaf"], name="deling_gemeente"),
            models.Index(fields=["naar", "vanaf", "tot"], name="deling_naar"),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} aan {self.naar_id}"

    @classmethod
    def scope_condition(cls, value: Scope) -> Q | None:
        """The giver always; the receiver on the days it holds. Row security says the same (`0005_ronde_deelname`)."""
        if not value.gemeenten:
            return None
        vandaag, codes = timezone.localdate(), list(value.gemeenten)
        holds = Q(vanaf__lte=vandaag, tot__gte=vandaag) & (Q(ingetrokken_op=None) | Q(ingetrokken_op__gt=vandaag))
        takes_part: models.QuerySet[Rondedeelname] = models.QuerySet(Rondedeelname).filter(
            ronde=OuterRef("ronde_nr"), gemeente=OuterRef("naar"), status=Deelnamestatus.AKKOORD, ronde__status__in=RUNS
        )  # the plain queryset: who may read the round, row security says
        return Q(gemeente__in=codes) | (Q(naar__in=codes) & holds & (Q(ronde_nr=None) | Q(Exists(takes_part))))
