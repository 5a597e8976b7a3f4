"""Whoever puts the nine reports of the region side by side cannot compute a count of people under ten."""

import csv
import io
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from registratie.queries.maandrapport import Locatiefeit
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.enums import Doelgroep
from rivierenland.rapportages.maandrapport import figuren
from rivierenland.rapportages.maandrapport.beeld import REGIO, own, protected
from rivierenland.rapportages.maandrapport.samenstellen import area_of, compose
from rivierenland.rapportages.maandrapport.schrijven import Formaat, write
from rivierenland.rapportages.maandrapport.telling import Telling
from tests.rapportages.toneel import furnish, last_month

NACHT, EERDER = date(2026, 10, 31), date(2026, 9, 30)
ONEINDIG = 10**9
aantallen = st.sampled_from([0, 0, 1, 3, 8, 9, 10, 11, 13, 40, 300])


@st.composite
def tellingen(draw):
    """Three gemeenten, two places and two kinds each, people divided over three lengths of stay."""
    gemeenten = ("GM1", "GM2", "GM3")
    aanwezig = {(g, f"{g}-{p}", s): draw(aantallen) for g, p, s in product(gemeenten, "AB", ("erf", "woning"))}
    totalen = {g: sum(n for (welke, _, _), n in aanwezig.items() if welke == g) for g in gemeenten}
    duur = {}
    for g, totaal in totalen.items():
        kort = draw(st.integers(0, totaal))
        midden = draw(st.integers(0, totaal - kort))
        duur[g] = (kort, midden, totaal - kort - midden)
    feiten = tuple(
        Locatiefeit(g, plaats, soort, f"{plaats} {soort}", 20, date(2020, 1, 1), None, None, None, 1, True)
        for g, plaats, soort in aanwezig
    )
    eerder = {g: draw(aantallen) for g in gemeenten}
    return Telling(
        gemeenten,
        NACHT,
        feiten,
        aanwezig,
        dict.fromkeys(gemeenten, (122, 1096)),
        duur,
        {NACHT: totalen, EERDER: eerder},
    )


def sums(beelden, gemeenten):
    """Every total with its parts, as the nine reports publish them; what is the same figure has the same name."""
    regio, nachten = beelden[REGIO], beelden[REGIO].nachten
    figures = {"R": regio.aanwezig} | {f"T{g}": beelden[g].aanwezig for g in gemeenten}
    figures |= {f"R klasse {k}": c for k, c in enumerate(regio.klassen)}
    figures |= {f"R soort {s}": c for s, c in regio.soorten.items()}
    figures |= {f"R nacht {EERDER}": nachten[EERDER]}
    equations = [("R", [f"T{g}" for g in gemeenten])]
    equations += [(f"R klasse {k}", [f"T{g} klasse {k}" for g in gemeenten]) for k in range(3)]
    equations += [(f"R soort {s}", [f"T{g} soort {s}" for g in gemeenten]) for s in regio.soorten]
    equations += [(f"R nacht {EERDER}", [f"T{g} nacht {EERDER}" for g in gemeenten])]
    equations += [("R", [f"R klasse {k}" for k in range(3)]), ("R", [f"R soort {s}" for s in regio.soorten])]
    for g in gemeenten:
        figures |= {f"T{g} klasse {k}": c for k, c in enumerate(beelden[g].klassen)}
        figures |= {f"T{g} soort {s}": c for s, c in beelden[g].soorten.items()}
        figures |= {f"T{g} kern {k}": c for k, c in beelden[g].kernen.items()}
        figures |= {f"T{g} nacht {EERDER}": beelden[g].nachten[EERDER]}
        equations += [(f"T{g}", [f"T{g} klasse {k}" for k in range(3)])]
        equations += [(f"T{g}", [f"T{g} soort {s}" for s in beelden[g].soorten])]
        equations += [(f"T{g}", [f"T{g} kern {k}" for k in beelden[g].kernen])]
    return figures, equations


def bounds(cijfer):
    return [1, ONEINDIG] if cijfer.verborgen else [cijfer.waarde, cijfer.waarde]


