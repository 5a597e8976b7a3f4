"""A report on what a new business asks of housing, roads and care, with everything it was reckoned from."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.effectrapport import Effectstatus


@keep_history()
class Effectrapport(SharedModel):
    """A report of a gemeente, or of the region (no gemeente). A concept is read by its owner only, an adopted one by all officials.

    `vraag`: the answers given so far, by name of `bijdragen.effectmodel.Effectvraag`; `stap`: the first question not answered yet.
    `uitkomst`: None until it was reckoned; then with `peildatum`, the day of the register, and `berekend_at`. `vorige`: the version
    before this one. `taak`: the job that reckons it.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    titel = models.CharField("naam van het rapport", max_length=120)
    status = models.CharField("status", max_length=12, choices=Effectstatus.choices, default=Effectstatus.CONCEPT)
    stap = models.PositiveSmallIntegerField("stap", default=1)
    vraag = models.JSONField(default=dict)
    uitkomst = models.JSONField(null=True, blank=True)
    peildatum = models.DateField(null=True, blank=True)
    berekend_at = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveSmallIntegerField(default=1)
    vorige = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="volgende")
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    vastgesteld_op = models.DateField("vastgesteld op", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "titel", "status", "stap", "vraag", "uitkomst", "peildatum", "berekend_at"),
            *("versie", "vorige", "taak", "is_voorbeeld", "vastgesteld_op"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "effectrapporten"
        constraints = [
            models.CheckConstraint(
                name="effectrapport_vast",
                condition=Q(status=Effectstatus.CONCEPT, vastgesteld_op=None)
                | Q(status=Effectstatus.VASTGESTELD, vastgesteld_op__isnull=False, uitkomst__isnull=False),
            ),
            models.CheckConstraint(name="effectrapport_stap", condition=Q(stap__gte=1, stap__lte=6)),
        ]
        indexes = [models.Index(fields=["status", "-created_at"], name="effectrapport_status")]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_concept(self) -> bool:
        """Whether it may still be changed."""
        return self.status == Effectstatus.CONCEPT

    @property
    def is_berekend(self) -> bool:
        """Whether there is an outcome to show."""
        return self.uitkomst is not None
