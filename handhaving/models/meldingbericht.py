"""A message between a reporter and the gemeente."""

from django.db import models

from handhaving.models.grond import MELDER
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Meldingbericht(ScopedModel):
    """What one side wrote to the other; `created_by` None: the reporter. Goes with the personal data of the melding."""

    melding = models.ForeignKey("handhaving.Melding", on_delete=models.CASCADE, related_name="berichten")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    token_hash = models.CharField(max_length=64)
    tekst = models.TextField("bericht", max_length=2000)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": MELDER, "created_by": ACCOUNT},
        overig=("id", "melding", "gemeente", "token_hash", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "meldingberichten"

    def __str__(self) -> str:
        return f"Bericht {self.pk}"
