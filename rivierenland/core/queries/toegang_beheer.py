"""Access and invitations, for who manages them: of the own gemeente or organisation, and otherwise nothing."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Verzorgers:
    """The mail addresses of who works for an organisation: those who manage its access now, those who are invited to and may
    still accept, and those who only work with it.
    """

    beheerders: frozenset[str]
    genodigden: frozenset[str]
    medewerkers: frozenset[str]

    @property
    def has_administrator(self) -> bool:
        """Whether somebody can decide who joins, or will once the invitation is accepted."""
        return bool(self.beheerders or self.genodigden)


def caretakers(organisatie: int) -> Verzorgers:
    """Who looks after this organisation."""
    active = Toegang.objects.active().filter(organisatie=organisatie)
    of_role = {
        rol: frozenset(active.filter(rol=rol).values_list("gebruiker__email", flat=True)) for rol in MARKTPARTIJROLLEN
    }
    invited = Uitnodiging.objects.filter(
        organisatie=organisatie, rol=Rol.MARKTPARTIJ_BEHEERDER,
        aanvaard_at=None, ingetrokken_at=None, verloopt_at__gt=timezone.now(),
    )  # fmt: skip
    return Verzorgers(
        beheerders=of_role[Rol.MARKTPARTIJ_BEHEERDER],
        genodigden=frozenset(invited.values_list("email", flat=True)),
        medewerkers=of_role[Rol.MARKTPARTIJ_MEDEWERKER],
    )


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