def attack(figures, equations):
    """Narrow every withheld figure by adding and subtracting until nothing moves; returns those that are found out."""
    stand = {naam: bounds(cijfer) for naam, cijfer in figures.items()}
    bewogen = True
    while bewogen:
        bewogen = False
        for naam, namen in equations:
            totaal, delen = stand[naam], [stand[deel] for deel in namen]
            laag, hoog = sum(d[0] for d in delen), sum(d[1] for d in delen)
            bewogen |= narrow(totaal, laag, hoog)
            for deel in delen:
                laag, hoog = sum(d[0] for d in delen), sum(d[1] for d in delen)
                bewogen |= narrow(deel, totaal[0] - (hoog - deel[1]), totaal[1] - (laag - deel[0]))
    return [naam for naam, (laag, hoog) in stand.items() if figures[naam].verborgen and laag == hoog]


def narrow(grens, laag, hoog):
    nieuw = [max(grens[0], laag), min(grens[1], hoog)]
    moved, grens[:] = nieuw != grens, nieuw
    return moved


@settings(max_examples=30, deadline=None)
@given(tellingen())
def test_no_withheld_figure_follows_from_the_nine_reports(telling):
    beelden = protected(telling)
    assert attack(*sums(beelden, telling.gemeenten)) == []


@settings(max_examples=15, deadline=None)
@given(tellingen())
def test_a_total_is_shown_everywhere_or_nowhere(telling):
    beelden = protected(telling)
    for g in telling.gemeenten:
        assert beelden[g].aanwezig == beelden[REGIO].gemeenten[g] == beelden[g].nachten[NACHT]
    assert beelden[REGIO].aanwezig == beelden[REGIO].nachten[NACHT]


@settings(max_examples=15, deadline=None)
@given(tellingen())
def test_what_is_shown_is_true_and_never_small(telling):
    beelden = protected(telling)
    for g in telling.gemeenten:
        eigen = own(telling, g)
        for getoond, echt in (
            (beelden[g].aanwezig, eigen.aanwezig),
            *zip(beelden[g].klassen, eigen.klassen, strict=True),
            *((beelden[g].kernen[kern], eigen.kernen[kern]) for kern in eigen.kernen),
            *((beelden[g].soorten[soort], eigen.soorten[soort]) for soort in eigen.soorten),
        ):
            assert getoond == echt or getoond.verborgen
            assert getoond.waarde is None or getoond.waarde == 0 or getoond.waarde >= 10


@pytest.mark.django_db
@pytest.mark.usefixtures("maandrapport_scope")
def test_no_file_for_the_region_holds_a_small_count_of_people(cast):
    furnish(list(cast.organisaties.values()), gasten=150)
    periode = last_month()
    for code in (*Gemeente.objects.values_list("code", flat=True), None):
        rapport = compose(area_of(code), periode, Doelgroep.REGIO, periode.laatste_dag)
        assert small_in_csv(made(rapport, Formaat.CSV)) == []
        assert small_in_ods(made(rapport, Formaat.ODS)) == []
        mensen = [rapport.kerngetallen[0].cijfer, *(klasse.aantal for klasse in rapport.verblijfsduur)]
        mensen += [
            regel.aanwezig for verdeling in rapport.verdelingen for regel in (*verdeling.rijen, verdeling.totaal)
        ]
        mensen += [c for week in rapport.weken for c in (week.dit_jaar, week.vorig_jaar) if c]
        mensen += [c for maand in rapport.maanden for c in (maand.dit_jaar, maand.vorig_jaar) if c]
        assert [c.waarde for c in mensen if c.waarde is not None and 0 < c.waarde < 10] == []


def made(rapport, formaat):
    return write(rapport, formaat, figuren=figuren.draw(rapport), fonts=None)


def small_in_csv(inhoud):
    regels = csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";")
    mensen = {"stand", "aanwezig", "aanwezig vorig jaar", "verblijven"}
    return [
        regel
        for regel in regels
        if regel["Maat"] in mensen
        and regel["Omschrijving"] not in {"Locaties", "Vergunde bedden", "Bezetting"}
        and regel["Waarde"] not in {"", "0"}
        and float(regel["Waarde"]) < 10
    ]


def small_in_ods(inhoud):
    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    koppen = {"Aanwezig", "Aanwezig vorig jaar", "Verblijven"}
    gevonden = []
    for blad in boek.sheet_names:
        kop, *rijen = boek.get_sheet_by_name(blad).to_python()
        kolommen = [nr for nr, naam in enumerate(kop) if naam in koppen]
        gevonden += [rij for rij in rijen for nr in kolommen if isinstance(rij[nr], float | int) and 0 < rij[nr] < 10]
    return gevonden
