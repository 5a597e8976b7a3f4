"""What is not in order at a location, and the repair of it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from handhaving.enums import Bevindingstatus, Ernst, Hersteloordeel
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens

OPEN = (Bevindingstatus.OPEN, Bevindingstatus.HERSTEL_GEMELD)


class BevindingQuerySet(ScopedQuerySet):
    """Findings as the pages need them."""

    def open(self) -> "BevindingQuerySet":
        """What is not repaired yet."""
        return self.filter(status__in=OPEN)


@keep_history()
class Bevinding(ScopedModel):
    """An item that was not met. `organisatie`: the provider, once it was told; empty until then.

    `herstel_uiterlijk`: the last day to repair it, set by the gemeente itself, so outside the Algemene termijnenwet.
    `zaak`: the case it led to.
    """

    inspectie = models.ForeignKey("handhaving.Inspectie", on_delete=models.PROTECT, related_name="bevindingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.PROTECT, related_name="bevindingen")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    item = models.ForeignKey("handhaving.Checklistitem", on_delete=models.PROTECT)
    ernst = models.CharField("ernst", max_length=1, choices=Ernst.choices)
    omschrijving = models.TextField("wat is er niet in orde", max_length=2000)
    status = models.CharField(max_length=14, choices=Bevindingstatus.choices, default=Bevindingstatus.OPEN)
    herstel_uiterlijk = models.DateField("herstellen voor of op")
    hersteld_op = models.DateField("hersteld op", null=True, blank=True)
    zaak = models.ForeignKey(
        "handhaving.Zaak", on_delete=models.PROTECT, null=True, blank=True, related_name="bevindingen"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(BevindingQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"omschrijving": TOEZICHT},
        overig=(
            *(*BOOKKEEPING, "inspectie", "gemeente", "locatie", "organisatie", "item", "ernst", "status"),
            *("herstel_uiterlijk", "hersteld_op", "zaak"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["herstel_uiterlijk", "id"]
        verbose_name_plural = "bevindingen"
        constraints = [
            models.UniqueConstraint(fields=["inspectie", "item"], name="bevinding_once"),
            models.CheckConstraint(
                name="bevinding_repaired",
                condition=Q(status=Bevindingstatus.HERSTELD, hersteld_op__isnull=False)
                | (~Q(status=Bevindingstatus.HERSTELD) & Q(hersteld_op=None)),
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "herstel_uiterlijk", "id"], name="bevinding_queue"),
            models.Index(fields=["locatie", "status"], name="bevinding_locatie"),
            models.Index(fields=["organisatie", "status", "herstel_uiterlijk"], name="bevinding_organisatie"),
        ]

    def __str__(self) -> str:
        return f"Bevinding {self.pk}"

    @property
    def opgemerkt(self) -> str:
        """What the inspector wrote beside the item; empty when that says nothing more than the item itself."""
        tekst = self.omschrijving.strip()
        return "" if tekst == self.item.tekst else tekst

    @property
    def in_een_regel(self) -> str:
        """The item, mostly a question, and what was seen."""
        punt = f"{self.item.code}. {self.item.tekst.strip()}"
        return f"{punt if punt.endswith(('?', '.', '!')) else f'{punt}:'} {self.opgemerkt or 'Dit voldoet niet.'}"


@keep_history()
class Herstelmelding(ScopedModel):
    """What a provider says it repaired, and what the gemeente thinks of it."""

    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, related_name="herstelmeldingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    tekst = models.TextField("wat hebt u gedaan", max_length=2000)
    oordeel = models.CharField(max_length=14, choices=Hersteloordeel.choices, default=Hersteloordeel.WACHT)
    reden = models.TextField("toelichting", max_length=2000, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    beoordeeld_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beoordeeld_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": TOEZICHT, "reden": TOEZICHT, "created_by": ACCOUNT, "beoordeeld_by": ACCOUNT},
        overig=(*BOOKKEEPING, "bevinding", "gemeente", "organisatie", "oordeel", "beoordeeld_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "herstelmeldingen"
        constraints = [
            models.UniqueConstraint(
                fields=["bevinding"], condition=Q(oordeel=Hersteloordeel.WACHT), name="herstelmelding_one_waits"
            )
        ]

    def __str__(self) -> str:
        return f"Herstelmelding {self.pk}"
