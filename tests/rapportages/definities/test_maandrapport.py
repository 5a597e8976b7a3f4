"""What the month says: parts of an area, a year beside the one before, what stands out, and who delivers."""

from dataclasses import replace

import pytest

from rivierenland.rapportages.definities.maandrapport import DEFINITIE
from rivierenland.rapportages.inhoud.blokken import Grafiek, Grafieksoort, Opsomming
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO, Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.metingen.leveranciers import LEVERANCIERS
from rivierenland.rapportages.metingen.verblijf import WIJZIGINGEN
from tests.rapportages.definities import maand
from tests.rapportages.definities.bouw import BUREN, TIEL, paragraphs, read, table
from tests.rapportages.definities.maand import DAG, KLEINE_KERN, KLEINE_MAAND, MAAND, P


def sections(gebied: str = TIEL, opname: Momentopname | None = None, *, eigen: bool = False) -> dict[str, Sectie]:
    boek = Cijferboek(opname or maand.snapshot(), gebied=gebied, eigen=eigen)
    return {sectie.code: sectie for sectie in DEFINITIE.compose(boek, maand.kader(gebied))}


def chart(sectie: Sectie) -> Grafiek:
    (grafiek,) = [blok for blok in sectie.blokken if isinstance(blok, Grafiek)]
    return grafiek


def series(sectie: Sectie) -> dict[str, list[str]]:
    return {
        reeks.naam: [punt.cijfer.tekst if punt else "" for punt in reeks.waarden] for reeks in chart(sectie).reeksen
    }


def remarkable(gebied: str = TIEL, opname: Momentopname | None = None, *, eigen: bool = False) -> list[str]:
    sectie = sections(gebied, opname, eigen=eigen)["opvallend"]
    return [read(punt) for blok in sectie.blokken if isinstance(blok, Opsomming) for punt in blok.punten]


# Parts of an area


def test_a_part_has_its_locations_beds_people_and_occupancy():
    locaties = sections()["locaties"]
    assert table(locaties, "personen-naar-kern") == [
        ["Kapel-Avezaath", "1", "40", "34", "85,0 %"],
        ["Tiel", "2", "80", "76", "95,0 %"],
        ["Wadenoijen", "1", "20", "4", "20,0 %"],
        ["Totaal", "4", "140", "114", "81,4 %"],
    ]
    assert table(locaties, "personen-naar-soort") == [
        ["Logiesgebouw of campus", "1", "80", "60", "75,0 %"],
        ["Woning in de kern", "3", "60", "54", "90,0 %"],
        ["Totaal", "4", "140", "114", "81,4 %"],
    ]


def test_the_region_adds_up_its_kinds_and_draws_the_gemeenten_on_a_map():
    locaties = sections(REGIO)["locaties"]
    assert table(locaties, "personen-naar-soort") == [
        ["Logiesgebouw of campus", "4", "290", "230", "79,3 %"],
        ["Woning in de kern", "10", "200", "163", "81,5 %"],
        ["Totaal", "14", "490", "393", "80,2 %"],
    ]
    kaart = chart(locaties)
    assert (kaart.soort, kaart.labels) == (Grafieksoort.KAART, ("Buren", "Tiel", "West Betuwe"))
    assert (
        kaart.alt
        == "Kaart met bezetting van de vergunde bedden per gemeente: Buren 59,1\u00a0%, Tiel 81,4\u00a0%, West Betuwe 89,2\u00a0%."
    )


def test_of_a_withheld_number_of_people_the_occupancy_is_withheld_and_the_beds_are_not():
    locaties = sections(opname=maand.snapshot(verborgen={KLEINE_KERN}))["locaties"]
    assert table(locaties, "personen-naar-kern")[2] == ["Wadenoijen", "1", "20", "niet getoond", "niet getoond"]


