"""A market party or care partner: the other tenant, beside the gemeente."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, CONTACT, Persoonsgegevens
from rivierenland.core.validators.kvk import validate_kvk
from rivierenland.core.validators.telefoon import validate_telefoon
from rivierenland.core.validators.vestigingsnummer import validate_vestigingsnummer


@keep_history()
class Organisatie(ScopedModel):
    """An organisation from the trade register, admitted once whatever the number of branches and gemeenten.

    `gemeenten`: the codes of the gemeenten where it has a location; kept by the actions on locations, and what decides which
    officials may see it. `toegelaten_in`: the gemeenten that approved an application; they keep seeing it, also without a
    location. `kvk_gecontroleerd_op`: the day an official last compared it with the trade register.
    """

    kvk = models.CharField("KVK-nummer", max_length=8, unique=True, validators=[validate_kvk])
    vestigingsnummer = models.CharField(
        "vestigingsnummer", max_length=12, blank=True, validators=[validate_vestigingsnummer]
    )
    naam = models.CharField("naam", max_length=120)
    rollen = ArrayField(
        models.CharField(max_length=20, choices=Organisatierol.choices), default=list, verbose_name="rollen"
    )
    status = models.CharField(max_length=12, choices=Organisatiestatus.choices, default=Organisatiestatus.AANGEMELD)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=16, blank=True, validators=[validate_telefoon])
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    toegelaten_in = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    kvk_gecontroleerd_op = models.DateField("vergeleken met de KVK op", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "pk"
    persoonsgegevens = Persoonsgegevens(
        velden={"contactpersoon": CONTACT, "email": CONTACT, "telefoon": CONTACT},
        overig=(
            *(*BOOKKEEPING, "kvk", "vestigingsnummer", "naam", "rollen", "status", "gemeenten", "toegelaten_in"),
            *("kvk_gecontroleerd_op", "is_voorbeeld"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name_plural = "organisaties"
        indexes = [GinIndex(fields=["gemeenten"], name="organisatie_gemeenten")]

    def __str__(self) -> str:
        return self.naam
