"""What a body decided on a proposal."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.besluit import Besluituitkomst
from speerpunten.programma.enums.orgaan import Orgaan


@keep_history()
class Besluit(SharedModel):
    """A decision of a college or raad. Not `openbaar`: read by the own gemeente only, by row security.

    In one round a body decides once; before that it may hold the proposal over, which is a row of its own. Votes are of a raad:
    none, or all three. `versie` counts the corrections.
    """

    voorstel = models.ForeignKey("programma.Voorstel", on_delete=models.PROTECT, related_name="besluiten")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    orgaan = models.CharField(max_length=8, choices=Orgaan.choices)
    besloten_op = models.DateField("besloten op")
    uitkomst = models.CharField("uitkomst", max_length=24, choices=Besluituitkomst.choices)
    amendement = models.TextField("wat het amendement wijzigt", max_length=3000, blank=True)
    toelichting = models.TextField("toelichting", max_length=3000, blank=True)
    voor = models.PositiveSmallIntegerField("stemmen voor", null=True, blank=True)
    tegen = models.PositiveSmallIntegerField("stemmen tegen", null=True, blank=True)
    onthouden = models.PositiveSmallIntegerField("onthoudingen", null=True, blank=True)
    document = models.ForeignKey(
        "programma.Programmadocument", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    openbaar = models.BooleanField("openbaar")
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "voorstel", "gemeente", "orgaan", "besloten_op", "uitkomst", "amendement", "toelichting"),
            *("voor", "tegen", "onthouden", "document", "openbaar", "versie"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["besloten_op", "id"]
        verbose_name_plural = "besluiten"
        constraints = [
            models.UniqueConstraint(
                fields=["voorstel", "gemeente", "orgaan"],
                condition=~Q(uitkomst="aangehouden"),
                name="besluit_once",
            ),
            models.CheckConstraint(
                name="besluit_amendment",
                condition=Q(uitkomst="akkoord_met_amendement") & ~Q(amendement="")
                | ~Q(uitkomst="akkoord_met_amendement") & Q(amendement=""),
            ),
            models.CheckConstraint(
                name="besluit_votes",
                condition=Q(voor=None, tegen=None, onthouden=None)
                | Q(orgaan="raad", voor__isnull=False, tegen__isnull=False, onthouden__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.get_uitkomst_display()

    @property
    def gestemd(self) -> int:
        """How many votes were counted."""
        return (self.voor or 0) + (self.tegen or 0) + (self.onthouden or 0)
