"""The idempotency key of a call, with the answer that a repetition gets."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Gegeven, Persoonsgegevens

HERHALING = Gegeven(
    grond="Publieke taak: een oproep die software herhaalt mag niets dubbel vastleggen (AVG art. 5 lid 1 d), art. 6 lid 1 e.",
    termijn="Enkele dagen: de termijn ‘Herhaalsleutel van de API’ bij de normen en termijnen",
)


class Herhaalsleutel(ScopedModel):
    """One key of one access. `afdruk`: SHA-256 of method, address and body. `antwoord`: the answer as it was sent.

    Written in the transaction of the call itself, so a call that failed leaves no key. `organisatie` follows the access.
    """

    toegang = models.ForeignKey("api.Apitoegang", on_delete=models.CASCADE, related_name="+", db_index=False)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    sleutel = models.CharField(max_length=128)
    afdruk = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    adres = models.CharField(max_length=200, blank=True)
    antwoord = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"antwoord": HERHALING},
        overig=("id", "toegang", "organisatie", "sleutel", "afdruk", "status", "adres", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "herhaalsleutels"
        constraints = [models.UniqueConstraint(fields=["toegang", "sleutel"], name="herhaalsleutel_once")]

    def __str__(self) -> str:
        return f"Herhaalsleutel {self.pk}"
