"""A photo of a place."""

from django.db import models
from django.db.models import Q

from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Foto(ScopedModel):
    """A photo that was taken apart and made again: without place, device or anything behind the picture.

    It belongs to one inspection (`itemcode` says to which item), one reported repair, or one melding. `sleutel`: made by the device, so
    that sending twice is the same as once. `organisatie`: the provider, once it was told. `breedte`, `hoogte`: pixels.
    `token_hash`: that of the melding, on a photo that its reporter sent: with it the secret counts and adds photos, and no page shows
    them to whoever holds it.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    inspectie = models.ForeignKey(
        "handhaving.Inspectie", on_delete=models.PROTECT, null=True, blank=True, related_name="fotos"
    )
    herstelmelding = models.ForeignKey(
        "handhaving.Herstelmelding", on_delete=models.PROTECT, null=True, blank=True, related_name="fotos"
    )
    melding = models.ForeignKey(
        "handhaving.Melding", on_delete=models.CASCADE, null=True, blank=True, related_name="fotos"
    )
    itemcode = models.CharField(max_length=12, blank=True)
    sleutel = models.UUIDField(unique=True)
    bestand = models.FileField(upload_to="handhaving/fotos/%Y/%m/", max_length=120)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveIntegerField("bytes")
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    token_hash = models.CharField(max_length=64, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"bestand": TOEZICHT, "created_by": ACCOUNT},
        overig=(
            *("id", "gemeente", "organisatie", "inspectie", "herstelmelding", "melding", "itemcode", "sleutel"),
            *("sha256", "grootte", "breedte", "hoogte", "token_hash", "created_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "foto's"
        constraints = [
            models.CheckConstraint(
                name="foto_of_one_thing",
                condition=Q(inspectie__isnull=False, herstelmelding=None, melding=None)
                | Q(inspectie=None, herstelmelding__isnull=False, melding=None)
                | Q(inspectie=None, herstelmelding=None, melding__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"Foto {self.pk}"
