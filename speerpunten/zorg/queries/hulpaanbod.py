"""Offers of help as the office sees them, and whose they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.rollen import ROLLEN, Rol
from speerpunten.zorg.enums.hulp import Aanbodstatus
from speerpunten.zorg.models import Hulpaanbod

MAANDEN = "hulp_nagekeken_maanden"
AFSTAND = "hulp_afstand_km"
BEHEER = [rol for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.HULPAANBOD_MANAGE)]


@dataclass(frozen=True)
class Eigenaar:
    """Who keeps an offer: a gemeente (CBS code), an organisation (id), or the region: neither."""

    gemeente: str | None = None
    organisatie: int | None = None


def owner_of(row: Hulpaanbod) -> Eigenaar:
    """Who keeps it."""
    return Eigenaar(row.gemeente_id, row.organisatie_id)


def owns(by: Actor, eigenaar: Eigenaar) -> bool:
    """Whether `by` may write what is the owner's. A right for a gemeente is none for what belongs to the region or a partner."""
    if by.rol is None:
        return True
    if not by.may(Permission.HULPAANBOD_MANAGE):
        return False
    if by.organisatie_id:
        return eigenaar == Eigenaar(organisatie=by.organisatie_id)
    if by.gemeenten:
        return eigenaar.organisatie is None and eigenaar.gemeente in by.gemeenten
    return eigenaar == Eigenaar()


def seen_by(by: Actor) -> QuerySet[Hulpaanbod]:
    """What is published, and of the rest what is the actor's own; row security says the same."""
    return Hulpaanbod.objects.filter(Q(status=Aanbodstatus.GEPUBLICEERD) | own_of(by)).select_related("gemeente")


def own_of(by: Actor) -> Q:
    """The offers that `by` keeps."""
    if by.organisatie_id:
        return Q(organisatie=by.organisatie_id)
    return Q(gemeente__in=by.gemeenten) if by.gemeenten else Q(gemeente=None, organisatie=None)


def in_words(row: Hulpaanbod) -> str:
    """Who keeps it, as the office reads it."""
    if row.organisatie_id:
        return "De organisatie zelf"
    return f"Gemeente {row.gemeente.naam}" if row.gemeente else "Regio"


def oldest(op: date) -> date:
    """Last checked before this day, an offer asks to be checked again."""
    return add_months(op, -int(value_of(MAANDEN, peildatum=op)))


def to_check(op: date) -> Q:
    """Published, and nobody said within the term that it is still right."""
    return Q(status=Aanbodstatus.GEPUBLICEERD) & (Q(nagekeken_op=None) | Q(nagekeken_op__lt=oldest(op)))


def keepers() -> Mapping[Eigenaar, list[str]]:
    """The mail addresses of who may keep the offers of each owner, one query."""
    found: dict[Eigenaar, list[str]] = {}
    rows = Toegang.objects.active().filter(rol__in=BEHEER).order_by("gebruiker__email")
    for rol, gemeente, organisatie, email in rows.values_list("rol", "gemeente", "organisatie", "gebruiker__email"):
        own = Eigenaar() if rol == Rol.REGIOCOORDINATOR else Eigenaar(gemeente, organisatie)
        found.setdefault(own, []).append(email)
    return found
