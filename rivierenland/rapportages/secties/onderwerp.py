"""A chapter about one subject: sentences, main figures, a table and a chart, all written from the same list of figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from rivierenland.core.opmaak import opsomming
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Getal, Grafiek, Kerngetal, Kerngetallen, Letop, Tabel
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.metingen.indicatoren import ALLEEN_REGIO, DELEN, VERLOOP, days
from rivierenland.rapportages.secties.figuur import figure, is_share, value
from rivierenland.rapportages.secties.grafieken import bars, drawn, line
from rivierenland.rapportages.secties.moment import areas, comparisons, day, earlier, place
from rivierenland.rapportages.secties.tabellen import Kolomkeuze, compared, name, per_gemeente
from rivierenland.rapportages.zinnen.beweging import movement
from rivierenland.rapportages.zinnen.ontwikkeling import developments, short
from rivierenland.rapportages.zinnen.stand import Telzin, stand
from rivierenland.rapportages.zinnen.woord import WOORDEN, Woord

REGIONAAL = frozenset(ALLEEN_REGIO) | {"info_paginas", "info_vertalingen"}
"""Measures of which no gemeente has a number of its own."""
DAGEN = "dagen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """`code` names the section, over all editions. `metingen`: codes of the measurements that it rests on. `inleiding`: what it is about.

    `kern`: the main figures, at most six. `zinnen`: by code the sentence about a figure. `kolommen`: the table per gemeente. `meer`: what
    is only in the tables of the long version. `beweging`: the figure of which the region says where it went up and down; it has a sentence.
    """

    code: str
    nummer: str
    titel: str
    inleiding: str
    metingen: tuple[str, ...]
    kern: tuple[str, ...]
    zinnen: dict[str, Telzin]
    kolommen: tuple[Kolomkeuze, ...]
    beweging: str
    meer: tuple[str, ...] = ()

    def codes(self, gebied: str) -> tuple[str, ...]:
        """Every figure of this subject that the area has, each once."""
        alle = dict.fromkeys((*self.kern, *self.zinnen, *(keuze.code for keuze in self.kolommen), *self.meer))
        return tuple(code for code in alle if not gebied or code not in REGIONAAL)


def write(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> Sectie:
    """The subject in one section: for the region with a row a gemeente, for a gemeente with the region beside it."""
    blokken: list[Blok] = [*missing(onderwerp, boek, kader), Alinea((onderwerp.inleiding,))]
    blokken += sentences(onderwerp, boek, kader)
    blokken.append(main_figures(onderwerp, boek, kader))
    if kader.gebied:
        blokken += compared(
            boek, kader, onderwerp.code, f"{onderwerp.titel} in {place(kader)}", onderwerp.codes(kader.gebied)
        )
    else:
        blokken += [*moved(onderwerp, boek, kader), _table(onderwerp, boek, kader)]
    blokken += drawn(chart(onderwerp, boek, kader))
    return Sectie(onderwerp.code, onderwerp.titel, tuple(blokken))


def write_long(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The subject as a report of its own: in short, per gemeente, over time, and every figure."""
    kort = (
        *missing(onderwerp, boek, kader),
        Alinea((onderwerp.inleiding,)),
        *sentences(onderwerp, boek, kader),
        main_figures(onderwerp, boek, kader),
    )
    gemeenten = (
        *moved(onderwerp, boek, kader),
        _table(onderwerp, boek, kader),
        *drawn(bars(boek, kader, onderwerp.beweging)),
    )
    alles = compared(boek, kader, f"{onderwerp.code}-alles", onderwerp.titel, onderwerp.codes(REGIO))
    verloop: tuple[Blok, ...] = (
        *alles,
        *(drawn(line(boek, kader, onderwerp.beweging)) if _has_line(onderwerp) else ()),
    )
    return (
        Sectie(onderwerp.code, "In het kort", kort),
        Sectie(f"{onderwerp.code}-gemeenten", "Per gemeente", gemeenten),
        Sectie(f"{onderwerp.code}-verloop", "Vergeleken met eerder", verloop),
    )


