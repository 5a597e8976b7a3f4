"""The tables that sections share."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rivierenland.core.opmaak import datum_kort
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO, REGIONAAM
from rivierenland.rapportages.metingen.indicatoren import days
from rivierenland.rapportages.secties.figuur import figure, is_share
from rivierenland.rapportages.secties.moment import areas


class Kolomkeuze(NamedTuple):
    """A measure as a column: its code and a short head."""

    code: str
    kop: str


def per_gemeente(
    boek: Cijferboek, kader: Kader, code: str, titel: str, kolommen: Sequence[Kolomkeuze], *, dag: date | None = None
) -> Tabel:
    """A row a gemeente, and the region below a line."""
    dag = dag or kader.periode.laatste_dag
    koppen = (Kolom("Gemeente", Kolomsoort.TEKST), *(Kolom(keuze.kop, _kind(keuze.code)) for keuze in kolommen))
    rijen = tuple(
        Rij(
            (
                kader.namen.get(gebied, REGIONAAM),
                *(figure(boek, keuze.code, dag, gebied=gebied) for keuze in kolommen),
            ),
            totaal=gebied == REGIO,
        )
        for gebied in (*areas(boek, kader), REGIO)
    )
    return Tabel(code, titel, koppen, rijen, sources([keuze.code for keuze in kolommen]))


def compared(boek: Cijferboek, kader: Kader, code: str, titel: str, codes: Sequence[str]) -> tuple[Tabel, ...]:
    """A row a measure: on this day, before, and beside it the region. Counts and percentages stand in tables of their own."""
    tellingen, aandelen = [c for c in codes if not is_share(c)], [c for c in codes if is_share(c)]
    delen = (
        (f"{code}-aantallen", f"{titel}: aantallen", tellingen),
        (f"{code}-delen", f"{titel}: percentages", aandelen),
    )
    return tuple(_compared(boek, kader, *deel) for deel in delen if deel[2])


def _compared(boek: Cijferboek, kader: Kader, code: str, titel: str, codes: Sequence[str]) -> Tabel:
    soort = Kolomsoort.PROCENT if is_share(codes[0]) else Kolomsoort.GETAL
    dagen = days(kader.periode)
    koppen = [Kolom("Cijfer", Kolomsoort.TEKST), *(Kolom(datum_kort(dag), soort) for dag in dagen)]
    if kader.gebied:
        koppen.append(Kolom("Regio", soort))
    rijen = []
    for maat in codes:
        cellen = [figure(boek, maat, dag) for dag in dagen]
        if kader.gebied:
            cellen.append(figure(boek, maat, dagen[0], gebied=REGIO))
        rijen.append(Rij((name(maat), *cellen)))
    return Tabel(code, titel, tuple(koppen), tuple(rijen), sources(codes))


def name(code: str) -> str:
    """What a measure is called; raises KeyError for one that nobody explained."""
    maat = find(code)
    if maat is None:
        raise KeyError(code)
    return maat.naam


def sources(codes: Sequence[str]) -> str:
    """The registers that these measures rest on, each once."""
    return "; ".join(dict.fromkeys(maat.bron for maat in map(find, codes) if maat))


def _kind(code: str) -> Kolomsoort:
    return Kolomsoort.PROCENT if is_share(code) else Kolomsoort.GETAL
