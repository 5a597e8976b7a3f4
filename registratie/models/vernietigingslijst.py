"""A list of stays that are past their term in one gemeente: the dry run, the decision, and what came of it."""

from django.db import models
from django.db.models import Q

from registratie.enums import Lijststatus
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Vernietigingslijst(models.Model):
    """One list of one gemeente, with figures only; the lines are in `Vernietigingsregel`.

    `termijn_maanden` and `termijn_bron` are the term applied on `peildatum`. Not scoped: the privacy officer, who has no
    scope, reads these figures of all. Row security lets everybody read and only the gemeente write; pages go through
    `queries.vernietiging`.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    status = models.CharField(max_length=16, choices=Lijststatus.choices, default=Lijststatus.CONCEPT)
    peildatum = models.DateField()
    termijn_maanden = models.PositiveSmallIntegerField()
    termijn_bron = models.CharField(max_length=200)
    aantal_verblijven = models.PositiveIntegerField(default=0)
    aantal_bewoners = models.PositiveIntegerField(default=0)
    ingediend_at = models.DateTimeField(null=True)
    beoordeeld_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    beoordeeld_at = models.DateTimeField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"beoordeeld_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "status", "peildatum", "termijn_maanden", "termijn_bron", "aantal_verblijven"),
            *("aantal_bewoners", "ingediend_at", "beoordeeld_at", "toelichting", "taak"),
        ),
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "vernietigingslijsten"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente"],
                condition=Q(status__in=["concept", "ter_goedkeuring", "goedgekeurd"]),
                name="vernietigingslijst_one_open",
            ),
            models.CheckConstraint(
                name="vernietigingslijst_decided",
                condition=Q(status__in=["concept", "ter_goedkeuring"])
                | Q(beoordeeld_by__isnull=False, beoordeeld_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Vernietigingslijst {self.pk}"
