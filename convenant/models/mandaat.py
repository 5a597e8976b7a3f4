"""Who may sign for an organisation or a gemeente."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from convenant.enums.ondertekening import Mandaatgrond
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Mandaat(ScopedModel):
    """One person who may sign, in one capacity, on one ground. Never edited: another one is recorded, this one withdrawn.

    `organisatie` is empty for a gemeente, whose code then stands in `gemeenten`. `stuk`: where the ground can be read. `begin` and
    `einde`: the first and the last day on which it holds. `bevestigd_op`: the day an official held it against the trade register,
    and `kvk` the number under which; an organisation under another number needs another confirmation. A gemeente confirms nothing:
    there somebody else than the holder records it.
    """

    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="mandaten"
    )
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="mandaten")
    hoedanigheid = models.CharField("in de hoedanigheid van", max_length=80)
    grond = models.CharField("op grond van", max_length=16, choices=Mandaatgrond.choices)
    stuk = models.CharField("waar het staat", max_length=200)
    begin = models.DateField("geldig vanaf")
    einde = models.DateField("geldig tot en met", null=True, blank=True)
    kvk = models.CharField("KVK-nummer bij bevestiging", max_length=8, blank=True)
    bevestigd_op = models.DateField("bevestigd op", null=True, blank=True)
    bevestigd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    ingetrokken_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    reden = models.CharField("reden van intrekken", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("gebruiker", "hoedanigheid", "stuk", "reden"), CONVENANT),
            **dict.fromkeys(("bevestigd_by", "ingetrokken_by", "created_by"), ACCOUNT),
        },
        overig=(
            *(
                *BOOKKEEPING,
                "organisatie",
                "gemeenten",
                "grond",
                "begin",
                "einde",
                "kvk",
                "bevestigd_op",
                "ingetrokken_op",
            ),
            "is_voorbeeld",
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-begin", "-id"]
        verbose_name_plural = "mandaten"
        constraints = [
            models.CheckConstraint(
                name="mandaat_whose", condition=Q(organisatie__isnull=False) | Q(organisatie=None, gemeenten__len=1)
            ),
            models.CheckConstraint(name="mandaat_period", condition=Q(einde=None) | Q(einde__gte=F("begin"))),
            models.CheckConstraint(
                name="mandaat_confirmed",
                condition=Q(bevestigd_op=None, kvk="", bevestigd_by=None)
                | (Q(bevestigd_op__isnull=False, organisatie__isnull=False) & ~Q(kvk="")),
            ),
            models.CheckConstraint(
                name="mandaat_four_eyes",
                condition=(Q(bevestigd_by=None) | ~Q(bevestigd_by=F("gebruiker")))
                & (Q(organisatie__isnull=False) | Q(created_by=None) | ~Q(created_by=F("gebruiker"))),
            ),
            models.CheckConstraint(
                name="mandaat_withdrawn",
                condition=Q(ingetrokken_op=None, reden="") | (Q(ingetrokken_op__isnull=False) & ~Q(reden="")),
            ),
        ]
        indexes = [models.Index(fields=["gebruiker", "begin"], name="mandaat_gebruiker")]

    def __str__(self) -> str:
        return f"Mandaat {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it was not withdrawn; it may still have ended, or wait for its first day or its confirmation."""
        return self.ingetrokken_op is None

    @property
    def waits_for_confirmation(self) -> bool:
        """Whether an official has to look at it first."""
        return self.organisatie_id is not None and self.bevestigd_op is None and self.is_open

    def in_period(self, op: date) -> bool:
        """Whether `op` is one of its days; says nothing about the confirmation."""
        return self.is_open and self.begin <= op and (self.einde is None or op <= self.einde)
