"""What happened in a referral, never changed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort
from speerpunten.zorg.models.grond import TOESTEMMINGSBEWIJS


class Doorverwijsstap(ScopedModel):
    """A step on a day. `organisaties`: who had a part in it then, so that the next partner does not read who refused before.

    The database removes it with the referral, because nobody may remove a step. `reden`: a code of `Weigerreden` or
    `Doorverwijsuitkomst`, by the kind of step. `door_persoon`: the person did it with the card.
    """

    doorverwijzing = models.ForeignKey(
        "zorg.Doorverwijzing", on_delete=models.DO_NOTHING, db_constraint=False, related_name="stappen"
    )
    van_gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="van_gemeente", null=True, blank=True, related_name="+"
    )
    organisaties = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    geheim = models.CharField(max_length=64, blank=True, editable=False)
    soort = models.CharField(max_length=16, choices=Doorverwijsstapsoort.choices)
    datum = models.DateField("datum")
    partner = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    partner_naam = models.CharField("partner", "partner_naam", max_length=200, blank=True)
    reden = models.CharField(max_length=14, blank=True)
    uiterlijk = models.DateField("voor of op", null=True, blank=True)
    door_persoon = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "van_gemeente"
    scope_organisaties = "organisaties"
    scope_geheim = "geheim"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT, "geheim": TOESTEMMINGSBEWIJS},
        overig=(
            *(
                "id",
                "created_at",
                "doorverwijzing",
                "van_gemeente",
                "organisaties",
                "soort",
                "datum",
                "partner",
                "partner_naam",
                "reden",
            ),
            *("uiterlijk", "door_persoon"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "doorverwijsstappen"
        indexes = [
            GinIndex(fields=["organisaties"], name="doorverwijsstap_organisaties"),
            models.Index(fields=["doorverwijzing", "id"], name="doorverwijsstap_verloop"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.datum:%d-%m-%Y}"
