"""Let the people of the example check and publish editions: by the same actions as on the pages."""

from collections.abc import Iterable

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.actions import oordeel, opmerking
from rivierenland.rapportages.demo.edities import Gezegd
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.queries import controle

OORSPRONG = "opdrachtregel"


def say(*, editie: Rapporteditie, gezegd: Iterable[Gezegd]) -> None:
    """Place remarks of gemeenten at sections of the region's part, with the region's answers. What was said already is not said twice."""
    secties = controle.sections(editie, "")
    eerder = set(controle.remarks(editie).values_list("tekst", flat=True))
    for woorden in gezegd:
        if woorden.tekst in eerder:
            continue
        beleid = _beleid(woorden.slug)
        row = opmerking.place(
            editie=editie,
            gemeente=beleid.gemeenten[0],
            gebied="",
            sectie=secties[min(woorden.sectie, len(secties) - 1)].code,
            tekst=woorden.tekst,
            by=beleid,
        )
        if woorden.antwoord:
            opmerking.answer(opmerking=row, antwoord=woorden.antwoord, gezien=row.antwoord, by=coordinator())


def approve(*, editie: Rapporteditie, slugs: Iterable[str] | None = None) -> None:
    """Approve for these gemeenten, or for all of them."""
    gemeenten = Gemeente.objects.order_by("code")
    for slug in slugs if slugs is not None else gemeenten.values_list("slug", flat=True):
        beleid = _beleid(slug)
        oordeel.approve(editie=editie, gemeente=beleid.gemeenten[0], gezien=Oordeel.OPEN, by=beleid)


def coordinator() -> Actor:
    """The region's coordinator of the example."""
    wie = Gebruiker.objects.get(demo_naam=str(Rol.REGIOCOORDINATOR))
    return Actor(wie.naam, wie, Rol.REGIOCOORDINATOR, oorsprong=OORSPRONG)


def _beleid(slug: str) -> Actor:
    wie = Gebruiker.objects.get(demo_naam=f"{Rol.BELEID}.{slug}")
    code = Gemeente.objects.get(slug=slug).code
    return Actor(wie.naam, wie, Rol.BELEID, gemeenten=(code,), oorsprong=OORSPRONG)
