"""Ten minutes in which somebody looks at the own data."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import VERZOEK, Persoonsgegevens


class Inzagesessie(ScopedModel):
    """Opened by a code and a birth date. `token_hash`: digest of the cookie. `bewoner`: the record of the code; `bewoners`: all
    records that it opens, fixed at that moment. Whoever has the cookie sees this row, and with it those records.
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    bewoners = ArrayField(models.BigIntegerField())
    volledig = models.BooleanField()
    token_hash = models.CharField(max_length=64, unique=True)
    verloopt_at = models.DateTimeField()
    gesloten_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("bewoner", "bewoners", "token_hash"), VERZOEK),
        overig=("id", "gemeente", "volledig", "verloopt_at", "gesloten_at", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "inzagesessies"

    def __str__(self) -> str:
        return f"Inzagesessie {self.pk}"
