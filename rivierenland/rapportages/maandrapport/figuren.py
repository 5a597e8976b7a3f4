"""The drawings of the monthly report, made of its content alone, so that they show no more than its tables."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.bars import bar_chart
from rivierenland.core.charts.line import Season, Series, line_chart
from rivierenland.core.charts.oogst import harvests
from rivierenland.core.charts.region_map import region_map
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.opmaak import MAANDEN_KORT, Shown, getal, procent

from .inhoud import Figuur, Maandrapport, Verdeling
from .kernenkaart import place_map

BREEDTE = 634
GRENZEN = (70, 80, 90, 100)
"""Percentages between the colours of the map; above the last there are more people than permitted beds."""
OOGSTMAANDEN = Season(7, 8)
Tekeningen: TypeAlias = Mapping[str, Figuur]


def draw(rapport: Maandrapport) -> Tekeningen:
    """The figures by their place in the PDF; one without anything to show is left out."""
    figuren = {
        "seizoen": _season(rapport),
        "weken": _weeks(rapport),
        "verblijfsduur": _lengths(rapport),
        "verdeling": _division(rapport.verdelingen[-1]),
    }
    if rapport.kaart:
        figuren["kaart"] = _map(rapport)
    elif rapport.punten:
        figuren["kaart"] = place_map(rapport.gebied.naam, rapport.punten, breedte=BREEDTE)
    return {naam: figuur for naam, figuur in figuren.items() if figuur}


def shown(cijfer: Cijfer | None) -> Shown:
    """A figure as a chart takes it: a number, why it is withheld, or nothing."""
    if cijfer is None:
        return None
    if cijfer.verborgen:
        return Afscherming.NIET_GETOOND
    return cijfer.waarde


def _season(rapport: Maandrapport) -> Figuur | None:
    nu = [shown(stand.dit_jaar) for stand in rapport.maanden]
    toen = [shown(stand.vorig_jaar) for stand in rapport.maanden]
    bijschrift = "Mensen op de laatste nacht van de maand, dit jaar en vorig jaar"
    return _two_years(rapport, bijschrift, MAANDEN_KORT, nu, toen, [OOGSTMAANDEN])


def _weeks(rapport: Maandrapport) -> Figuur | None:
    nu = [shown(week.dit_jaar) for week in rapport.weken]
    toen = [shown(week.vorig_jaar) for week in rapport.weken]
    labels = [f"week {week.week}" if week.week in {1, 10, 20, 30, 40, 50} else "" for week in rapport.weken]
    oogst = harvests([week.maandag for week in rapport.weken])
    return _two_years(rapport, "Mensen op maandagnacht, per week", labels, nu, toen, oogst)


def _two_years(
    rapport: Maandrapport,
    bijschrift: str,
    labels: Sequence[str],
    nu: list[Shown],
    toen: list[Shown],
    oogst: Sequence[Season],
) -> Figuur | None:
    jaar = rapport.periode.jaar
    lijnen = [Series(str(naam), reeks) for naam, reeks in ((jaar, nu), (jaar - 1, toen)) if any(_numbers(reeks))]
    if not lijnen:
        return None
    svg = line_chart(bijschrift, labels, lijnen, seasons=oogst, width=BREEDTE, height=250)
    alt = ". ".join(f"{lijn.name}: {_range(_numbers(lijn.values))}" for lijn in lijnen)
    return Figuur(svg, f"Lijnen met het aantal mensen. {alt}.", bijschrift)


def _numbers(reeks: Sequence[Shown]) -> list[int]:
    return [waarde for waarde in reeks if isinstance(waarde, int)]


def _range(waarden: list[int]) -> str:
    return f"laagste {getal(min(waarden))}, hoogste {getal(max(waarden))}, laatste {getal(waarden[-1])}"


def _lengths(rapport: Maandrapport) -> Figuur | None:
    rijen = [(klasse.naam, shown(klasse.aantal)) for klasse in rapport.verblijfsduur]
    return _bars("Verblijven naar duur tot nu toe", rijen)


def _division(verdeling: Verdeling) -> Figuur | None:
    rijen = [(regel.naam, shown(regel.aanwezig)) for regel in verdeling.rijen]
    return _bars(f"Aanwezige mensen per {verdeling.kop.lower()}", rijen)


def _bars(bijschrift: str, rijen: list[tuple[str, Shown]]) -> Figuur | None:
    if not any(isinstance(waarde, int) and waarde for _, waarde in rijen):
        return None
    alt = "; ".join(f"{naam}: {getal(waarde)}" for naam, waarde in rijen)
    return Figuur(bar_chart(bijschrift, rijen, width=BREEDTE), f"Balken. {alt}.", bijschrift)


def _map(rapport: Maandrapport) -> Figuur:
    waarden = {waarde.naam: _percent(waarde.cijfer) for waarde in rapport.kaart}
    bijschrift = "Bezetting van vergunde bedden per gemeente"
    alt = "; ".join(f"{naam}: {procent(waarde)}" for naam, waarde in waarden.items())
    return Figuur(region_map(bijschrift, waarden, GRENZEN, width=BREEDTE), f"Kaart. {alt}.", bijschrift)


def _percent(cijfer: Cijfer) -> Shown:
    waarde = shown(cijfer)
    return waarde if waarde is None or isinstance(waarde, Afscherming) else waarde * 100
