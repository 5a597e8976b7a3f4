"""An answer to a question of the council, made of figures that bring their source."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.antwoord import Antwoordstatus, Vragersoort


@keep_history()
class Antwoord(SharedModel):
    """One question with its answer: words of the official, and pieces (`Antwoordblok`) in between.

    Without a gemeente it is the region's. A concept is read by its owner only, by row security; `vastgesteld` it is read by all
    officials and no longer changed, by the database. `uiterlijk` is the last day on which the asker must have it. `versie`
    counts the edits of the text and of the pieces. `voorganger`: the answer that this one began as a copy of.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField("soort vraag", max_length=12, choices=Vragersoort.choices, default=Vragersoort.RAADSVRAAG)
    titel = models.CharField("onderwerp", max_length=160)
    vraag = models.TextField("de vraag", max_length=4000)
    kenmerk = models.CharField("kenmerk", max_length=60, blank=True)
    uiterlijk = models.DateField("antwoord uiterlijk op", null=True, blank=True)
    inleiding = models.TextField("begin van het antwoord", max_length=4000, blank=True)
    slot = models.TextField("slot van het antwoord", max_length=4000, blank=True)
    status = models.CharField(max_length=12, choices=Antwoordstatus.choices, default=Antwoordstatus.CONCEPT)
    vastgesteld_op = models.DateField(null=True, blank=True)
    voorganger = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(
                *BOOKKEEPING,
                "gemeente",
                "soort",
                "titel",
                "vraag",
                "kenmerk",
                "uiterlijk",
                "inleiding",
                "slot",
                "status",
            ),
            *("vastgesteld_op", "voorganger", "is_voorbeeld", "versie"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-updated_at", "-id"]
        verbose_name_plural = "antwoorden"
        constraints = [
            models.CheckConstraint(
                name="antwoord_established",
                condition=Q(status="concept", vastgesteld_op=None)
                | Q(status="vastgesteld", vastgesteld_op__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["gemeente", "status", "uiterlijk"], name="antwoord_werk")]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_concept(self) -> bool:
        """Whether it may still be written on."""
        return self.status == Antwoordstatus.CONCEPT

    @property
    def van(self) -> str:
        """Whose answer it is: `gemeente Tiel`, or the region."""
        return f"gemeente {self.gemeente.naam}" if self.gemeente else "Regio Rivierenland"
