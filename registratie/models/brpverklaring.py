"""What somebody said about a resident's registration, and when."""

from django.db import models
from django.utils import timezone

from registratie.enums import Brpbron, Brpstatus
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BRP, Persoonsgegevens


class Brpverklaring(ScopedModel):
    """One statement. Append-only: the next one does not overwrite it, and the last one of a source holds.

    `bron` verblijfsbieder is a claim; only burgerzaken establishes. `vanaf`: the day from which it is so. The tenant columns
    follow the record by a composite key; the database removes the statement with the record.
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="brpverklaringen"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False)
    sleutel = models.UUIDField(editable=False)
    status = models.CharField(max_length=16, choices=Brpstatus.choices)
    bron = models.CharField(max_length=16, choices=Brpbron.choices)
    vanaf = models.DateField(default=timezone.localdate)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_bewoner = "bewoner"
    persoonsgegevens = Persoonsgegevens(
        velden={**dict.fromkeys(("bewoner", "sleutel", "status", "vanaf"), BRP), "created_by": ACCOUNT},
        overig=("id", "created_at", "gemeente", "organisatie", "bron"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-id"]
        verbose_name_plural = "brpverklaringen"

    def __str__(self) -> str:
        return f"{self.bron}: {self.status}"
