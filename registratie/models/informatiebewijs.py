"""The proof that a provider told a worker about registering."""

from django.db import models

from registratie.enums import Kanaal, Taal
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BRP, Persoonsgegevens


class Informatiebewijs(ScopedModel):
    """One time that a worker was told: on which day, how, in which language and in exactly which words. Append-only.

    `tekst_sha256` shows that the words were not changed afterwards. Reason: the lender's duty to promote registration (Wtta
    art. 12ba as proposed).
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="informatiebewijzen"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False)
    sleutel = models.UUIDField(editable=False)
    datum = models.DateField()
    kanaal = models.CharField(max_length=8, choices=Kanaal.choices)
    taal = models.CharField(max_length=2, choices=Taal.choices)
    tekst = models.TextField()
    tekst_sha256 = models.CharField(max_length=64)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_bewoner = "bewoner"
    persoonsgegevens = Persoonsgegevens(
        velden={
            **dict.fromkeys(("bewoner", "sleutel", "datum", "kanaal", "taal", "tekst", "tekst_sha256"), BRP),
            "created_by": ACCOUNT,
        },
        overig=("id", "created_at", "gemeente", "organisatie"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-datum", "-id"]
        verbose_name_plural = "informatiebewijzen"

    def __str__(self) -> str:
        return f"Informatiebewijs {self.pk}"
