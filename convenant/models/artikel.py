"""An article of the convenant."""

import uuid

from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Artikel(models.Model):
    """One numbered article of one version; `tekst` is plain text with blank lines between its members (*leden*).

    `sleutel` stays the same through the versions, so that an article that moved is found back.
    """

    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="artikelen")
    sleutel = models.UUIDField(default=uuid.uuid4, editable=False)
    nummer = models.PositiveSmallIntegerField("artikel")
    titel = models.CharField("titel", max_length=120)
    tekst = models.TextField("tekst", max_length=8000)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "convenant", "sleutel", "nummer", "titel", "tekst", "versie")
    )

    class Meta:
        ordering = ["convenant_id", "nummer"]
        verbose_name_plural = "artikelen"
        constraints = [
            models.UniqueConstraint(
                fields=["convenant", "nummer"], name="artikel_nummer", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(fields=["convenant", "sleutel"], name="artikel_sleutel"),
        ]

    def __str__(self) -> str:
        return f"Artikel {self.nummer}. {self.titel}"
