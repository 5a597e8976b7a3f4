"""The charts of a document: drawn by `core.charts` from the figures that stand in it, and no others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts import borders, svg
from rivierenland.core.charts.bars import bar_chart
from rivierenland.core.charts.line import COLOURS, Series, line_chart
from rivierenland.core.charts.region_map import region_map
from rivierenland.core.charts.stacked import NEAR_FAR, Bar, stacked_chart
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.opmaak import Shown, euro, getal, known, procent
from rivierenland.rapportages.inhoud.blokken import (
    Getal,
    Grafiek,
    Grafieksoort,
    Kolom,
    Kolomsoort,
    Reeks,
    Rij,
    Tabel,
)

NOG_NIET = "nog niet"
_STEPS = 4
"""Borders between the five colours of a map."""
_SHIELD = {str(reden): reden for reden in Afscherming}


@dataclass(frozen=True, slots=True)
class Tekening:
    """One drawing. `kop` stands above it when a chart needs more than one."""

    kop: str
    svg: str


def draw(grafiek: Grafiek, *, width: float) -> tuple[Tekening, ...]:
    """The chart, drawn for a width in pixels, as few drawings as keep it readable: lines by three, bars one series at a time.

    Maps use the borders that ship with the portal: those of an operator would change the bytes of a file. Without labels or series there
    is no drawing. Raises ValueError for a map with more borders between its colours than there are colours.
    """
    if not grafiek.labels or not grafiek.reeksen:
        return ()
    if len(grafiek.grenzen) > _STEPS:
        raise ValueError(f"{grafiek.titel}: at most {_STEPS} borders between colours, not {len(grafiek.grenzen)}")
    teken = _TEKENAARS[_soort(grafiek)]
    with borders.shipped():
        return teken(grafiek, width)


def source(grafiek: Grafiek) -> str:
    """The line under a map; empty for another chart."""
    return borders.traced().source if grafiek.soort is Grafieksoort.KAART else ""


def as_table(grafiek: Grafiek, code: str) -> Tabel:
    """The same figures as rows: a label a row, a series a column."""
    koppen = (
        Kolom(_ROW_NAME.get(grafiek.soort, "Onderdeel"), Kolomsoort.TEKST),
        *(_column(reeks) for reeks in grafiek.reeksen),
    )
    rijen = tuple(
        Rij((label, *(reeks.waarden[nr] or NOG_NIET for reeks in grafiek.reeksen)))
        for nr, label in enumerate(grafiek.labels)
    )
    return Tabel(code, grafiek.titel, koppen, rijen)


def shown(waarde: Getal | None, schaal: int = 1) -> Shown:
    """A figure as a drawing takes it: a number, why it is withheld, or nothing."""
    if waarde is None:
        return None
    cijfer = waarde.cijfer
    if cijfer.verborgen:
        return _SHIELD.get(cijfer.tekst, Afscherming.NIET_GETOOND)
    return None if cijfer.waarde is None else cijfer.waarde * schaal


@dataclass(frozen=True, slots=True)
class _Schrijfwijze:
    """How the figures of a chart are written, and by how much their value is multiplied first."""

    write: Callable[[Shown], str]
    schaal: int = 1


def _notation(grafiek: Grafiek) -> _Schrijfwijze:
    cijfers = [
        waarde.cijfer
        for reeks in grafiek.reeksen
        for waarde in reeks.waarden
        if waarde and waarde.cijfer.waarde is not None
    ]
    if any(is_share(cijfer) for cijfer in cijfers):
        return _Schrijfwijze(procent, 100)
    if any(cijfer.tekst.startswith("€") for cijfer in cijfers):
        return _Schrijfwijze(euro)
    if any(isinstance(cijfer.waarde, Decimal) and cijfer.waarde % 1 for cijfer in cijfers):
        return _Schrijfwijze(lambda waarde: getal(waarde, 1))
    return _Schrijfwijze(getal)


def is_share(cijfer: Cijfer) -> bool:
    """Whether the value is a fraction that is read as a percentage."""
    return cijfer.tekst.endswith("%")


def _soort(grafiek: Grafiek) -> Grafieksoort:
    """Parts of a whole have four colours; with more of them every part gets bars of its own."""
    te_veel = grafiek.soort is Grafieksoort.GESTAPELD and len(grafiek.reeksen) > len(NEAR_FAR)
    return Grafieksoort.BALKEN if te_veel else grafiek.soort


def _lines(grafiek: Grafiek, width: float) -> tuple[Tekening, ...]:
    vorm = _notation(grafiek)
    groepen = [grafiek.reeksen[nr : nr + len(COLOURS)] for nr in range(0, len(grafiek.reeksen), len(COLOURS))]
    return tuple(
        Tekening(
            " en ".join(reeks.naam for reeks in groep) if len(groepen) > 1 else "",
            line_chart(
                grafiek.titel,
                grafiek.labels,
                [Series(reeks.naam, [shown(waarde, vorm.schaal) for waarde in reeks.waarden]) for reeks in groep],
                write=vorm.write,
                width=width,
            ),
        )
        for groep in groepen
    )


def _bars(grafiek: Grafiek, width: float) -> tuple[Tekening, ...]:
    vorm = _notation(grafiek)
    meer = len(grafiek.reeksen) > 1
    return tuple(
        Tekening(
            reeks.naam if meer else "",
            bar_chart(
                f"{grafiek.titel}: {reeks.naam}" if meer else grafiek.titel,
                [
                    (label, shown(waarde, vorm.schaal))
                    for label, waarde in zip(grafiek.labels, reeks.waarden, strict=True)
                ],
                write=vorm.write,
                width=width,
            ),
        )
        for reeks in grafiek.reeksen
    )


def _stacked(grafiek: Grafiek, width: float) -> tuple[Tekening, ...]:
    klassen = [reeks.naam for reeks in grafiek.reeksen]
    rijen = [_whole(label, [reeks.waarden[nr] for reeks in grafiek.reeksen]) for nr, label in enumerate(grafiek.labels)]
    return (Tekening("", stacked_chart(grafiek.titel, rijen, klassen, None, width=width, legend=True)),)


def _whole(label: str, waarden: Sequence[Getal | None]) -> Bar:
    """A bar of parts; of a whole with a part that is withheld nothing is drawn, or its size could be measured."""
    delen = [shown(waarde) for waarde in waarden]
    if all(known(deel) for deel in delen):
        return Bar(label, [deel for deel in delen if known(deel)])  # type: ignore[misc]
    reden = next(deel for deel in delen if not known(deel))
    return Bar(f"{label} ({reden or NOG_NIET})", ())


def _map(grafiek: Grafiek, width: float) -> tuple[Tekening, ...]:
    vorm = _notation(grafiek)
    waarden = {
        label: shown(waarde, vorm.schaal)
        for label, waarde in zip(grafiek.labels, grafiek.reeksen[0].waarden, strict=True)
    }
    grenzen = grafiek.grenzen or _steps([float(waarde) for waarde in waarden.values() if known(waarde)])
    return (Tekening("", region_map(grafiek.titel, waarden, grenzen, write=vorm.write, width=width)),)


def _steps(waarden: Sequence[float]) -> tuple[float, ...]:
    """Round borders between the colours when the report gives none."""
    return tuple(svg.round_scale(max([*waarden, 1]), _STEPS + 1)[1 : _STEPS + 1])


def _column(reeks: Reeks) -> Kolom:
    cijfers = [waarde.cijfer for waarde in reeks.waarden if waarde]
    if any(is_share(cijfer) for cijfer in cijfers):
        return Kolom(reeks.naam, Kolomsoort.PROCENT)
    euro_ = any(cijfer.tekst.startswith("€") for cijfer in cijfers)
    return Kolom(reeks.naam, Kolomsoort.EURO if euro_ else Kolomsoort.GETAL)


_ROW_NAME = {Grafieksoort.LIJN: "Periode", Grafieksoort.KAART: "Gemeente"}
_TEKENAARS: dict[Grafieksoort, Callable[[Grafiek, float], tuple[Tekening, ...]]] = {
    Grafieksoort.LIJN: _lines,
    Grafieksoort.BALKEN: _bars,
    Grafieksoort.GESTAPELD: _stacked,
    Grafieksoort.KAART: _map,
}
