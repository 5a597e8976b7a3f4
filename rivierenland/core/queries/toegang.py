"""Who may act as what."""

from collections import defaultdict
from dataclasses import dataclass

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort


@dataclass(frozen=True)
class Rolkeuze:
    """One hat that a user can put on: a role, with all its gemeenten or one organisatie."""

    sleutel: str
    actor: Actor
    tekst: str


def rolkeuzes(gebruiker: Gebruiker) -> list[Rolkeuze]:
    """All hats of a user, in a fixed order. One query, outside any scope."""
    gemeenten: dict[Rol, list[Toegang]] = defaultdict(list)
    keuzes: list[Rolkeuze] = []
    active = Toegang.objects.active().filter(gebruiker=gebruiker).select_related("gemeente").order_by("rol", "id")
    for toegang in active:
        rol = Rol(toegang.rol)
        if ROLLEN[rol].soort is Rolsoort.GEMEENTE:
            gemeenten[rol].append(toegang)
        else:
            actor = Actor(gebruiker.naam, gebruiker, rol, organisatie_id=toegang.organisatie_id)
            sleutel = f"{rol}:{toegang.organisatie_id or ''}"
            keuzes.append(Rolkeuze(sleutel, actor, ROLLEN[rol].naam))
    for rol, toegangen in gemeenten.items():
        actor = Actor(
            gebruiker.naam, gebruiker, rol, gemeenten=tuple(sorted(t.gemeente_id for t in toegangen if t.gemeente_id))
        )
        namen = ", ".join(sorted(t.gemeente.naam for t in toegangen if t.gemeente))
        keuzes.append(Rolkeuze(f"{rol}:", actor, f"{ROLLEN[rol].naam} {namen}"))
    return sorted(keuzes, key=lambda keuze: keuze.sleutel)


def actor_of(gebruiker: Gebruiker, sleutel: str | None) -> Actor | None:
    """The hat that was chosen, or the first one; None for a user without any access."""
    keuze = chosen(rolkeuzes(gebruiker), sleutel)
    return keuze.actor if keuze else None


def chosen(keuzes: list[Rolkeuze], sleutel: str | None) -> Rolkeuze | None:
    """The hat with this key, else the first; None when there is no hat at all."""
    return next((keuze for keuze in keuzes if keuze.sleutel == sleutel), keuzes[0] if keuzes else None)
