"""The access of one organisation's software: an OAuth 2.0 client."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.api.enums import Apirecht
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history(exclude=("laatst_gebruikt_at",))
class Apitoegang(ScopedModel):
    """Software that acts for exactly one organisation, with some of its rights.

    `client_id` is public, `geheim_hash` the SHA-256 of a secret of 256 random bits that was shown once. Access is withdrawn,
    never removed: what was done with it must stay known. Read under the scope of the log-in before there is a tenant.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="+")
    naam = models.CharField("naam van de software", max_length=80)
    client_id = models.CharField(max_length=40, unique=True)
    geheim_hash = models.CharField(max_length=64)
    rechten = ArrayField(models.CharField(max_length=24, choices=Apirecht.choices), verbose_name="rechten")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    vernieuwd_at = models.DateTimeField(null=True)
    ingetrokken_at = models.DateTimeField(null=True)
    laatst_gebruikt_at = models.DateTimeField(null=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "organisatie", "naam", "client_id", "geheim_hash", "rechten"),
            *("vernieuwd_at", "ingetrokken_at", "laatst_gebruikt_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name_plural = "apitoegangen"
        constraints = [
            models.UniqueConstraint(fields=["id", "organisatie"], name="apitoegang_tenants"),
            models.CheckConstraint(name="apitoegang_rechten", condition=~models.Q(rechten=[])),
        ]

    def __str__(self) -> str:
        return self.naam