def test_the_reference_of_an_occupancy_names_people_beds_and_the_part():
    boek = Cijferboek(maand.snapshot(), gebied=TIEL)
    DEFINITIE.compose(boek, maand.kader())
    gevonden = [(v.maat, v.noemer) for v in boek.verwijzingen if v.deel == "Wadenoijen"]
    assert sorted(gevonden) == [
        ("bedden_naar_kern", ""), ("locaties_naar_kern", ""),
        ("personen_naar_kern", ""), ("personen_naar_kern", "bedden_naar_kern"),
    ]  # fmt: skip


def test_how_many_locations_opened_and_closed_is_said_above_their_names():
    assert paragraphs(sections()["locaties"]) == ["In september 2026 ging 1 locatie open en ging er geen dicht."]
    regels = [
        {"dag": f"2026-09-0{nr}", "wat": wat, "naam": f"Hof {nr}", "plaats": "Tiel", "bedden": 9}
        for nr, wat in enumerate(("nieuw", "nieuw", "gesloten"), start=1)
    ]
    opname = maand.snapshot()
    meer = replace(opname, rijen={**opname.rijen, TIEL: {WIJZIGINGEN: regels}})
    assert paragraphs(sections(opname=meer)["locaties"]) == [
        "In september 2026 gingen 2 locaties open en ging er 1 dicht."
    ]


# The course


def test_a_year_lies_beside_the_year_before():
    verloop = sections(BUREN)["verloop"]
    assert chart(verloop).labels == (
        "okt", "nov", "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep",
    )  # fmt: skip
    assert series(verloop) == {
        "t/m sep 2026": ["51", "49", "47", "51", "3", "55", "57", "59", "61", "63", "65", "65"],
        "t/m sep 2025": ["41", "39", "37", "41", "43", "45", "47", "49", "51", "53", "55", "53"],
    }


def test_a_month_that_is_withheld_is_a_gap_and_named_as_such():
    verloop = sections(BUREN, maand.snapshot(verborgen={KLEINE_MAAND}))["verloop"]
    assert series(verloop)["t/m sep 2026"][4] == "niet getoond"
    assert chart(verloop).alt == (
        "Lijnen met het aantal internationale werknemers in de laatste nacht van elke maand. In de twaalf maanden t/m sep 2026: laagste 47"
        " in december, hoogste 65 in augustus, laatste 65, 1 maand zonder getoond aantal. In de twaalf maanden t/m sep 2025: laagste 37 in"
        " december, hoogste 55 in augustus, laatste 53."
    )


def test_a_year_that_nobody_counted_is_no_line():
    opname = maand.snapshot()
    eerste = {s: f for s, f in opname.feiten.items() if s.dag > MAAND.jaar_eerder.laatste_dag}
    assert list(series(sections(opname=replace(opname, feiten=eerste))["verloop"])) == ["t/m sep 2026"]
    leeg = sections(opname=replace(opname, feiten={}))["verloop"]
    assert (len(leeg.blokken), paragraphs(leeg)) == (1, ["Het verloop over het jaar is niet bekend."])
    dicht = {sleutel for sleutel in opname.feiten if sleutel.maat == P}
    weg = sections(opname=maand.snapshot(verborgen=dicht))["verloop"]
    assert (len(weg.blokken), paragraphs(weg)) == (1, ["Het verloop over het jaar tonen wij niet."])


def test_lengths_of_stay_are_five_bars_of_which_the_last_is_the_month_itself():
    """Thirteen would fill a page."""
    assert chart(sections()["verblijfsduur"]).labels == ("sep 2025", "dec 2025", "mrt 2026", "jun 2026", "sep 2026")


def test_lengths_of_which_no_moment_is_wholly_shown_are_not_drawn():
    dicht = {Sleutel(P, TIEL, DAG, "kort"), Sleutel(P, TIEL, DAG, "midden")}
    sectie = sections(opname=maand.snapshot(verborgen=dicht))["verblijfsduur"]
    assert [blok for blok in sectie.blokken if isinstance(blok, Grafiek)] == []
    assert table(sectie, "verblijfsduur")[2] == ["3 jaar of langer hier", "14", "12,3 %"]


# What stands out


