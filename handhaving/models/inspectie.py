"""What an inspector saw at a location."""

from django.db import models
from django.db.models import Q

from handhaving.enums import Antwoordwaarde, Inspectiestatus, Inspectieuitkomst
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Inspectie(ScopedModel):
    """One visit, in the gemeente where the bed stands. `organisatie`: the provider, once it was told; empty until then.

    `sleutel`: made by the device, so that sending twice is the same as once. `personen`: residents counted on the spot.
    `aanwezig`: in which function somebody of the provider was there, never a resident's name. `score`: per theme as `behaald`
    and `mogelijk`. Never changed once `afgerond`.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.PROTECT, related_name="inspecties")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    versie = models.ForeignKey("handhaving.Checklistversie", on_delete=models.PROTECT)
    stop = models.OneToOneField(
        "handhaving.Rondestop", on_delete=models.SET_NULL, null=True, blank=True, related_name="inspectie"
    )
    hercontrole_van = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="hercontroles"
    )
    sleutel = models.UUIDField(unique=True)
    status = models.CharField(max_length=10, choices=Inspectiestatus.choices, default=Inspectiestatus.CONCEPT)
    uitkomst = models.CharField(max_length=8, choices=Inspectieuitkomst.choices, blank=True)
    inspecteur = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    begonnen_at = models.DateTimeField("begonnen")
    afgerond_at = models.DateTimeField("afgerond", null=True, blank=True)
    personen = models.PositiveIntegerField("aantal bewoners geteld", null=True, blank=True)
    aanwezig = models.CharField("wie was erbij", max_length=200, blank=True)
    opmerking = models.TextField("opmerking", max_length=4000, blank=True)
    score = models.JSONField(default=dict, blank=True)
    bekend_at = models.DateTimeField("bekendgemaakt", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"inspecteur": ACCOUNT, "aanwezig": TOEZICHT, "opmerking": TOEZICHT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "locatie", "organisatie", "versie", "stop", "hercontrole_van", "sleutel"),
            *("status", "uitkomst", "begonnen_at", "afgerond_at", "personen", "score", "bekend_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-begonnen_at", "-id"]
        verbose_name_plural = "inspecties"
        constraints = [
            models.CheckConstraint(
                name="inspectie_done",
                condition=Q(status=Inspectiestatus.CONCEPT, afgerond_at=None, uitkomst="")
                | (Q(status=Inspectiestatus.AFGEROND, afgerond_at__isnull=False) & ~Q(uitkomst="")),
            ),
            models.CheckConstraint(
                name="inspectie_known",
                condition=Q(organisatie=None, bekend_at=None)
                | Q(organisatie__isnull=False, bekend_at__isnull=False, status=Inspectiestatus.AFGEROND),
            ),
            models.UniqueConstraint(fields=["id", "gemeente"], name="inspectie_tenant"),
        ]
        indexes = [
            models.Index(fields=["gemeente", "-begonnen_at", "-id"], name="inspectie_gemeente"),
            models.Index(fields=["locatie", "-begonnen_at"], name="inspectie_locatie"),
        ]

    def __str__(self) -> str:
        return f"Inspectie {self.pk}"


@keep_history()
class Inspectieantwoord(ScopedModel):
    """The answer to one item. `gemeten` and `drempel`: what was counted or measured, and what it should be at least.

    The tenant columns follow the inspection.
    """

    inspectie = models.ForeignKey(Inspectie, on_delete=models.CASCADE, related_name="antwoorden")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, db_constraint=False
    )
    item = models.ForeignKey("handhaving.Checklistitem", on_delete=models.PROTECT)
    waarde = models.CharField(max_length=20, choices=Antwoordwaarde.choices)
    gemeten = models.DecimalField("gemeten", max_digits=8, decimal_places=1, null=True, blank=True)
    drempel = models.DecimalField("nodig", max_digits=8, decimal_places=1, null=True, blank=True)
    opmerking = models.TextField("opmerking", max_length=2000, blank=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"opmerking": TOEZICHT},
        overig=("id", "inspectie", "gemeente", "organisatie", "item", "waarde", "gemeten", "drempel"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["item", "id"]
        verbose_name_plural = "inspectieantwoorden"
        constraints = [models.UniqueConstraint(fields=["inspectie", "item"], name="antwoord_once")]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.waarde}"
