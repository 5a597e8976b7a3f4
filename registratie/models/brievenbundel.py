"""Letters for several workers in one file."""

import uuid

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BRP, Persoonsgegevens


def bundle_path(instance: "Brievenbundel", filename: str) -> str:
    """Where a bundle is kept: under its own id."""
    return f"brieven/{instance.organisatie_id}/{instance.pk}.pdf"


class Brievenbundel(ScopedModel):
    """The letters of one job, to print and hand out. `brieven`: per letter the resident, the language and the words.

    Kept for fourteen days; the proof of who was told keeps the words itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    bestand = models.FileField(upload_to=bundle_path, max_length=200, blank=True)
    brieven = models.JSONField(default=list)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True)
    uitgereikt_op = models.DateField(null=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"bestand": BRP, "brieven": BRP, "created_by": ACCOUNT},
        overig=("id", "created_at", "organisatie", "taak", "uitgereikt_op"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at"]
        verbose_name_plural = "brievenbundels"

    def __str__(self) -> str:
        return f"{len(self.brieven)} brieven"
