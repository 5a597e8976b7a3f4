"""A file that belongs to a step of a conversation."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


def document_path(instance: "Gespreksdocument", filename: str) -> str:
    """Where a file is kept: by its digest, so that a name of a visitor never becomes a path."""
    return f"convenant/gesprekken/{instance.sha256[:2]}/{instance.sha256}"


class Gespreksdocument(ScopedModel):
    """A file that the party put with its improvement plan. Never changed; a better one comes with the next plan. `grootte` in bytes."""

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    bestand = models.FileField(upload_to=document_path, max_length=120)
    bestandsnaam = models.CharField(max_length=120)
    soort = models.CharField("soort bestand", max_length=80)
    grootte = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "bestand": CONVENANT, "bestandsnaam": CONVENANT},
        overig=("id", "organisatie", "gemeenten", "soort", "grootte", "sha256", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "gespreksdocumenten"

    def __str__(self) -> str:
        return self.bestandsnaam
