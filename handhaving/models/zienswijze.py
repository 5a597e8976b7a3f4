"""What a provider says before a decision (Awb 4:8)."""

from django.db import models

from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Zienswijze(ScopedModel):
    """An answer of the provider in a case. `te_laat`: after the last day; it is kept all the same."""

    zaak = models.ForeignKey("handhaving.Zaak", on_delete=models.PROTECT, related_name="zienswijzen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    tekst = models.TextField("uw zienswijze", max_length=8000)
    te_laat = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": TOEZICHT, "created_by": ACCOUNT},
        overig=("id", "zaak", "gemeente", "organisatie", "te_laat", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "zienswijzen"

    def __str__(self) -> str:
        return f"Zienswijze {self.pk}"