def test_a_gemeente_reads_its_fullest_kern_its_free_beds_and_its_busiest_month():
    assert remarkable() == [
        "De bezetting verschilt per kern: van 20,0 % in Wadenoijen tot 95,0 % in Tiel.",
        "Van de 140 vergunde bedden waren er 26 niet bezet.",
        "In de laatste twaalf maanden was het eind september 2026 het drukst in Tiel, met 114 internationale werknemers.",
    ]


def test_the_region_sets_no_gemeente_against_another_and_says_how_many_deliver_in_time():
    gezegd = remarkable(REGIO)
    assert gezegd[0] == "De bezetting verschilt per gemeente: van 59,1 % tot 89,2 %."
    assert gezegd[3] == "Van de 5 organisaties die aanleveren waren er 4 op tijd."
    assert len(gezegd) == 4


def test_more_people_than_beds_is_said():
    opname = maand.snapshot(anders={Sleutel("bedden_vergund", TIEL, DAG): 113})
    assert "Er sliep 1 persoon meer dan de 113 vergunde bedden." in remarkable(opname=opname)


def test_nothing_follows_from_what_is_withheld():
    dicht = {Sleutel(P, TIEL, dag.dag) for dag in maand.snapshot().feiten} | {
        Sleutel("personen_naar_kern", TIEL, DAG, kern) for kern in maand.KERNEN[TIEL]
    }
    assert paragraphs(sections(opname=maand.snapshot(verborgen=dicht))["opvallend"]) == [
        "Uit de cijfers die wij kunnen tonen, valt niets op."
    ]


def test_the_busiest_month_is_one_of_those_that_are_shown():
    opname = maand.snapshot(verborgen={Sleutel(P, TIEL, DAG)})
    assert remarkable(opname=opname)[-1] == (
        "In de laatste twaalf maanden was het eind augustus 2026 het drukst in Tiel, met 114 internationale werknemers. Alleen maanden"
        " waarvan wij het aantal tonen, tellen mee."
    )


# Who delivers


def test_only_the_gemeente_itself_reads_which_organisation_is_late():
    for gebied in (TIEL, REGIO):
        assert "leveranciers" not in sections(gebied)
        assert not any("Waalstroom" in str(sectie) for sectie in sections(gebied).values())
        assert not any("die hier aanleveren" in zin for zin in remarkable(gebied))
    eigen = sections(eigen=True)["leveranciers"]
    assert table(eigen, "leveranciers") == [
        ["Waalstroom", "2026-09-12", "11", "niet getoond", "niet getoond"],
        ["Fruithof", "2026-09-29", "0", "240", "1,3 %"],
    ]
    assert remarkable(eigen=True)[-1] == "Van de 2 organisaties die hier aanleveren was er 1 op tijd."


@pytest.mark.parametrize(
    ("regel", "cellen"),
    [
        ({"laatste": "", "rijen": 0}, ["Hof", "geen", "30", "0", "niet bekend"]),
        ({"laatste": "2026-09-30", "dagen_te_laat": 0}, ["Hof", "2026-09-30", "0", "niet bekend", "niet bekend"]),
        ({"laatste": "2026-09-30", "dagen_te_laat": 0, "elders": True, "fout": "0.5"},
         ["Hof", "2026-09-30", "0", "niet getoond", "50,0 %"]),
    ],
    ids=["nooit geleverd", "rijen niet geteld", "ook elders, veel rijen"],
)  # fmt: skip
def test_what_cannot_be_said_of_a_delivery_is_called_by_its_name(regel, cellen):
    basis = {"naam": "Hof", "laatste": "", "dagen_te_laat": 30, "elders": False, "rijen": None, "fout": ""}
    opname = maand.snapshot()
    rijen = {**opname.rijen, TIEL: {LEVERANCIERS: [basis | regel]}}
    assert table(sections(opname=replace(opname, rijen=rijen), eigen=True)["leveranciers"], "leveranciers") == [cellen]


def test_a_gemeente_where_nobody_delivers_says_so():
    sectie = sections(BUREN, eigen=True)["leveranciers"]
    assert paragraphs(sectie) == [
        "In Buren was in september 2026 geen locatie in gebruik waarvan het register wordt aangeleverd."
    ]
