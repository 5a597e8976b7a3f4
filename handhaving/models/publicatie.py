"""A decision that everybody in the region may read."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from handhaving.enums import Stapsoort
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


class PublicatieQuerySet(models.QuerySet):
    """Publications by day."""

    def readable(self, vandaag: date) -> "PublicatieQuerySet":
        """What the region may read today. Row security says the same, and shows the own gemeente also what is over."""
        not_withdrawn = Q(ingetrokken_op=None) | Q(ingetrokken_op__gt=vandaag)
        return self.filter(not_withdrawn, vanaf__lte=vandaag, tot__gte=vandaag)


@keep_history()
class Publicatie(models.Model):
    """A published decision on the level of a location or company. Not scoped: the region reads it without a scope.

    `bedrijfsnaam` stays empty for a sole trader or partnership: that is a person. Read up to and including `tot`; row security
    closes it after that for everybody but the gemeente that published it. `stap_nr`: the step of the case, a plain number; at
    most one publication of a step stands.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    stap_nr = models.BigIntegerField()
    soort = models.CharField(max_length=20, choices=Stapsoort.choices)
    locatie_naam = models.CharField("locatie", max_length=120)
    plaats = models.CharField("plaats", max_length=60)
    bedrijfsnaam = models.CharField("bedrijf", max_length=120, blank=True)
    is_natuurlijk_persoon = models.BooleanField("eenmanszaak, vof of maatschap")
    samenvatting = models.TextField("samenvatting", max_length=1000)
    grondslag = models.CharField("grondslag", max_length=200)
    besluit_op = models.DateField("datum van het besluit")
    vanaf = models.DateField("te lezen vanaf")
    tot = models.DateField("te lezen tot en met")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PublicatieQuerySet.as_manager()

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "stap_nr", "soort", "locatie_naam", "plaats", "bedrijfsnaam"),
            *("is_natuurlijk_persoon", "samenvatting", "grondslag", "besluit_op", "vanaf", "tot", "ingetrokken_op"),
        ),
    )

    class Meta:
        ordering = ["-besluit_op", "-id"]
        verbose_name_plural = "publicaties"
        constraints = [
            models.UniqueConstraint(
                fields=["stap_nr"], condition=Q(ingetrokken_op=None), name="publicatie_one_of_a_step"
            ),
            models.CheckConstraint(name="publicatie_period", condition=Q(tot__gte=F("vanaf"))),
            models.CheckConstraint(
                name="publicatie_no_person", condition=Q(is_natuurlijk_persoon=False) | Q(bedrijfsnaam="")
            ),
        ]

    def __str__(self) -> str:
        return self.locatie_naam
