"""Somebody who nears or has passed four months, in the gemeente where they sleep now."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from registratie.enums import Brpstatus, Signaaleinde, Signaalkring, Signaalniveau
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, BRP, Persoonsgegevens
from rivierenland.core.scope import Scope, Scopesoort

CIRCLES = {Scopesoort.GEMEENTEN: Signaalkring.GEMEENTE, Scopesoort.ORGANISATIE: Signaalkring.AANBIEDER}


class BrpsignaalQuerySet(ScopedQuerySet):
    """Signals as the pages need them."""

    def open(self) -> "BrpsignaalQuerySet":
        """Signals that still stand."""
        return self.filter(einde=None)

    def of_gemeente(self) -> "BrpsignaalQuerySet":
        """Those of the gemeente: the only ones with a `telling`."""
        return self.filter(kring=Signaalkring.GEMEENTE)

    def urgent_first(self) -> "BrpsignaalQuerySet":
        """The oldest deadline first; without one, whoever is furthest. `105` sorts before `90` as text."""
        return self.order_by(F("deadline").asc(nulls_last=True), "niveau", "bewoner__naam_sleutel", "id")


@keep_history(exclude=("nachten_eigen", "peildatum", "updated_at"))
class Brpsignaal(ScopedModel):
    """A reason to contact somebody, never a decision.

    Somebody may have two: one of the gemeente, over all addresses of the region, and one of the provider, over its own supply
    alone (`kring`). Neither sees the other's. So a provider learns nothing of what others supplied: not from the level, not
    from the deadline, and not from a signal that is there or goes away.

    `nachten_eigen`: nights in the window in beds of this very supply (organisation, gemeente, name and birth date). The sum over
    all addresses stands in `Brptelling`, which an organisation cannot read. `deadline`: the last day of the term of Wet BRP
    art. 2.38. `status` and `opgegeven`: the last word of burgerzaken and of the provider about this supply.
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="brpsignalen"
    )
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.PROTECT, db_constraint=False, related_name="+"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False, db_index=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False, db_index=False)
    sleutel = models.UUIDField(editable=False)
    kring = models.CharField(max_length=9, choices=Signaalkring.choices)
    aankomst = models.DateField()
    niveau = models.CharField(max_length=8, choices=Signaalniveau.choices)
    nachten_eigen = models.PositiveSmallIntegerField()
    deadline = models.DateField(null=True)
    status = models.CharField(max_length=16, choices=Brpstatus.choices, default=Brpstatus.ONBEKEND)
    opgegeven = models.CharField(max_length=16, choices=Brpstatus.choices, blank=True)
    geinformeerd_op = models.DateField(null=True)
    sinds = models.DateField()
    peildatum = models.DateField()
    einde = models.DateField(null=True)
    eindreden = models.CharField(max_length=12, choices=Signaaleinde.choices, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(BrpsignaalQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(
            (*("bewoner", "sleutel", "aankomst", "niveau", "nachten_eigen", "deadline", "status", "opgegeven"),
             "geinformeerd_op"),
            BRP,
        ),
        overig=(*BOOKKEEPING, "locatie", "gemeente", "organisatie", "kring", "sinds", "peildatum", "einde", "eindreden"),
    )  # fmt: skip

    class Meta(ScopedModel.Meta):
        verbose_name = "BRP-signaal"
        verbose_name_plural = "BRP-signalen"
        constraints = [
            models.UniqueConstraint(fields=["bewoner", "kring"], condition=Q(einde=None), name="brpsignaal_one_open"),
            models.UniqueConstraint(fields=["id", "gemeente"], name="brpsignaal_tenants"),
            models.CheckConstraint(
                name="brpsignaal_end", condition=Q(einde=None, eindreden="") | Q(einde__isnull=False)
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "deadline"], condition=Q(einde=None), name="brpsignaal_gemeente"),
            models.Index(fields=["organisatie", "deadline"], condition=Q(einde=None), name="brpsignaal_organisatie"),
        ]

    def __str__(self) -> str:
        return f"BRP-signaal {self.pk}"

    @classmethod
    def scope_condition(cls, value: Scope) -> Q | None:
        """Each its own circle, as the policies of the database have it; who destroys reaches both."""
        condition, circle = super().scope_condition(value), CIRCLES.get(value.soort)
        return condition & Q(kring=circle) if condition is not None and circle else condition

    def belongs_to(self, value: Scope) -> bool:
        """Whether this row may be written under `value`."""
        return self.kring == CIRCLES.get(value.soort, self.kring) and super().belongs_to(value)
