"""Tables of counts that nobody drew up, as systems: rows, columns and totals, and periods that add up to a year."""

from dataclasses import replace
from random import Random

from rivierenland.core.onderdrukking.stelsel import Cel, Optelling, Stelsel


def make_table(zaad: int, rijen: int, kolommen: int, *, perioden: int = 1, drempel: int = 10) -> Stelsel:
    """About a quarter small, one in twelve nought, rows and columns of very different size."""
    kans = Random(zaad)
    groot = [kans.lognormvariate(0, 0.8) for _ in range(rijen)]
    breed = [kans.lognormvariate(3.3, 0.9) for _ in range(kolommen)]
    tellingen = [
        [[int(kans.expovariate(1 / (r * k))) if kans.random() > 0.08 else 0 for k in breed] for r in groot]
        for _ in range(perioden)
    ]
    return of_counts(tellingen, drempel=drempel)


def of_counts(tellingen: list[list[list[int]]], *, drempel: int = 10) -> Stelsel:
    """The system of tables (period, row, column) with all totals, and of the sum over periods when there are more."""
    lagen = {str(nr): tabel for nr, tabel in enumerate(tellingen)}
    if len(tellingen) > 1:
        lagen["jaar"] = [
            [sum(waarden) for waarden in zip(*rijen, strict=True)] for rijen in zip(*tellingen, strict=True)
        ]
    waarden = {}
    for laag, tabel in lagen.items():
        vol = [[*rij, sum(rij)] for rij in tabel]
        vol.append([sum(kolom) for kolom in zip(*vol, strict=True)])
        for r, rij in enumerate(vol):
            for k, aantal in enumerate(rij):
                waarden[laag, _name(r, len(tabel)), _name(k, len(tabel[0]))] = aantal
    rijen = [*map(str, range(len(tellingen[0]))), "+"]
    kolommen = [*map(str, range(len(tellingen[0][0]))), "+"]
    sommen = [
        *(Optelling(f"{laag}/{r}/+", tuple(f"{laag}/{r}/{k}" for k in kolommen[:-1])) for laag in lagen for r in rijen),
        *(Optelling(f"{laag}/+/{k}", tuple(f"{laag}/{r}/{k}" for r in rijen[:-1])) for laag in lagen for k in kolommen),
    ]
    if len(tellingen) > 1:
        perioden = range(len(tellingen))
        sommen += [Optelling(f"jaar/{r}/{k}", tuple(f"{p}/{r}/{k}" for p in perioden)) for r in rijen for k in kolommen]
    return Stelsel([Cel("/".join(naam), aantal, drempel) for naam, aantal in waarden.items()], sommen)


def owned_by_row(stelsel: Stelsel) -> Stelsel:
    """Every row belongs to a gemeente that knows its own counts."""
    rij = {cel.sleutel: cel.sleutel.split("/")[1] for cel in stelsel.cellen}
    cellen = [replace(cel, eigenaar="" if rij[cel.sleutel] == "+" else rij[cel.sleutel]) for cel in stelsel.cellen]
    return Stelsel(cellen, stelsel.optellingen)


def _name(nr: int, totaal: int) -> str:
    return "+" if nr == totaal else str(nr)
