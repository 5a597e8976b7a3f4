"""The charts that sections share: the numbers and what can be seen in them."""

from collections.abc import Sequence
from math import ceil

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Getal, Grafiek, Grafieksoort, Reeks
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import trend
from rivierenland.rapportages.secties.figuur import figure
from rivierenland.rapportages.secties.moment import areas, month_and_year, place
from rivierenland.rapportages.secties.tabellen import name

STAVEN = 5
"""The most stacked bars of one chart; the last is the period's own."""


def line(boek: Cijferboek, kader: Kader, code: str) -> Grafiek:
    """One measure of this area over time."""
    dagen = trend(kader.periode)
    punten = [figure(boek, code, dag) for dag in dagen]
    labels = [month_and_year(dag) for dag in dagen]
    titel = f"{name(code)} in {place(kader)}"
    return Grafiek(
        titel,
        Grafieksoort.LIJN,
        tuple(labels),
        (Reeks(name(code), tuple(punten)),),
        _alt("Lijn", labels, punten),
        _unit(code),
    )


def bars(boek: Cijferboek, kader: Kader, code: str) -> Grafiek:
    """One measure, a bar a gemeente."""
    gebieden, dag = areas(boek, kader), kader.periode.laatste_dag
    punten = [figure(boek, code, dag, gebied=gebied) for gebied in gebieden]
    labels = [kader.namen[gebied] for gebied in gebieden]
    titel = f"{name(code)} per gemeente"
    return Grafiek(
        titel,
        Grafieksoort.BALKEN,
        tuple(labels),
        (Reeks(name(code), tuple(punten)),),
        _alt("Staven", labels, punten),
        _unit(code),
    )


def stacked(boek: Cijferboek, kader: Kader, titel: str, codes: Sequence[str]) -> Grafiek:
    """Classes of a whole of this area over time, on top of each other. As few bars as leave room on a page for what they are about."""
    alle = trend(kader.periode)
    dagen = alle[:: -ceil(len(alle) / STAVEN)][::-1]
    labels = [month_and_year(dag) for dag in dagen]
    reeksen = tuple(Reeks(name(code), tuple(figure(boek, code, dag) for dag in dagen)) for code in codes)
    laatste = [reeks.waarden[-1] for reeks in reeksen]
    alt = _alt(f"Gestapelde staven per moment; in {labels[-1]}", [reeks.naam for reeks in reeksen], laatste)
    return Grafiek(f"{titel} in {place(kader)}", Grafieksoort.GESTAPELD, tuple(labels), reeksen, alt, _unit(codes[0]))


def region_map(boek: Cijferboek, kader: Kader, code: str, grenzen: tuple[int, ...]) -> Grafiek:
    """One measure on the map of the gemeenten. `grenzen`: between its colours, of a share in percent."""
    gebieden, dag = areas(boek, kader), kader.periode.laatste_dag
    punten = [figure(boek, code, dag, gebied=gebied) for gebied in gebieden]
    labels = [kader.namen[gebied] for gebied in gebieden]
    return Grafiek(
        f"{name(code)} per gemeente",
        Grafieksoort.KAART,
        tuple(labels),
        (Reeks(name(code), tuple(punten)),),
        _alt(f"Kaart met {name(code).lower()} per gemeente", labels, punten),
        _unit(code),
        grenzen,
    )


def drawn(grafiek: Grafiek) -> tuple[Grafiek, ...]:
    """The chart, or nothing where no figure in it is more than nought: its table says the same in less room."""
    waarden = [getal.cijfer.waarde for reeks in grafiek.reeksen for getal in reeks.waarden if getal]
    return (grafiek,) if any(waarden) else ()


def whole(grafiek: Grafiek) -> tuple[Grafiek, ...]:
    """A chart of stacked classes, or nothing where of no moment all are shown: then no bar could be drawn."""
    momenten = zip(*(reeks.waarden for reeks in grafiek.reeksen), strict=True)
    heel = any(all(getal and getal.cijfer.waarde is not None for getal in moment) for moment in momenten)
    return drawn(grafiek) if heel else ()


def _alt(wat: str, labels: Sequence[str], punten: Sequence[Getal | None]) -> str:
    """Only what is shown: a withheld figure is named as such."""
    delen = [f"{label} {getal.cijfer.tekst}" for label, getal in zip(labels, punten, strict=True) if getal]
    return f"{wat}: {', '.join(delen)}."


def _unit(code: str) -> str:
    maat = find(code)
    return maat.eenheid if maat else ""
