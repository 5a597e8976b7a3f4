"""A room with beds."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Ruimte(ScopedModel):
    """A room of a location: name or number, floor area in m2, beds. The tenant columns follow the location by a key."""

    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.CASCADE, related_name="ruimtes")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False)
    naam = models.CharField("kamer", max_length=20)
    oppervlakte = models.DecimalField("oppervlakte (m²)", max_digits=6, decimal_places=1)
    bedden = models.PositiveSmallIntegerField("bedden")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "locatie", "gemeente", "organisatie", "naam", "oppervlakte", "bedden")
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "kamer"
        verbose_name_plural = "kamers"
        constraints = [
            models.UniqueConstraint(fields=["locatie", "naam"], name="ruimte_naam_once"),
            models.CheckConstraint(name="ruimte_measures", condition=Q(oppervlakte__gt=0, bedden__gte=0)),
        ]

    def __str__(self) -> str:
        return self.naam
