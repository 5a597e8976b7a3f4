"""A file that belongs to a project."""

from django.db import models

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


def document_path(instance: "Projectdocument", filename: str) -> str:
    """Where a file is kept: by its digest, so that a name of a visitor never becomes a path."""
    return f"aanbod/{instance.sha256[:2]}/{instance.sha256}"


class Projectdocument(SharedModel):
    """A sketch, a permit, a report of the participation. Never changed: a better one is another document.

    Read by all eight and the region when `openbaar`, else by the gemeente of the project. `grootte` in bytes.
    """

    project = models.ForeignKey("aanbod.Project", on_delete=models.PROTECT, related_name="documenten")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    titel = models.CharField("titel", max_length=160)
    bestand = models.FileField(upload_to=document_path, max_length=120)
    bestandsnaam = models.CharField(max_length=120)
    soort = models.CharField("soort bestand", max_length=80)
    grootte = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    openbaar = models.BooleanField("voor alle gemeenten", default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *("id", "project", "gemeente", "titel", "bestand", "bestandsnaam", "soort", "grootte", "sha256"),
            *("openbaar", "created_at"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "projectdocumenten"

    def __str__(self) -> str:
        return self.titel
