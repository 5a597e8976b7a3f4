"""A dialogue table or interview: how the region hears market parties, government and workers."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.dialoog import Dialoogsoort, Dialoogstatus


@keep_history()
class Dialoog(SharedModel):
    """One talk, held by a gemeente or, without one, by the region.

    A concept is read by its owner; after the invitation by all officials and by who is invited, by row security. `begin` and `einde`
    are local times on `dag`. `uitnodiging` is what the invited read. `reageren_tot`: the last day to react on the report.
    Once `vastgesteld_op` is set the report is fixed by the database; the outcomes go on.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField("soort", max_length=12, choices=Dialoogsoort.choices, default=Dialoogsoort.TAFEL)
    titel = models.CharField("onderwerp", max_length=160)
    doel = models.TextField("wat wilt u weten of bereiken?", max_length=2000)
    uitnodiging = models.TextField("tekst van de uitnodiging", max_length=3000)
    dag = models.DateField("dag")
    begin = models.TimeField("begint om")
    einde = models.TimeField("eindigt om")
    plaats = models.CharField("plaats", max_length=200)
    status = models.CharField(max_length=12, choices=Dialoogstatus.choices, default=Dialoogstatus.CONCEPT)
    reageren_tot = models.DateField("reageren tot en met", null=True, blank=True)
    vastgesteld_op = models.DateField(null=True, blank=True)
    reden_afgelast = models.CharField("waarom gaat het niet door?", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "soort", "titel", "doel", "uitnodiging", "dag", "begin", "einde", "plaats"),
            *("status", "reageren_tot", "vastgesteld_op", "reden_afgelast", "is_voorbeeld", "versie"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-dag", "-id"]
        verbose_name_plural = "dialogen"
        constraints = [
            models.CheckConstraint(name="dialoog_hours", condition=Q(einde__gt=models.F("begin"))),
            models.CheckConstraint(
                name="dialoog_report",
                condition=~Q(status__in=["verslag", "vastgesteld"]) | Q(reageren_tot__isnull=False),
            ),
            models.CheckConstraint(
                name="dialoog_adopted",
                condition=Q(status="vastgesteld", vastgesteld_op__isnull=False)
                | ~Q(status="vastgesteld") & Q(vastgesteld_op=None),
            ),
            models.CheckConstraint(
                name="dialoog_cancelled",
                condition=Q(status="afgelast") & ~Q(reden_afgelast="") | ~Q(status="afgelast") & Q(reden_afgelast=""),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def van(self) -> str:
        """Who holds it: `gemeente Tiel`, or the region."""
        return f"gemeente {self.gemeente.naam}" if self.gemeente else "Regio Rivierenland"

    @property
    def verslag_gedeeld(self) -> bool:
        """Whether the invited may read the report."""
        return self.status in (Dialoogstatus.VERSLAG, Dialoogstatus.VASTGESTELD)
