"""Access and invitations, for who manages them: of the own gemeente or organisation, and otherwise nothing."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Toegang, Uitnodiging
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort

MARKTPARTIJROLLEN = (Rol.MARKTPARTIJ_BEHEERDER, Rol.MARKTPARTIJ_MEDEWERKER)


def _own(by: Actor) -> Q | None:
    if not by.may(Permission.TOEGANG_VIEW):
        return None
    if by.gemeenten:
        return Q(gemeente_id__in=by.gemeenten)
    return Q(organisatie_id=by.organisatie_id) if by.organisatie_id else None


def toegangen(by: Actor) -> QuerySet[Toegang]:
    """The access that `by` may see, running and ended."""
    own = _own(by)
    rows = Toegang.objects.select_related("gebruiker", "gemeente", "created_by").order_by("gebruiker__naam", "id")
    return rows.none() if own is None else rows.filter(own)


def open_uitnodigingen(by: Actor) -> QuerySet[Uitnodiging]:
    """Invitations that can still be accepted."""
    own = _own(by)
    rows = Uitnodiging.objects.select_related("gemeente", "created_by").filter(
        aanvaard_at=None, ingetrokken_at=None, verloopt_at__gt=timezone.now()
    )
    return rows.none() if own is None else rows.filter(own)


def administrators(organisatie: int, *, apart_from: str = "") -> set[str]:
    """The mail addresses of who looks after this organisation, or is invited to and may still accept."""
    role = Rol.MARKTPARTIJ_BEHEERDER
    active = Toegang.objects.active().filter(organisatie=organisatie, rol=role)
    invited = Uitnodiging.objects.filter(
        organisatie=organisatie, rol=role, aanvaard_at=None, ingetrokken_at=None, verloopt_at__gt=timezone.now()
    )
    found = {*active.values_list("gebruiker__email", flat=True), *invited.values_list("email", flat=True)}
    return found - {apart_from.strip().lower()}


def roles_in_reach(by: Actor) -> list[Rol]:
    """The roles that `by` may give: those of officials for a gemeente, those of a market party for an organisation."""
    if by.beschrijving is None:
        return list(Rol)
    if not by.may(Permission.TOEGANG_MANAGE):
        return []
    if by.beschrijving.soort is Rolsoort.GEMEENTE:
        return [rol for rol, beschrijving in ROLLEN.items() if beschrijving.soort is Rolsoort.GEMEENTE]
    return list(MARKTPARTIJROLLEN) if by.beschrijving.soort is Rolsoort.ORGANISATIE else []


def ended_by(rows: list[Toegang]) -> dict[int, str]:
    """Who ended each of these accesses, by its id; one query."""
    ids = [str(row.pk) for row in rows if row.geldig_tot]
    events = Gebeurtenis.objects.filter(actie="toegang.end", object_soort="core.toegang", object_id__in=ids)
    return {int(event.object_id): event.actor_naam for event in events}
