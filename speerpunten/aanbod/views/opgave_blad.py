"""The task as a file: the sheets of a download and the pages of a PDF."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import UNKNOWN, datum_lang, getal, tijdstip
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from speerpunten.aanbod.opgave.som import Som
from speerpunten.aanbod.opgave.trekkingen import TREKKINGEN
from speerpunten.aanbod.queries.opgave import Opgave
from speerpunten.aanbod.views import opgave_beeld as beeld

SJABLOON = "dashboards/dashboard.typ"
"""A strip of figures, drawings and tables under headings, and what they mean: just what a task needs."""
TERMEN = (
    ("werk", "Aan het werk, het hele jaar"), ("elders", "Woont buiten de regio"), ("eigen", "In een eigen woning"),
    ("seizoen", "Erbij in het seizoen"), ("seizoen_elders", "Seizoen, woont elders"), ("vraag", "Vraag nu"), ("groei", "Groei"),
    ("afbouw", "Kamerverhuur die stopt"), ("niet_conform", "Bedden die niet voldoen"), ("verdrongen", "Bedden die voor plannen sluiten"),
    ("bedden", "Bedden nu, het hele jaar"), ("tijdelijk", "Tijdelijke bedden nu"), ("pijplijn", "Plannen, naar kans"), ("opgave", "Opgave"),
)  # fmt: skip
METHODE = (
    ("Opgave", "Vraag + groei + vervanging − bedden nu − plannen. Elke term is afgerond op hele mensen of bedden. Een opgave is een raming"
     " en geen besluit: zij zegt hoeveel bedden er nodig zijn, niet waar zij passen."),
    ("Band", f"{getal(TREKKINGEN)} trekkingen van de vraag (marge naar zekerheid), de groei (tussen laag en hoog) en de plannen"
     " (komt wel of niet, en hoe laat). In acht van de tien ligt de opgave in de band. De andere aannames staan daarin vast."),
)  # fmt: skip


def sheets(opgave: Opgave, code: str) -> list[Blad]:
    """Per gemeente the statement; the band per year of what is shown; the assumptions."""
    return [
        Blad("Opgave per gemeente", _columns(), beeld.lines(opgave)),
        Blad("Band per jaar", _band_columns(), _years(opgave, code)),
        Blad("Aannames", _assumption_columns(), opgave.aannames),
    ]


def render(
    opgave: Opgave, code: str, *, naam: str, regel: str, lezer: str, voorbeeld: bool, fonts: Path, moment: datetime
) -> bytes:
    """The PDF. `moment` is local time. Raises `PdfError` when it would not be accessible."""
    som = opgave.gekozen[code]
    data = {
        "titel": f"Opgave in {opgave.tijd.horizon.year}: {naam}",
        "regel": regel,
        "lezer": lezer,
        "peildatum": datum_lang(opgave.stand.peildatum),
        "datum": [moment.year, moment.month, moment.day],
        "gemaakt": tijdstip(moment),
        "voorbeeld": voorbeeld,
        "strook": _strip(opgave, som) if som else [],
        "delen": _parts(opgave, code, naam, som),
        "afgeschermd": [],
        "definities": [{"naam": kop, "tekst": tekst, "bron": _sources(opgave)} for kop, tekst in METHODE],
    }
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def _columns() -> list[Kolom]:
    def term(veld: str) -> Any:
        return lambda regel: beeld.ONBEKEND if regel.som is None else getattr(regel.som, veld)

    return [
        Kolom("Gemeente", Soort.TEKST, lambda regel: regel.naam),
        *(Kolom(kop, Soort.GETAL, term(veld)) for veld, kop in TERMEN),
        Kolom("Onderkant band", Soort.GETAL, lambda regel: regel.laag),
        Kolom("Bovenkant band", Soort.GETAL, lambda regel: regel.hoog),
    ]


def _years(opgave: Opgave, code: str) -> list[tuple[int, int, int, int]]:
    jaar = opgave.stand.peildatum.year
    rij = opgave.banden.get(code, [])
    return [(jaar + nr, round(een.p10), round(een.p50), round(een.p90)) for nr, een in enumerate(rij)]


def _band_columns() -> list[Kolom]:
    def at(nr: int) -> Any:
        return lambda rij: rij[nr]

    koppen = ("Een op tien lager", "Helft lager", "Een op tien hoger")
    return [
        Kolom("Jaar", Soort.TEKST, lambda rij: str(rij[0])),
        *(Kolom(kop, Soort.GETAL, at(nr)) for nr, kop in enumerate(koppen, start=1)),
    ]


def _assumption_columns() -> list[Kolom]:
    return [
        Kolom("Aanname", Soort.TEKST, lambda een: een.naam, 44),
        Kolom("Gebruikt", Soort.GETAL, lambda een: een.waarde),
        Kolom("Gewoon", Soort.GETAL, lambda een: een.gewoon),
        Kolom("Eenheid", Soort.TEKST, lambda een: een.parameter.eenheid, 18),
        Kolom("Bron", Soort.TEKST, lambda een: een.parameter.bron, 60),
        Kolom("Voorbeeldwaarde", Soort.TEKST, lambda een: "ja" if een.parameter.is_voorbeeld else "nee"),
    ]


def _strip(opgave: Opgave, som: Som) -> list[dict[str, str]]:
    jaar = opgave.tijd.horizon.year
    return [
        {"naam": f"Nodig in {jaar}", "tekst": getal(som.vraag + som.groei + som.vervanging), "toelichting": "vraag, groei, vervanging"},
        {"naam": "Bedden nu", "tekst": getal(som.aanbod), "toelichting": "vergund en in gebruik"},
        {"naam": "Plannen", "tekst": getal(som.pijplijn), "toelichting": "bedden maal kans"},
        {"naam": f"Opgave in {jaar}", "tekst": getal(som.opgave), "toelichting": "onder nul: bedden over"},
    ]  # fmt: skip


def _parts(opgave: Opgave, code: str, naam: str, som: Som | None) -> list[dict[str, Any]]:
    if som is None:
        return [
            _part(
                "Geen vraag bekend",
                "Zonder vraag is er geen opgave te berekenen. Dat is iets anders dan een opgave van nul.",
            )
        ]
    kop = "Van vraag naar opgave"
    delen = [_part(kop, figuur=beeld.steps(som, opgave.tijd.horizon.year, naam))]
    if lijn := beeld.band(opgave, code, naam):
        delen.append(_part("Hoe zeker is dit?", figuur=lijn))
    rijen = [[regel.naam, *_figures(regel)] for regel in beeld.lines(opgave)]
    delen.append(_part("Per gemeente", tabel=("Opgave per gemeente in bedden", list(beeld.columns(opgave)), rijen)))
    delen.append(_part("Waarmee is gerekend", _assumptions(opgave)))
    return delen


def _assumptions(opgave: Opgave) -> str:
    """Every value in one sentence, because a table of them takes a page; what differs from the usual is marked."""
    groepen: dict[str, list[str]] = {}
    for een in opgave.aannames:
        soort = een.veld.code.partition(".")[0]
        naam = een.naam.rpartition(": ")[2]
        eenheid = "%" if een.parameter.eenheid == "procent" else een.parameter.eenheid
        anders = f" (anders; gewoon {getal(een.gewoon, een.veld.decimalen)})" if een.wijkt_af else ""
        groepen.setdefault(soort, []).append(f"{naam} {getal(een.waarde, een.veld.decimalen)} {eenheid}{anders}")
    koppen = {"opgave": "Aannames", "kans": "Kans per stadium", "marge": "Marge naar zekerheid"}
    return " ".join(f"{koppen[soort]}: {'; '.join(delen)}." for soort, delen in groepen.items())


def _figures(regel: beeld.Gemeenteregel) -> list[str]:
    if regel.som is None or regel.laag is None or regel.hoog is None:
        return [UNKNOWN, *[""] * 6]
    termen = (getattr(regel.som, veld) for veld in ("vraag", "groei", "vervanging", "aanbod", "pijplijn", "opgave"))
    return [*(getal(term) for term in termen), f"{getal(regel.laag)} tot {getal(regel.hoog)}"]


def _part(
    kop: str, aanloop: str = "", figuur: Figure | None = None,
    tabel: tuple[str, Sequence[str], Sequence[Sequence[str]]] | None = None,
) -> dict[str, Any]:  # fmt: skip
    tekening = None
    if figuur:
        woorden = "; ".join(": ".join((str(rij[0]), ", ".join(map(str, rij[1:])))) for rij in figuur.rows)
        tekening = {
            "svg": figuur.svg,
            "alt": f"{figuur.title}. {woorden}.",
            "bijschrift": f"{figuur.title}. {figuur.source}",
        }
    return {
        "kop": kop, "aanloop": aanloop, "figuur": tekening, "punten": [], "kaarten": [],
        "tabel": dict(zip(("bijschrift", "koppen", "rijen"), tabel, strict=True)) if tabel else None,
    }  # fmt: skip


def _sources(opgave: Opgave) -> str:
    jaar = f"de vraag van {opgave.stand.jaar}" if opgave.stand.jaar else "geen bekende vraag"
    return (
        f"Werklocaties, locaties en projecten in het portaal ({jaar}); aannames op {datum_lang(opgave.stand.peildatum)}"
    )
