"""A dashboard as an accessible, lasting PDF: the same figures and drawings as on the screen, in an A4 layout of its own."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import cel, datum_lang, tijdstip
from rivierenland.core.typst import compile_pdf
from rivierenland.dashboards.figuren import Strookcijfer
from rivierenland.dashboards.queries.cijferstand import Cijferstand
from speerpunten.programma.indicatoren.soort import Indicatorsoort

SJABLOON = "dashboards/dashboard.typ"


@dataclass(frozen=True)
class Kaart:
    """A small multiple: its name, the figure, a line below, and the drawing with its words; empty without one."""

    naam: str
    tekst: str
    eenheid: str
    regel: str
    svg: str
    alt: str


@dataclass(frozen=True)
class Deel:
    """A part of the page under its heading. `punten`: a bold line and a plain one each."""

    kop: str
    aanloop: str = ""
    figuur: Figure | None = None
    punten: Sequence[tuple[str, str]] = ()
    kaarten: Sequence[Kaart] = ()
    tabel: tuple[str, Sequence[str], Sequence[Sequence[str]]] | None = None


@dataclass(frozen=True)
class Blad:
    """What is printed. `lezer`: for whom, because a gemeente's own small counts may be in it."""

    titel: str
    regel: str
    lezer: str
    cijfers: Cijferstand
    strook: Sequence[Strookcijfer]
    delen: Sequence[Deel]
    afgeschermd: Sequence[str]
    soorten: Sequence[Indicatorsoort] = field(default_factory=list)


def render(blad: Blad, *, voorbeeld: bool, fonts: Path, moment: datetime) -> bytes:
    """The PDF. `moment` is local time. Raises `PdfError` when it would not be accessible."""
    data = {
        "titel": blad.titel,
        "regel": blad.regel,
        "lezer": blad.lezer,
        "peildatum": datum_lang(blad.cijfers.peildatum),
        "datum": [moment.year, moment.month, moment.day],
        "gemaakt": tijdstip(moment),
        "voorbeeld": voorbeeld,
        "strook": [{"naam": een.naam, "tekst": een.tekst, "toelichting": een.regel} for een in blad.strook],
        "delen": [_part(deel) for deel in blad.delen],
        "afgeschermd": list(blad.afgeschermd),
        "definities": [{"naam": een.naam, "tekst": een.definitie, "bron": een.bron} for een in blad.soorten],
    }
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def _part(deel: Deel) -> dict[str, Any]:
    return {
        "kop": deel.kop,
        "aanloop": deel.aanloop,
        "figuur": _drawing(deel.figuur) if deel.figuur else None,
        "punten": [{"onderwerp": onderwerp, "tekst": tekst} for onderwerp, tekst in deel.punten],
        "kaarten": [asdict(kaart) for kaart in deel.kaarten],
        "tabel": dict(zip(("bijschrift", "koppen", "rijen"), deel.tabel, strict=True)) if deel.tabel else None,
    }


def _drawing(figuur: Figure) -> dict[str, str]:
    """The drawing with its figures in words: a reader without sight gets all of them."""
    rows = "; ".join(f"{rij[0]}: {', '.join(_word(waarde) for waarde in rij[1:])}" for rij in figuur.rows)
    bijschrift = " ".join(deel for deel in (f"{figuur.title}.", figuur.source) if deel)
    return {"svg": figuur.svg, "alt": f"{figuur.title}. {rows}.", "bijschrift": bijschrift}


def _word(waarde: Any) -> str:
    return str(waarde) if isinstance(waarde, str | Afscherming) else cel(waarde)
