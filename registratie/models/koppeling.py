"""The link of a supplied record to a person."""

from django.db import models

from registratie.enums import Koppelwijze
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, NACHTREGISTER, Persoonsgegevens


@keep_history()
class Koppeling(ScopedModel):
    """`bewoner` is `persoon`. The record itself is never altered; removing the row undoes the link.

    For officials of the gemeente of the record only: an organisation never learns what another one supplied. `redenen` are the
    rows of the weight table that carried it (codes and bits, no values), `score` their sum in bits. The tenant columns follow
    the record by a composite key; the database removes the link with the record.
    """

    bewoner = models.OneToOneField(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="koppeling"
    )
    persoon = models.ForeignKey("registratie.Persoon", on_delete=models.PROTECT, related_name="koppelingen")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, db_constraint=False, db_index=False, related_name="+"
    )
    sleutel = models.UUIDField(editable=False)
    wijze = models.CharField(max_length=12, choices=Koppelwijze.choices)
    score = models.FloatField(null=True)
    redenen = models.JSONField(default=list)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    anderen: "list[Koppeling]"  # filled in by queries: the other links of this person in the scope

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("bewoner", "persoon", "sleutel", "score", "redenen"), NACHTREGISTER),
            "created_by": ACCOUNT,
        },
        overig=(*BOOKKEEPING, "gemeente", "organisatie", "wijze"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "koppelingen"

    def __str__(self) -> str:
        return f"Koppeling {self.pk}"
