"""Read action points, and who may be asked to do one."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rol
from speerpunten.programma.enums.vergadering import TE_DOEN
from speerpunten.programma.models import Actiepunt

Eigenaar = tuple[str | None, int | None]
"""The code of a gemeente, or None for the region, with a person there, or None."""
WIE = Q(rol__in=[Rol.BELEID, Rol.REGIOCOORDINATOR])


def for_list() -> QuerySet[Actiepunt]:
    """The nearest day first."""
    return Actiepunt.objects.select_related("eigenaar", "persoon", "vergadering").order_by("uiterlijk", "id")


def open_of(actor: Actor) -> QuerySet[Actiepunt]:
    """What waits for this person: of the own gemeente (or the region) for nobody in particular, and what bears the own name.

    What bears the name of somebody who no longer has access there waits for all.
    """
    rows = for_list().filter(status__in=TE_DOEN)
    van = Q(eigenaar__in=actor.gemeenten) if actor.gemeenten else Q(eigenaar=None)
    er_nog = Toegang.objects.active().filter(WIE, gebruiker=OuterRef("persoon"))
    return rows.filter(van, Q(persoon=None) | Q(persoon=actor.gebruiker) | ~Exists(er_nog))


def overdue_of_others(vandaag: date) -> QuerySet[Actiepunt]:
    """What gemeenten should have done before this day."""
    return for_list().filter(status__in=TE_DOEN, eigenaar__isnull=False, uiterlijk__lt=vandaag)


def may_follow_up(actor: Actor, actiepunt: Actiepunt) -> bool:
    """Whether this person may say how far it is: the region always, a gemeente of its own."""
    if actor.may(Permission.VERGADERING_MANAGE):
        return True
    return bool(actiepunt.eigenaar_id) and actor.may(Permission.VERGADERING_VIEW, gemeente=actiepunt.eigenaar_id)


def people() -> dict[Eigenaar, str]:
    """Everybody whom an action point may be given to, with the name: those who have it on their home."""
    rows = Toegang.objects.active().filter(WIE).select_related("gebruiker").order_by("gebruiker__naam")
    return {(row.gemeente_id, row.gebruiker_id): row.gebruiker.naam for row in rows}


def of_meeting_loose(vergadering_id: int) -> QuerySet[Actiepunt]:
    """Action points of a meeting that hang on no subject."""
    return for_list().filter(vergadering=vergadering_id, agendapunt=None)
