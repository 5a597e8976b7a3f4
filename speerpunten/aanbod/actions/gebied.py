"""Write the borders of the eight gemeenten: all of them, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from shapely.geometry import MultiPolygon

from rivierenland.core import data
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from speerpunten.aanbod.kaart import bestand, stelsel, vlakken
from speerpunten.aanbod.models import Gebied
from speerpunten.aanbod.queries import gebied as gebieden

BRON = "© CBS/Kadaster"


@dataclass(frozen=True)
class Ingelezen:
    """What was imported: the rows, how many points they have, and what the operator should know of the file."""

    rijen: tuple[Gebied, ...]
    punten: int
    melding: str


def import_file(*, inhoud: bytes, peildatum: date | None, bron: str = BRON, by: Actor) -> Ingelezen:
    """Replace all borders by those in a GeoJSON file. Raises `Kaartfout` with a sentence; then nothing has changed.

    `peildatum`: the day the borders hold for; None is 1 January of the year that the file speaks of. For the operator only: no
    role holds the right to change what the eight gemeenten are.
    """
    if by.rol is not None:
        raise PermissionError("Grenzen worden ingelezen door de beheerder van het portaal, op de opdrachtregel.")
    bekend = known()
    inlezing = bestand.read(inhoud, {code: row.naam for code, row in bekend.items()})
    shapes, melding = _shapes(inlezing, bekend)
    dag = peildatum or (date(inlezing.jaar, 1, 1) if inlezing.jaar else timezone.localdate())
    now = timezone.now()
    rijen = tuple(
        Gebied(
            gemeente_id=code, vlakken=vlakken.simplified(shape), km2=Decimal(f"{shape.area / 1e6:.2f}"), bron=bron,
            peildatum=dag, ingelezen_op=now,
        )
        for code, shape in sorted(shapes.items())
    )  # fmt: skip
    with transaction.atomic():
        Gebied.objects.all().delete()
        Gebied.objects.bulk_create(rijen)
        gebeurtenis.record(
            actie="gebied.import",
            object_soort="aanbod.gebied",
            by=by,
            details={"bron": bron, "peildatum": dag.isoformat()},
        )
        transaction.on_commit(gebieden.forget)
    punten = sum(len(ring) for rij in rijen for vlak in rij.vlakken for ring in vlak)
    return Ingelezen(rijen, punten, melding)


def known() -> dict[str, vlakken.Bekend]:
    """What the portal knows of the eight, by code."""
    return {
        row.code: vlakken.Bekend(
            row.naam, row.oppervlakte_km2.waarde, row.oppervlakte_land_km2.waarde,
            (row.hoofdplaats_punt.waarde.rd_x, row.hoofdplaats_punt.waarde.rd_y),
        )
        for row in data.gemeenten()
    }  # fmt: skip


def _shapes(
    inlezing: bestand.Grensbestand, bekend: Mapping[str, vlakken.Bekend]
) -> tuple[dict[str, MultiPolygon], str]:
    """The eight areas, each checked and together."""
    rings = {code: vlakken.rings_of(vorm, bekend[code].naam) for code, vorm in inlezing.vlakken.items()}
    soort, melding = stelsel.system_of(
        inlezing.crs, (punt for vlak in rings.values() for polygon in vlak for ring in polygon for punt in ring)
    )
    shapes = {code: vlakken.checked(vlakken.in_rd(vlak, soort), bekend[code]) for code, vlak in rings.items()}
    vlakken.check_apart({bekend[code].naam: shape for code, shape in shapes.items()})
    return shapes, melding
