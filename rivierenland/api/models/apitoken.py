"""A bearer token that was given to an organisation's software."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.api.enums import Apirecht
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Apitoken(ScopedModel):
    """Short-lived; kept as a digest, so that a copy of the table opens nothing. `organisatie` follows the access by a key."""

    toegang = models.ForeignKey("api.Apitoegang", on_delete=models.CASCADE, related_name="tokens")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    token_hash = models.CharField(max_length=64, unique=True)
    rechten = ArrayField(models.CharField(max_length=24, choices=Apirecht.choices))
    verloopt_at = models.DateTimeField(db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=("id", "toegang", "organisatie", "token_hash", "rechten", "verloopt_at", "created_at")
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "apitokens"

    def __str__(self) -> str:
        return f"Apitoken {self.pk}"
