"""The drawings of an effect report, each with the same figures as a table; on the page and in the PDF alike."""

from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.charts.tornado import Swing, tornado_figure
from rivierenland.core.opmaak import MAANDEN, getal
from speerpunten.kennis.bijdragen.effectmodel import Bereik, Effectuitkomst, Fase

BRON = "Eigen berekening"


def row(naam: str, bereik: Bereik) -> Row:
    """A figure with its limits."""
    laag, hoog = sorted((bereik.laag, bereik.hoog))
    return Row(naam, bereik.midden, laag, hoog)


def months(fase: Fase) -> Figure:
    """Who looks for a bed, month by month."""
    rijen = [row(naam.capitalize(), maand.vraag) for naam, maand in zip(MAANDEN, fase.maanden, strict=True)]
    return interval_figure(
        f"Mensen die een bed zoeken per maand, {fase.naam.lower()} ({fase.jaar})", rijen,
        header=("Maand", "Mensen", "Laag", "Hoog"), source=BRON,
    )  # fmt: skip


def room(fase: Fase) -> Figure:
    """Beds needed in the busiest month beside those that are free near by."""
    rijen = [row("Nodig", fase.piek), row("Eigen bedden", fase.eigen)]
    rijen += [row(f"Vrij binnen {getal(straal.km)} km", straal.piek) for straal in fase.vrij]
    return interval_figure(
        f"Bedden nodig en vrij in de drukste maand van {fase.jaar}", rijen, header=("Bedden", "Aantal", "Laag", "Hoog"), source=BRON
    )  # fmt: skip


def homes(uitkomst: Effectuitkomst) -> Figure:
    """The kernen where people would live."""
    rijen = [(f"{een.kern} ({een.gemeente})", een.mensen) for een in uitkomst.wonen]
    if uitkomst.zonder_bed:
        rijen.append(("Geen bed in de regio", uitkomst.zonder_bed))
    return bar_figure(
        "Waar de mensen zonder eigen bed van de werkgever zouden wonen", rijen, header=("Kern", "Mensen"), source=BRON
    )


def travel(uitkomst: Effectuitkomst) -> Figure:
    """People per distance class."""
    rijen = [(klasse.naam.capitalize(), klasse.mensen) for klasse in uitkomst.verkeer.klassen]
    return bar_figure("Hoe ver mensen van het werk wonen", rijen, header=("Afstand", "Mensen"), source=BRON)


def sensitivity(uitkomst: Effectuitkomst) -> Figure:
    """Which assumption matters most."""
    fase = uitkomst.vol
    base = fase.piek.midden - fase.eigen.midden - uitkomst.within(fase).piek.midden
    rijen = [Swing(een.naam, een.laag, een.hoog, een.bij_laag, een.bij_hoog) for een in uitkomst.gevoelig]
    return tornado_figure(
        "Bedden te weinig in de drukste maand, als één aanname anders is (onder nul: over)", rijen, base=base,
        header=("Aanname", "Laag", "Te weinig", "Hoog", "Te weinig"), source=BRON,
    )  # fmt: skip
