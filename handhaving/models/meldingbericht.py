"""A message between a reporter and the gemeente."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from handhaving.enums import Antwoordzin
from handhaving.models.grond import MELDER
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Meldingbericht(ScopedModel):
    """What one side wrote to the other; `created_by` None: the reporter. Goes with the personal data of the melding.

    `token_hash`: that of the melding, by which the reporter reads it. Empty: a note for colleagues, which no secret opens.
    `taal`: in which `tekst` is written. `zinnen`: standard sentences before it, which the reporter reads in the own language.
    """

    melding = models.ForeignKey("handhaving.Melding", on_delete=models.CASCADE, related_name="berichten")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    token_hash = models.CharField(max_length=64, blank=True)
    tekst = models.TextField("bericht", max_length=2000, blank=True)
    zinnen = ArrayField(models.CharField(max_length=12, choices=Antwoordzin.choices), default=list, blank=True)
    taal = models.CharField("taal", max_length=2, default="nl")
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": MELDER, "created_by": ACCOUNT},
        overig=("id", "melding", "gemeente", "token_hash", "zinnen", "taal", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "meldingberichten"

    @property
    def intern(self) -> bool:
        """Whether only colleagues read it."""
        return not self.token_hash

    def __str__(self) -> str:
        return f"Bericht {self.pk}"
