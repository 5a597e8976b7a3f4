"""The people that the demo's login page offers."""

from dataclasses import dataclass

from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.rollen import ROLLEN, Rol, Rolsoort


@dataclass(frozen=True)
class Demopersoon:
    """One button: whose name, in which role, and for which organisation of the demo (by its short name)."""

    demo_naam: str
    naam: str
    rol: str


@dataclass(frozen=True)
class Demogroep:
    """A heading with its buttons."""

    titel: str
    personen: list[Demopersoon]


def demo_people() -> list[Demogroep]:
    """Region, market parties, then each gemeente; empty when the demo's people were not made. One query."""
    rows = (
        Toegang.objects.active()
        .filter(gebruiker__demo_naam__isnull=False)
        .select_related("gebruiker", "gemeente")
        .order_by("gemeente__naam", "id")
    )
    groups: dict[str, list[Demopersoon]] = {"Regio": [], "Marktpartijen en zorg": []}
    for row in rows:
        groups.setdefault(_title(row), []).append(_persoon(row.gebruiker, Rol(row.rol)))
    return [Demogroep(titel, personen) for titel, personen in groups.items() if personen]


def _title(row: Toegang) -> str:
    soort = ROLLEN[Rol(row.rol)].soort
    if soort is Rolsoort.GEMEENTE and row.gemeente:
        return f"Gemeente {row.gemeente.naam}"
    return "Regio" if soort is Rolsoort.REGIO else "Marktpartijen en zorg"


def _persoon(gebruiker: Gebruiker, rol: Rol) -> Demopersoon:
    naam = ROLLEN[rol].naam
    if rol is Rol.MARKTPARTIJ_BEHEERDER:
        naam = f"{naam} {(gebruiker.demo_naam or '').capitalize()}"
    return Demopersoon(demo_naam=gebruiker.demo_naam or "", naam=gebruiker.naam, rol=naam)
