"""What a gemeente chose for a package, from which day, and when that was recorded."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.orgaan import Orgaan


class Deelname(SharedModel):
    """One choice of one gemeente for one package. Rows are never changed or removed: what was known stays known.

    Two times: `vanaf` is the first day on which the choice holds, until the next one begins; `vastgelegd_at` is the moment from
    which the portal knows. A day in the future is a plan. `vervangt`: the row that this one corrects, which no longer counts from
    then on; a row is corrected once, its correction can be corrected again. `volgnummer` counts the rows of a cell, so that two
    officials cannot both write the next one. `verwacht_op`: when a decision is expected. `besloten_op`: the day on which `orgaan`
    decided. `contact`: a function or team, never a person.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="deelnames")
    volgnummer = models.PositiveIntegerField()
    keuze = models.CharField("keuze", max_length=20, choices=Deelnamekeuze.choices)
    vanaf = models.DateField("vanaf")
    reden = models.TextField("reden", max_length=2000)
    verwacht_op = models.DateField("besluit verwacht op", null=True, blank=True)
    orgaan = models.CharField("wie besloot", max_length=10, choices=Orgaan.choices, blank=True)
    besloten_op = models.DateField("besloten op", null=True, blank=True)
    document = models.ForeignKey(
        "programma.Programmadocument", on_delete=models.PROTECT, null=True, blank=True, related_name="deelnames"
    )
    contact = models.CharField("contact", max_length=120, blank=True)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door"
    )
    vastgelegd_at = models.DateTimeField(default=timezone.now)
    vastgelegd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"vastgelegd_by": ACCOUNT},
        overig=(
            *(
                "id",
                "gemeente",
                "pakket",
                "volgnummer",
                "keuze",
                "vanaf",
                "reden",
                "verwacht_op",
                "orgaan",
                "besloten_op",
            ),
            *("document", "contact", "vervangt", "vastgelegd_at"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["gemeente_id", "pakket_id", "volgnummer"]
        verbose_name_plural = "deelnames"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "pakket", "volgnummer"], name="deelname_one_after_another"),
            models.UniqueConstraint(fields=["id", "gemeente", "pakket"], name="deelname_of_cell"),
            models.CheckConstraint(
                name="deelname_decision",
                condition=Q(orgaan="", besloten_op=None)
                | (~Q(orgaan="") & Q(besloten_op__isnull=False, besloten_op__lte=F("vanaf"))),
            ),
            models.CheckConstraint(
                name="deelname_expected", condition=Q(verwacht_op=None) | Q(verwacht_op__gt=F("vanaf"))
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "pakket", "-vanaf"], name="deelname_cell")]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.pakket_id}: {self.get_keuze_display()} vanaf {self.vanaf:%d-%m-%Y}"

    @property
    def soort(self) -> Deelnamekeuze:
        """The choice with its letter and icon."""
        return Deelnamekeuze(self.keuze)
