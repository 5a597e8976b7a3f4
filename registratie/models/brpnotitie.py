"""A note of burgerzaken about a resident."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BRP, Persoonsgegevens


class Brpnotitie(ScopedModel):
    """What burgerzaken did or agreed, in their own words: for the gemeente only. Append-only."""

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="brpnotities"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, db_constraint=False, db_index=False, related_name="+"
    )
    sleutel = models.UUIDField(editable=False)
    tekst = models.CharField(max_length=500)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={**dict.fromkeys(("bewoner", "sleutel", "tekst"), BRP), "created_by": ACCOUNT},
        overig=("id", "created_at", "gemeente", "organisatie"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-id"]
        verbose_name_plural = "brpnotities"

    def __str__(self) -> str:
        return f"Brpnotitie {self.pk}"
