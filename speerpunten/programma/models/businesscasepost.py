"""The amounts of a business case: what it costs and what it brings."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.businesscase import Postsoort

POST = ("businesscase", "naam", "soort", "van_jaar", "tot_jaar", "bedrag", "bron", "versie")


class Businesscasepost(models.Model):
    """An amount in euros: once in `van_jaar`, or every year from `van_jaar` up to and including `tot_jaar`.

    `bron`: where the amount comes from.
    """

    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("hoe vaak", max_length=9, choices=Postsoort.choices, default=Postsoort.JAARLIJKS)
    van_jaar = models.PositiveSmallIntegerField("van jaar")
    tot_jaar = models.PositiveSmallIntegerField("tot en met jaar")
    bedrag = models.DecimalField("bedrag", max_digits=12, decimal_places=2, null=True, blank=True)
    bron = models.CharField("waar komt dit bedrag vandaan", max_length=200, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        ordering = ["businesscase_id", "van_jaar", "id"]

    def __str__(self) -> str:
        return self.naam


def _years(name: str) -> models.CheckConstraint:
    once = Q(soort=Postsoort.EENMALIG, tot_jaar=F("van_jaar")) | Q(
        soort=Postsoort.JAARLIJKS, tot_jaar__gte=F("van_jaar")
    )
    return models.CheckConstraint(name=name, condition=once & Q(van_jaar__gte=2000, tot_jaar__lte=2130))


@keep_history()
class Kostenpost(Businesscasepost):
    """A cost: an amount in euros, or people. `fte` is times the yearly cost of an FTE, a dated parameter."""

    businesscase = models.ForeignKey("programma.Businesscase", on_delete=models.CASCADE, related_name="kosten")
    fte = models.DecimalField("fte", max_digits=6, decimal_places=2, null=True, blank=True)

    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, *POST, "fte"))

    class Meta(Businesscasepost.Meta):
        verbose_name_plural = "kostenposten"
        constraints = [
            _years("kostenpost_years"),
            models.CheckConstraint(
                name="kostenpost_amount_or_fte",
                condition=Q(bedrag__gte=0, fte=None) | Q(bedrag=None, fte__gt=0),
            ),
        ]


@keep_history()
class Batenpost(Businesscasepost):
    """A benefit in euros."""

    businesscase = models.ForeignKey("programma.Businesscase", on_delete=models.CASCADE, related_name="baten")

    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, *POST))

    class Meta(Businesscasepost.Meta):
        verbose_name_plural = "batenposten"
        constraints = [
            _years("batenpost_years"),
            models.CheckConstraint(name="batenpost_amount", condition=Q(bedrag__gte=0)),
        ]
