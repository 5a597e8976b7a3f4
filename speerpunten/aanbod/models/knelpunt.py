"""Something that holds a project up."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek


@keep_history()
class Knelpunt(SharedModel):
    """What is stuck, with whom, since when, and who moves: a subject of the versnellingstafel until it is solved.

    `wie`: who moves; an organisation or a team, never a person. `uiterlijk`: by when. `afspraak`: what was agreed at the table.
    `gemeente` is copied from the project.
    """

    project = models.ForeignKey("aanbod.Project", on_delete=models.PROTECT, related_name="knelpunten")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    wat = models.CharField("wat zit vast", max_length=200)
    waar = models.CharField("waar ligt het", max_length=20, choices=Knelpuntplek.choices)
    sinds = models.DateField("sinds")
    wie = models.CharField("wie is aan zet", max_length=120)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True)
    afspraak = models.TextField("afspraak", max_length=1000, blank=True)
    opgelost_op = models.DateField("opgelost op", null=True, blank=True)
    oplossing = models.CharField("hoe het is opgelost", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "project", "gemeente", "wat", "waar", "sinds", "wie", "uiterlijk", "afspraak"),
            *("opgelost_op", "oplossing", "is_voorbeeld", "versie"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["sinds", "id"]
        verbose_name_plural = "knelpunten"
        constraints = [
            models.CheckConstraint(
                name="knelpunt_opgelost", condition=Q(opgelost_op=None) | Q(opgelost_op__gte=F("sinds"))
            )
        ]
        indexes = [models.Index(fields=["project"], condition=Q(opgelost_op=None), name="knelpunt_open")]

    def __str__(self) -> str:
        return self.wat
