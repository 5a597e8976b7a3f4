"""An invitation: the only way in, because sign-up is not open."""

from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.core.rollen import ROL_CHOICES


class Uitnodiging(models.Model):
    """An offer of access to one e-mail address, valid for a limited time and used once.

    `token_hash`: SHA-256 of the secret in the mailed link; the secret itself is not kept.
    """

    email = models.EmailField("e-mailadres")
    naam = models.CharField("naam", max_length=120)
    rol = models.CharField(max_length=24, choices=ROL_CHOICES)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    verloopt_at = models.DateTimeField()
    aanvaard_at = models.DateTimeField(null=True, blank=True)
    ingetrokken_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    persoonsgegevens = Persoonsgegevens(
        velden={"email": ACCOUNT, "naam": ACCOUNT, "created_by": ACCOUNT},
        overig=(
            *("id", "rol", "gemeente", "organisatie", "token_hash"),
            *("verloopt_at", "aanvaard_at", "ingetrokken_at", "created_at"),
        ),
    )

    class Meta:
        ordering = ["-created_at"]
        verbose_name_plural = "uitnodigingen"

    def __str__(self) -> str:
        return self.email
