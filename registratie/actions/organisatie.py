"""Change what the portal knows of an organisation."""

from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

GEEN_PARTNER = "Een zorgpartner komt erbij op de pagina ‘Zorgpartner toevoegen’ van de gemeente."


class Organisatiegegevens(TypedDict, total=False):
    """What may be changed; the KVK number and the status are somebody else's decision."""

    naam: str
    rollen: list[str]
    contactpersoon: str
    email: str
    telefoon: str


def change(*, organisatie: Organisatie, by: Actor, **gegevens: Unpack[Organisatiegegevens]) -> Organisatie:
    """Change an organisation. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.ORGANISATIE_CHANGE, organisatie=organisatie.pk)
    refuse_unfit(gegevens)
    with transaction.atomic():
        row = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
        _refuse_new_partner(row, gegevens.get("rollen", row.rollen))
        gewijzigd = [veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde]
        for veld in gewijzigd:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        row.full_clean()
        if gewijzigd:
            row.save(update_fields=[*gewijzigd, "updated_at"])
            gebeurtenis.record(
                actie="organisatie.change", object=row, by=by, organisatie=row.pk, details={"velden": sorted(gewijzigd)}
            )
    return row


def _refuse_new_partner(row: Organisatie, rollen: list[str]) -> None:
    """Nobody becomes a care partner by changing a page: referrals would go to who called itself one."""
    if Organisatierol.ZORGPARTNER in rollen and Organisatierol.ZORGPARTNER not in row.rollen:
        raise ValidationError({"rollen": ValidationError(GEEN_PARTNER, code="zorgpartner")})


def keep_gemeenten(organisatie: Organisatie) -> None:
    """Bring the list of gemeenten in step with the locations and with where the organisation was admitted.

    Only where all locations of the organisation are visible: an official sees those of the own gemeente, which is in
    the list.
    """
    if scope.current().soort is Scopesoort.GEMEENTEN:
        return
    rows = Huisvestingslocatie.objects.filter(organisatie=organisatie).order_by()
    codes = sorted({*rows.values_list("gemeente_id", flat=True).distinct(), *organisatie.toegelaten_in})
    if codes != organisatie.gemeenten:
        organisatie.gemeenten = codes
        organisatie.save(update_fields=["gemeenten", "updated_at"])