def sentences(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> list[Alinea]:
    """A paragraph a figure: what it is, and how that differs from before."""
    return [
        sentence(boek, kader, code, zin)
        for code, zin in onderwerp.zinnen.items()
        if not kader.gebied or code not in REGIONAAL
    ]


def sentence(boek: Cijferboek, kader: Kader, code: str, zin: Telzin) -> Alinea:
    """One figure in words."""
    getal = figure(boek, code, kader.periode.laatste_dag)
    delen = stand(zin, getal, gebied=place(kader), dag=day(kader))
    meer = developments(
        getal.cijfer.waarde if not is_share(code) else value(boek, code, kader.periode.laatste_dag),
        comparisons(boek, kader, code),
        eenheid=_unit(code),
        aandeel=is_share(code),
    )
    return Alinea((*delen, f" {meer}") if meer else delen)


def main_figures(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> Kerngetallen:
    """Side by side, each compared with the period before."""
    codes = [code for code in onderwerp.kern if not kader.gebied or code not in REGIONAAL]
    return Kerngetallen(tuple(main_figure(boek, kader, code) for code in codes))


def main_figure(boek: Cijferboek, kader: Kader, code: str) -> Kerngetal:
    """One of them. What is not known now is not compared either."""
    nu = kader.periode.laatste_dag
    getal: Getal = figure(boek, code, nu)
    dan, toen = next(iter(earlier(kader.periode).items()))
    toelichting = ""
    if getal.cijfer.waarde is not None:
        toelichting = short(value(boek, code, nu), value(boek, code, toen), dan=dan, aandeel=is_share(code))
    return Kerngetal(name(code), getal, toelichting)


def moved(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> list[Alinea]:
    """In which gemeenten the leading figure went up or down since a year."""
    code, (dan, toen) = onderwerp.beweging, list(earlier(kader.periode).items())[-1]
    nu = days(kader.periode)[0]
    per = {
        kader.namen[gebied]: (value(boek, code, nu, gebied=gebied), value(boek, code, toen, gebied=gebied))
        for gebied in areas(boek, kader)
    }
    zin = movement(onderwerp.zinnen[code].onderwerp, per, dan=dan, aandeel=is_share(code))
    return [Alinea((zin,))] if zin else []


def chart(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> Grafiek:
    """A line where the figure was measured between as well; otherwise the gemeenten beside each other."""
    if _has_line(onderwerp):
        return line(boek, kader, onderwerp.beweging)
    return bars(boek, kader, onderwerp.beweging)


def missing(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> list[Letop]:
    """A warning for who could not be measured: then the region is without them, also where it stands beside a gemeente."""
    fout = [fout for fout in boek.opname.fouten if fout.meting in onderwerp.metingen]
    namen = opsomming(sorted({kader.namen[een.gemeente] for een in fout if een.gemeente}))
    zinnen = []
    if namen:
        zinnen.append(
            Letop(
                f"De cijfers van {namen} ontbreken: zij konden niet worden verzameld. Zij tellen niet mee in de regio."
            )
        )
    if any(not een.gemeente for een in fout):
        zinnen.append(
            Letop("Een deel van de cijfers van de regio kon niet worden verzameld. Daar staat ‘niet bekend’.")
        )
    return zinnen


def explanations(*onderwerpen: Onderwerp) -> tuple[Begrip, ...]:
    """Every figure of these subjects explained, each once and in their order."""
    codes = dict.fromkeys(code for onderwerp in onderwerpen for code in onderwerp.codes(REGIO))
    return terms(codes)


def terms(codes: Iterable[str]) -> tuple[Begrip, ...]:
    """The explanations of these measures."""
    return tuple(Begrip(maat.naam, maat.uitleg, maat.bron) for maat in map(find, codes) if maat)


def _table(onderwerp: Onderwerp, boek: Cijferboek, kader: Kader) -> Tabel:
    return per_gemeente(
        boek, kader, f"{onderwerp.code}-gemeenten", f"{onderwerp.titel} per gemeente", onderwerp.kolommen
    )


def _has_line(onderwerp: Onderwerp) -> bool:
    return onderwerp.beweging in VERLOOP or (onderwerp.beweging in DELEN and DELEN[onderwerp.beweging][0] in VERLOOP)


def _unit(code: str) -> Woord | None:
    """Of days and metres a difference is named with its unit; of anything else "er 12 meer" says it."""
    maat = find(code)
    return WOORDEN.get(maat.eenheid) if maat and maat.eenheid in (DAGEN, "meter") else None
