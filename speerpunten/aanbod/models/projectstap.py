"""A step of a project from one stage to the next."""

from django.db import models

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.aanbod.enums.project import Stadium


class Projectstap(SharedModel):
    """What happened on a day; never changed, for lead times are measured from it. A mistake is put right by another step.

    `van`: empty for the step with which the project began. `gemeente` is copied from the project. `toelichting`: why; obligatory
    for an exit and for a return.
    """

    project = models.ForeignKey("aanbod.Project", on_delete=models.PROTECT, related_name="stappen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    van = models.CharField("van", max_length=20, choices=Stadium.choices, blank=True)
    naar = models.CharField("naar", max_length=20, choices=Stadium.choices)
    op = models.DateField("op")
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=("id", "project", "gemeente", "van", "naar", "op", "toelichting", "created_at"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["project_id", "op", "id"]
        verbose_name_plural = "projectstappen"
        indexes = [models.Index(fields=["project", "op", "id"], name="projectstap_project")]

    def __str__(self) -> str:
        return f"{self.get_naar_display()} op {self.op:%d-%m-%Y}"
