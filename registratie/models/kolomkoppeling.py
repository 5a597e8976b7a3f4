"""How an organisation's own headings map to ours, remembered after it was mapped by hand once."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class Kolomkoppeling(ScopedModel):
    """One heading of one organisation: `kop` is the folded heading, `veld` our field, empty for "do not read"."""

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.CASCADE)
    kop = models.CharField(max_length=80)
    veld = models.CharField(max_length=30, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, "organisatie", "kop", "veld"))

    class Meta(ScopedModel.Meta):
        ordering = ["kop"]
        verbose_name_plural = "kolomkoppelingen"
        constraints = [models.UniqueConstraint(fields=["organisatie", "kop"], name="kolomkoppeling_once")]

    def __str__(self) -> str:
        return f"{self.kop} → {self.veld or 'niet lezen'}"
