"""Which documents belong to a package."""

from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import Persoonsgegevens


@keep_history()
class Pakketdocument(models.Model):
    """A document of the programme that is shown at a package. The document itself decides who may read it."""

    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="documenten")
    document = models.ForeignKey("programma.Programmadocument", on_delete=models.PROTECT, related_name="pakketten")
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(overig=("id", "pakket", "document", "created_at"))

    class Meta:
        ordering = ["pakket_id", "-id"]
        verbose_name_plural = "pakketdocumenten"
        constraints = [models.UniqueConstraint(fields=["pakket", "document"], name="pakketdocument_once")]

    def __str__(self) -> str:
        return f"{self.pakket_id}: {self.document_id}"
