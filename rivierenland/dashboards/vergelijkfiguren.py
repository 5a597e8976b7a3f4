"""The charts of a comparison."""

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.funnel import BINNEN, BUITEN, VER, Dot, Funnel, Limits, funnel_figure
from rivierenland.core.charts.line import Area, Series, line_figure
from rivierenland.core.charts.waterfall import Step, waterfall_figure
from rivierenland.core.opmaak import datum_lang, getal, verschil
from rivierenland.dashboards.figuren import maand_jaar
from rivierenland.dashboards.queries.vergelijking import Beloop, Plek, Vergelijking
from rivierenland.dashboards.vergelijkwoorden import PLAATSEN, writer
from speerpunten.kennis.vergelijken import trechter
from speerpunten.kennis.vergelijken.ontleding import Ontleding
from speerpunten.kennis.vergelijken.trechter import Grenzen, Verdeling

POINTS = 70
"""At so many sizes a limit is reckoned: smooth on a wide screen."""


def funnel(een: Vergelijking, gekozen: str = "") -> Figure | None:
    """The eight in their funnel; None when no figure is shown."""
    if een.midden is None or not een.midden or not een.getoond:
        return None
    noemers = [plek.paar.noemer for plek in een.getoond]
    kleinste, grootste = min(noemers) * 0.5, max(noemers) * 1.12
    at = [kleinste + (grootste - kleinste) * index / (POINTS - 1) for index in range(POINTS)]
    schrijf, per = writer(een.maat), een.maat.per

    def pair(naam: str, deel: float) -> Limits:
        grenzen: list[Grenzen] = [
            trechter.limits(een.maat.verdeling, een.midden or 0, size, deel, factor=een.factor) for size in at
        ]
        return Limits(naam, [grens.laag * per for grens in grenzen], [grens.hoog * per for grens in grenzen])

    drawn = Funnel(
        dots=[_dot(een, plek, gekozen) for plek in een.plekken],
        middle=een.midden * per,
        middle_name=f"{'regio' if een.regio_getoond else 'midden'} {schrijf(een.midden * per)}",
        at=at,
        limits=[pair("95 %", trechter.ZEKER), pair("99,8 %", trechter.ZEER_ZEKER)],
        size_name=een.maat.van if een.maat.van != "het geheel" else "grootte van het geheel",
    )
    header = ["Gemeente", een.maat.van.capitalize(), een.maat.eenheid.capitalize(), "Oordeel"]
    titel = f"{een.soort.naam}, {een.maat.eenheid}, {datum_lang(een.peildatum)}"
    return funnel_figure(titel, drawn, header=header, write=schrijf, source=f"Bron: {een.soort.bron}.", width=760)


def _dot(een: Vergelijking, plek: Plek, gekozen: str) -> Dot:
    level = BINNEN if plek.plaats is None or not plek.plaats.is_buiten else VER if plek.plaats.is_ver else BUITEN
    return Dot(
        name=plek.gemeente.naam,
        size=plek.paar.noemer or plek.paar.waarom,
        rate=plek.paar.per(een.maat),
        level=level,
        word=PLAATSEN[plek.plaats][0] if plek.plaats else "",
        chosen=plek.gemeente.code == gekozen,
    )


def course(een: Vergelijking, beloop: Beloop, naam: str) -> Figure | None:
    """One area over time with the band it was expected in; None while there are no two months to join."""
    waarden = [paar.per(een.maat) for paar in beloop.paren]
    if sum(paar.bekend for paar in beloop.paren) < 2:
        return None
    per = een.maat.per
    low = [None if grens is None else grens.laag * per for grens in beloop.verwacht]
    high = [None if grens is None else grens.hoog * per for grens in beloop.verwacht]
    return line_figure(
        f"{een.soort.naam} in {naam}, {een.maat.eenheid}" if naam != "de regio" else f"{een.soort.naam}, {een.maat.eenheid}",
        [maand_jaar(dag) if dag.month % 3 == 0 else "" for dag in beloop.dagen],
        [Series(naam, waarden)],
        area=Area("verwacht", low, high) if any(grens is not None for grens in beloop.verwacht) else None,
        row_names=[datum_lang(dag) for dag in beloop.dagen],
        row_header="Peildatum",
        source=f"Bron: {een.soort.bron}. Grijze band: verwacht als er sinds dezelfde maand een jaar eerder niets veranderde.",
        write=writer(een.maat),
        width=808,
    )  # fmt: skip


def taken_apart(een: Vergelijking, naam: str, delen: Ontleding) -> Figure:
    """Size, season and rest as steps from the middle to the gemeente."""
    aandeel = een.maat.verdeling is Verdeling.AANDEEL
    keer, schrijf = (100, writer(een.maat)) if aandeel else (1, getal)
    steps = [
        Step(
            "Regio, gemiddelde van een jaar" if aandeel else "Gemiddelde gemeente, gemiddelde maand",
            delen.begin * keer,
            total=True,
        )
    ]
    steps += [] if aandeel else [Step("Grootte", delen.grootte * keer)]
    steps += [] if delen.seizoen is None else [Step("Seizoen", delen.seizoen * keer)]
    steps += [Step("De rest", delen.rest * keer), Step(naam, delen.eigen * keer, total=True)]
    return waterfall_figure(
        f"Waaruit het verschil van {naam} bestaat", steps, header=["Deel", een.soort.eenheid], write=schrijf,
        write_step=lambda value: verschil(value, 1 if aandeel else 0), width=808,
    )  # fmt: skip
