"""End somebody's access. It is never removed: who had access when must stay known."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.toegang_beheer import roles_in_reach
from rivierenland.core.rollen import Rol


def end(*, toegang: Toegang, by: Actor) -> None:
    """End this access now; the next request of its user no longer has it.

    Raises `Geweigerd` for another tenant's, and ValidationError for one's own access or one that has ended.
    """
    require_reach(by, rol=Rol(toegang.rol), gemeente=toegang.gemeente_id, organisatie=toegang.organisatie_id)
    if by.gebruiker and toegang.gebruiker_id == by.gebruiker.pk:
        raise ValidationError("U kunt uw eigen toegang niet beëindigen. Vraag het een andere beheerder.")
    with transaction.atomic():
        row = Toegang.objects.select_for_update().get(pk=toegang.pk)
        if row.geldig_tot is not None:
            raise ValidationError("Deze toegang was al beëindigd.")
        row.geldig_tot = timezone.now()
        row.save(update_fields=["geldig_tot"])
        gebeurtenis.record(
            actie="toegang.end", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
            details={"rol": row.rol},
        )  # fmt: skip


def require_reach(by: Actor, *, rol: Rol, gemeente: str | None, organisatie: int | None) -> None:
    """Raise `Geweigerd` unless `by` may give and take this role for exactly this gemeente or organisation."""
    by.require(Permission.TOEGANG_MANAGE, gemeente=gemeente, organisatie=organisatie)
    if by.beschrijving is None:
        return
    named = gemeente is not None if by.gemeenten else organisatie is not None
    if not named or rol not in roles_in_reach(by):
        raise Geweigerd(Permission.TOEGANG_MANAGE)
