"""The share drawn: beds against share, and the movement of each gemeente."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.share import Legend, Row, share_figure
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import getal, procent, verschil
from speerpunten.aanbod.enums.verdeling import Ligging
from speerpunten.aanbod.queries.verdeling_beeld import Beeld
from speerpunten.aanbod.verdeling.stand import Positie

BREED = 860


def percent_of(positie: Positie) -> str:
    """The beds in percent of the share; in words when there is no share."""
    return "geen aandeel" if positie.verhouding is None else procent(positie.verhouding, 0)


def shares_drawn(beeld: Beeld) -> Figure:
    """A bar per gemeente with its share as a mark, in the fixed order of the names."""
    namen, band = beeld.namen, beeld.gegevens.band
    rows = [
        Row(namen[een.gemeente], (een.bedden, een.pijplijn), een.plaatsen, *een.grenzen, words=_words(een))
        for een in beeld.posities
    ]
    return share_figure(
        "Bedden en aandeel per gemeente",
        rows,
        Legend(
            ("bedden nu", "verwacht uit projecten" if beeld.met_pijplijn else ""),
            "aandeel",
            f"rond het aandeel: {band}\u00a0% erboven of eronder",
        ),
        header=["Gemeente", "Aandeel", "Bedden nu", "Verwacht", "Samen", "Van het aandeel"],
        numbers=[
            [namen[een.gemeente], een.plaatsen, een.bedden, een.pijplijn, een.samen, percent_of(een)]
            for een in beeld.posities
        ],
        source="Bron: locatieregister, projecten en vraag in het portaal.",
        width=BREED,
    )


def _words(positie: Positie) -> str:
    return f"{getal(positie.samen)} van {getal(positie.plaatsen)}"


@dataclass(frozen=True)
class Verloopkaart:
    """One of the eight equal cards: the beds in percent of the share at the end of each quarter."""

    naam: str
    nu: str
    ligging: Ligging
    eerst: str
    beweging: str
    lijn: str


def movement(beeld: Beeld) -> list[Verloopkaart]:
    """Eight cards on one scale, in the order of the names."""
    reeksen = [[dag[nr].verhouding for dag in beeld.verloop] for nr in range(len(beeld.posities))]
    hoogste = max([110.0, *(waarde for reeks in reeksen for waarde in reeks if waarde is not None)])
    return [
        _card(beeld, nr, [waarde or 0 for waarde in reeks], hoogste)
        for nr, reeks in enumerate(reeksen)
        if None not in reeks
    ]


def _card(beeld: Beeld, nr: int, reeks: Sequence[float], hoogste: float) -> Verloopkaart:
    positie = beeld.verloop[-1][nr]
    naam = beeld.namen[positie.gemeente]
    woorden = ((0, quarter(beeld.dagen[0])), (len(reeks) - 1, "nu"))
    lijn = sparkline(f"{naam}: bedden in procent van het aandeel", reeks, limit=100, highest=hoogste, labels=woorden)
    return Verloopkaart(
        naam=naam,
        nu=procent(reeks[-1], 0),
        ligging=positie.ligging,
        eerst=procent(reeks[0], 0),
        beweging=f"{verschil(round(reeks[-1]) - round(reeks[0]))} punt",
        lijn=lijn,
    )


def quarter(dag: date) -> str:
    """`3e kw. 2025`."""
    return f"{(dag.month - 1) // 3 + 1}e kw. {dag.year}"


def movement_table(beeld: Beeld) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The figures behind the cards: a column per quarter."""
    koppen = [*(quarter(dag) for dag in beeld.dagen[:-1]), "nu"]
    rijen = [
        (beeld.namen[een.gemeente], [f"{getal(dag[nr].bedden)} van {getal(dag[nr].plaatsen)}" for dag in beeld.verloop])
        for nr, een in enumerate(beeld.posities)
    ]
    return koppen, rijen
