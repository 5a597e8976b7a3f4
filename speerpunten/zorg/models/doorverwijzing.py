"""A referral: which kind of help somebody asks for, and which partner gives it. Not who it is."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.doorverwijzing import (
    DICHT,
    MET_PARTNER,
    Aanleiding,
    Behoefte,
    Doorverwijsstatus,
    Doorverwijsuitkomst,
)
from speerpunten.zorg.models.grond import TOESTEMMINGSBEWIJS


class DoorverwijzingQuerySet(ScopedQuerySet):
    """Referrals as the pages need them."""

    def open(self) -> "DoorverwijzingQuerySet":
        """Referrals in which something must still happen."""
        return self.exclude(status__in=DICHT)


@keep_history(exclude=("notitie",))
class Doorverwijzing(ScopedModel):
    """No person stands in it: a need, a language, a partner, a status and a neutral outcome.

    `gemeente`: where the person is, for the figures. Who referred is `van_gemeente` (its officials) or `van_organisatie` (a
    provider), one of both. `organisaties`: the referring organisation and the partner that it was offered to, kept by a trigger, so
    that a partner that refused sees nothing any more. `van_naam` and `partner_naam` stand here because neither may read the other's
    row of `Organisatie`. `partner` is empty until it is offered, and again after a refusal.
    `belofte_organisatie`: the provider that promised a place after the end of work. `uiterlijk`: the last day of the step: to answer
    while it is offered. `gesloten_op`: closed; from it the six months of the contact count. `herinnerd`: the partner was reminded.
    `geheim`: the digest of what the person has on a card.
    """

    referentie = models.CharField("referentie", max_length=16, unique=True)
    geheim = models.CharField(max_length=64, blank=True, editable=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", related_name="+")
    van_gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="van_gemeente", null=True, blank=True, related_name="+"
    )
    van_organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    van_naam = models.CharField("van", max_length=200)
    partner_naam = models.CharField("partner", max_length=200, blank=True)
    organisaties = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    datum = models.DateField("datum")
    behoefte = models.CharField("soort hulp", max_length=24, choices=Behoefte.choices)
    aanleiding = models.CharField("aanleiding", max_length=20, choices=Aanleiding.choices, blank=True)
    belofte_organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    taal = models.CharField("taal", max_length=2, choices=list(TALEN.items()))
    tolk = models.BooleanField("tolk nodig", default=False)
    notitie = models.CharField("korte notitie", max_length=300, blank=True)
    status = models.CharField(max_length=12, choices=Doorverwijsstatus.choices, default=Doorverwijsstatus.CONCEPT)
    uitkomst = models.CharField(max_length=14, choices=Doorverwijsuitkomst.choices, blank=True)
    aangeboden_op = models.DateField("aangeboden op", null=True, blank=True)
    uiterlijk = models.DateField("voor of op", null=True, blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    herinnerd = models.BooleanField(default=False, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(DoorverwijzingQuerySet)()

    scope_gemeente = "van_gemeente"
    scope_organisaties = "organisaties"
    scope_geheim = "geheim"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "geheim": TOESTEMMINGSBEWIJS, "notitie": TOESTEMMINGSBEWIJS},
        overig=(
            *(*BOOKKEEPING, "referentie", "gemeente", "van_gemeente", "van_organisatie", "partner", "organisaties", "datum"),
            *("van_naam", "partner_naam"),
            *("behoefte", "aanleiding", "belofte_organisatie", "taal", "tolk", "status", "uitkomst", "aangeboden_op"),
            *("uiterlijk", "beantwoord_op", "gesloten_op", "herinnerd", "is_voorbeeld", "versie"),
        ),
    )  # fmt: skip

    class Meta(ScopedModel.Meta):
        ordering = [F("uiterlijk").asc(nulls_last=True), "-id"]
        verbose_name_plural = "doorverwijzingen"
        constraints = [
            models.CheckConstraint(
                name="doorverwijzing_one_referrer",
                condition=Q(van_gemeente=None, van_organisatie__isnull=False)
                | Q(van_gemeente__isnull=False, van_organisatie=None),
            ),
            models.CheckConstraint(
                name="doorverwijzing_in_hand",
                condition=~Q(status__in=MET_PARTNER) | Q(partner__isnull=False),
            ),
            models.CheckConstraint(
                name="doorverwijzing_closed",
                condition=Q(status__in=DICHT, gesloten_op__isnull=False) & ~Q(uitkomst="")
                | ~Q(status__in=DICHT) & Q(gesloten_op=None, uitkomst=""),
            ),
            models.CheckConstraint(
                name="doorverwijzing_reason_of_shelter", condition=Q(aanleiding="") | Q(behoefte=Behoefte.ONDERDAK)
            ),
            models.UniqueConstraint(fields=["geheim"], condition=~Q(geheim=""), name="doorverwijzing_secret"),
        ]
        indexes = [
            GinIndex(fields=["organisaties"], name="doorverwijzing_organisaties"),
            models.Index(fields=["van_gemeente", "uiterlijk", "-id"], name="doorverwijzing_gemeente"),
            models.Index(fields=["status", "uiterlijk"], name="doorverwijzing_queue"),
            models.Index(fields=["datum"], name="doorverwijzing_datum"),
        ]

    def __str__(self) -> str:
        return self.referentie

    @property
    def own(self) -> list[int]:
        """The referring organisation, if it is one: who sees it also while no partner has it."""
        return [self.van_organisatie_id] if self.van_organisatie_id else []
