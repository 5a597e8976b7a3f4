"""What residents share at a location."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Voorziening(ScopedModel):
    """Toilets, showers, litres of fridge, burners and washing machines of one location; None when nobody filled it in.

    The tenant columns follow the location by a key.
    """

    locatie = models.OneToOneField(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="voorziening"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False)
    toiletten = models.PositiveIntegerField("toiletten", null=True, blank=True)
    douches = models.PositiveIntegerField("douches", null=True, blank=True)
    koelkast_liter = models.PositiveIntegerField("koelkast (liter)", null=True, blank=True)
    kookpitten = models.PositiveIntegerField("kookpitten", null=True, blank=True)
    wasmachines = models.PositiveIntegerField("wasmachines", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "locatie", "gemeente", "organisatie"),
            *("toiletten", "douches", "koelkast_liter", "kookpitten", "wasmachines"),
        )
    )

    class Meta(ScopedModel.Meta):
        verbose_name = "voorzieningen"
        verbose_name_plural = "voorzieningen"

    def __str__(self) -> str:
        return f"Voorzieningen {self.locatie_id}"
