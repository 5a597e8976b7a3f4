"""The task as it is drawn and written out: the figures, the statement and the tables of the page, the PDF and the download."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from rivierenland.core.charts.band import Course, band_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.charts.region_map import region_figure
from rivierenland.core.charts.waterfall import Step, waterfall_figure
from rivierenland.core.opmaak import Shown, getal, procent
from speerpunten.aanbod.opgave.aannames import GROEI, GROEIWOORD
from speerpunten.aanbod.opgave.som import MOMENTEN, PIEK, Som
from speerpunten.aanbod.opgave.trekkingen import REGIO
from speerpunten.aanbod.queries.opgave import Opgave

ONBEKEND = "geen vraag bekend"
BAND = "In acht van de tien trekkingen ligt de opgave in de band."
STAPPEN = (("vraag", 1), ("groei", 1), ("vervanging", 1), ("aanbod", -1), ("pijplijn", -1))
"""The terms of the sum with their sign."""


@dataclass(frozen=True)
class Regel:
    """A line of the statement. `teken`: + or −, = for a subtotal; `soort`: totaal for a subtotal, sub for what falls below it."""

    naam: str
    aantal: int
    teken: str = "+"
    soort: str = ""
    uitleg: str = ""


@dataclass(frozen=True)
class Gemeenteregel:
    """A gemeente in the table, or the region: the statement and the band at the horizon; None without known demand."""

    naam: str
    code: str
    som: Som | None
    laag: int | None
    hoog: int | None


def written(value: Shown) -> str:
    """Beds; a gemeente without known demand says so."""
    return ONBEKEND if value is None else getal(value)


def names(jaar: int) -> dict[str, str]:
    """The terms in words, for a horizon in `jaar`."""
    return {
        "vraag": "Vraag nu", "groei": f"Groei tot {jaar}", "vervanging": "Vervanging", "aanbod": "Bedden nu",
        "pijplijn": "Plannen, naar kans", "opgave": f"Opgave in {jaar}",
    }  # fmt: skip


def steps(som: Som, jaar: int, naam: str) -> Figure:
    """The sum as steps."""
    woord = names(jaar)
    rows = [Step(woord[term], teken * getattr(som, term), total=term == "vraag") for term, teken in STAPPEN]
    return waterfall_figure(
        f"Van vraag naar opgave, {naam}", [*rows, Step(woord["opgave"], som.opgave, total=True)],
        header=["Onderdeel", "Mensen en bedden"], source="Eén mens zoekt één bed. Onder nul: er blijven bedden over.",
    )  # fmt: skip


def band(opgave: Opgave, code: str, naam: str) -> Figure | None:
    """What is reckoned for every year up to the horizon, with its band; None without known demand."""
    rij = opgave.banden.get(code)
    if rij is None:
        return None
    jaren = range(opgave.vraag.jaren + 1)
    lijn = [opgave.sums(opgave.vraag.moment, opgave.vraag.groei, jaar)[code] for jaar in jaren]
    course = Course(
        line=[som.opgave if som else 0 for som in lijn], low=[een.p10 for een in rij], middle=[een.p50 for een in rij],
        high=[een.p90 for een in rij],
    )  # fmt: skip
    return band_figure(
        f"Opgave per jaar, {naam}", [str(opgave.stand.peildatum.year + jaar) for jaar in jaren], course,
        header=["Jaar", "Gerekend", "Onderkant band", "Helft lager", "Bovenkant band"],
        source=f"Lijn: zoals gekozen. Stippels: de helft van de trekkingen ligt lager. {BAND}",
    )  # fmt: skip


def per_gemeente(opgave: Opgave) -> Figure:
    """The task of each gemeente with its band, on one scale."""
    rows = []
    for regel in lines(opgave)[:-1]:
        rows.append(Row(regel.naam, regel.som.opgave if regel.som else None, regel.laag, regel.hoog))
    return interval_figure(
        f"Opgave per gemeente in {opgave.tijd.horizon.year}", rows, header=["Gemeente", "Opgave", "Onderkant band", "Bovenkant band"],
        write=written, width=1080, source=f"Stip: zoals gekozen. {BAND} Onder nul: er blijven bedden over.",
    )  # fmt: skip


def chart(opgave: Opgave) -> Figure:
    """The map of the region by task; the lightest step is a gemeente that has beds left."""
    values = {regel.naam: regel.som.opgave if regel.som else None for regel in lines(opgave)[:-1]}
    hoogste = max([value for value in values.values() if value is not None], default=0)
    stap = max(_round_up(hoogste / 4), 5)
    return region_figure(
        f"Opgave per gemeente in {opgave.tijd.horizon.year}", values, [0, stap, 2 * stap, 3 * stap],
        header=["Gemeente", "Opgave in bedden"], write=written, width=760,
    )  # fmt: skip


def lines(opgave: Opgave) -> list[Gemeenteregel]:
    """Every gemeente, and the region last."""
    found = [_line(opgave, cijfers.code, cijfers.naam) for cijfers in opgave.stand.gemeenten]
    return [*found, _line(opgave, REGIO, "Regio")]


def statement(opgave: Opgave, som: Som) -> list[Regel]:
    """The whole sum, line by line, as it is added up."""
    jaar, aanname = opgave.tijd.horizon.year, opgave.rekenwaarden
    piek = opgave.vraag.moment == PIEK
    groei = procent(aanname.groei[opgave.vraag.groei] * 100)
    seizoen = [
        Regel("Erbij in het seizoen", som.seizoen),
        Regel(
            "van hen woont elders",
            som.seizoen_elders,
            "−",
            "sub",
            f"{procent((1 - aanname.op_erf) * 100)} woont niet bij het werk",
        ),
    ]
    tijdelijk = [Regel("Tijdelijke bedden voor het seizoen", som.tijdelijk, "−")]
    return [
        Regel("Aan het werk, het hele jaar", som.werk, ""),
        Regel("van hen woont buiten de regio", som.elders, "−", "sub", f"{procent(aanname.in_regio * 100)} woont in de regio"),
        Regel("van wie blijft woont in een eigen huis", som.eigen, "−", "sub", procent(aanname.eigen_woning * 100)),
        *(seizoen if piek else ()),
        Regel("Vraag nu", som.vraag, "=", "totaal"),
        Regel(f"Groei tot {jaar}", som.groei, uitleg=f"{groei} per jaar, {opgave.vraag.jaren} jaar"),
        Regel("Kamerverhuur in de kern die stopt", som.afbouw, uitleg=f"{procent(aanname.afbouw_kern * 100)} per jaar"),
        Regel("Bedden die niet voldoen", som.niet_conform, uitleg=procent(aanname.niet_conform * 100)),
        Regel("Bedden die voor een plan sluiten", som.verdrongen, uitleg="naar kans"),
        Regel(f"Nodig in {jaar}", som.vraag + som.groei + som.vervanging, "=", "totaal"),
        Regel("Bedden nu, het hele jaar", som.bedden, "−"),
        *(tijdelijk if piek else ()),
        Regel(f"Plannen die voor {jaar} opengaan", som.pijplijn, "−", uitleg="bedden maal kans"),
        Regel(f"Opgave in {jaar}", som.opgave, "=", "totaal"),
    ]  # fmt: skip


def outside(opgave: Opgave, code: str) -> list[tuple[str, int]]:
    """Who looks for no bed in the sum, at the peak: who lives outside the region, in an own house, or elsewhere in the season."""
    som = opgave.sommen[PIEK][code]
    if som is None:
        return []
    return [
        ("mensen die buiten de regio wonen", som.elders),
        ("mensen in een eigen woning", som.eigen),
        ("seizoensmensen die elders wonen", som.seizoen_elders),
    ]


def rates(opgave: Opgave, code: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The task by moment and rate of growth: what was chosen is marked."""
    sums = {(moment, groei): opgave.sums(moment, groei)[code] for moment in MOMENTEN for groei in GROEI}
    gekozen = (opgave.vraag.moment, opgave.vraag.groei)
    return [
        (
            GROEIWOORD[groei],
            [
                {"tekst": written(som.opgave if som else None), "gekozen": gekozen == (moment, groei)}
                for moment in MOMENTEN
                for som in [sums[moment, groei]]
            ],
        )
        for groei in GROEI
    ]


def _line(opgave: Opgave, code: str, naam: str) -> Gemeenteregel:
    som, rij = opgave.gekozen[code], opgave.banden.get(code)
    laag, hoog = (round(rij[-1].p10), round(rij[-1].p90)) if rij else (None, None)
    return Gemeenteregel(naam, code, som, laag, hoog)


def _round_up(value: float) -> int:
    """To a number that is easy to read: 37 becomes 40, 430 becomes 450."""
    eenheid = next((maat for maat in (5, 10, 50, 100, 500, 1000) if value <= 10 * maat), 5000)
    return eenheid * ceil(value / eenheid)


def columns(opgave: Opgave) -> Sequence[str]:
    """The headings of the table of gemeenten."""
    jaar = opgave.tijd.horizon.year
    return ["Gemeente", "Vraag nu", f"Groei tot {jaar}", "Vervanging", "Bedden nu", "Plannen", f"Opgave {jaar}", "Band"]
