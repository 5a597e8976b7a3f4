"""What a reporter wrote, put into Dutch."""

from django.db import models

from handhaving.enums import Vertaler
from handhaving.models.grond import MELDER
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Meldingvertaling(ScopedModel):
    """A translation that somebody recorded, of the text of a melding or (`bericht`) of one message. It stands beside the original and
    never instead of it. Never changed: a better one is another row, and the newest counts. Goes with the personal data of the melding.
    """

    melding = models.ForeignKey("handhaving.Melding", on_delete=models.CASCADE, related_name="vertalingen")
    bericht = models.ForeignKey(
        "handhaving.Meldingbericht", on_delete=models.CASCADE, null=True, blank=True, related_name="vertalingen"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    tekst = models.TextField("vertaling", max_length=6000)
    door = models.CharField("wie vertaalde", max_length=8, choices=Vertaler.choices)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": MELDER, "created_by": ACCOUNT},
        overig=("id", "melding", "bericht", "gemeente", "door", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "meldingvertalingen"

    def __str__(self) -> str:
        return f"Vertaling {self.pk}"
