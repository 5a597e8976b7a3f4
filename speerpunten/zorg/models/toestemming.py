"""That somebody agreed, to which text, in which language, and until when."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.core.talen import TALEN
from speerpunten.zorg.enums.doorverwijzing import Toestemmingswijze
from speerpunten.zorg.models.grond import TOESTEMMINGSBEWIJS


class Toestemming(ScopedModel):
    """For one referral to one partner, because the text names it. Another partner asks for another consent.

    `tekst_versie` and `taal`: which text of `zorg/toestemming/teksten` was read or signed. `geldig_tot`: the last day.
    `door_persoon`: taken back by the person with the card; otherwise by who referred, on the person's word.
    """

    doorverwijzing = models.ForeignKey("zorg.Doorverwijzing", on_delete=models.CASCADE, related_name="toestemmingen")
    van_gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="van_gemeente", null=True, blank=True, related_name="+"
    )
    organisaties = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    geheim = models.CharField(max_length=64, blank=True, editable=False)
    partner = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    partner_naam = models.CharField("partner", "partner_naam", max_length=200)
    taal = models.CharField("taal van de tekst", max_length=2, choices=list(TALEN.items()))
    tekst_versie = models.PositiveSmallIntegerField("versie van de tekst")
    wijze = models.CharField("hoe gegeven", max_length=12, choices=Toestemmingswijze.choices)
    gegeven_op = models.DateField("gegeven op")
    geldig_tot = models.DateField("geldig tot en met")
    ingetrokken_at = models.DateTimeField("ingetrokken", null=True, blank=True)
    door_persoon = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "van_gemeente"
    scope_organisaties = "organisaties"
    scope_geheim = "geheim"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "geheim": TOESTEMMINGSBEWIJS},
        overig=(
            *("id", "created_at", "doorverwijzing", "van_gemeente", "organisaties", "partner", "partner_naam"),
            *("taal", "tekst_versie", "wijze", "gegeven_op", "geldig_tot", "ingetrokken_at", "door_persoon"),
        ),
    )  # fmt: skip

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "toestemmingen"
        constraints = [
            models.UniqueConstraint(
                fields=["doorverwijzing"],
                condition=models.Q(ingetrokken_at=None),
                name="toestemming_one_stands",
            ),
        ]
        indexes = [
            GinIndex(fields=["organisaties"], name="toestemming_organisaties"),
            models.Index(fields=["geldig_tot"], condition=models.Q(ingetrokken_at=None), name="toestemming_ends"),
        ]

    def __str__(self) -> str:
        return f"Toestemming {self.gegeven_op:%d-%m-%Y}"

    def holds(self, op: date) -> bool:
        """Whether it stands on this day."""
        return self.ingetrokken_at is None and op <= self.geldig_tot
