"""What the sections say of a few facts by hand: sentences, tables, and nothing that is withheld."""

from datetime import date

import pytest

from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.blokken import Letop, Tabel
from rivierenland.rapportages.maten import NAMEN as MATEN
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.meting.momentopname import Meetfout
from rivierenland.rapportages.metingen import indicatoren, verblijf
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties import verblijf as verblijfsecties
from rivierenland.rapportages.secties.onderwerp import REGIONAAL, write
from rivierenland.rapportages.secties.onderwerpen import ONDERWERPEN, handhaving, registratie
from rivierenland.rapportages.zinnen.woord import WOORDEN
from tests.rapportages.definities.bouw import (
    BUREN,
    JAAR,
    NU,
    TIEL,
    VORIG,
    at,
    boek,
    kader,
    main_figures,
    paragraphs,
    shown,
    table,
)
from tests.rapportages.edities import voorbeeld

P, BED = "personen_vannacht", "bedden_vergund"
MENSEN = {
    **{at(P, TIEL, deel=deel): n for deel, n in (("kort", 60), ("midden", 40), ("lang", 12))},
    **{at(P, BUREN, deel=deel): n for deel, n in (("kort", 20), ("midden", 10), ("lang", 0))},
    at(P, TIEL): 112, at(P, BUREN): 30,
    at(P, TIEL, VORIG): 100, at(P, BUREN, VORIG): 30,
    at(P, TIEL, JAAR): 152, at(P, BUREN, JAAR): 20,
    at(BED, TIEL): 140, at(BED, BUREN): 60, at(BED, TIEL, VORIG): 125, at(BED, BUREN, VORIG): 60,
}  # fmt: skip


def test_a_gemeente_reads_how_many_stayed_and_how_that_differs():
    sectie = write(registratie.ONDERWERP, boek(MENSEN), kader())
    assert paragraphs(sectie)[1:3] == [
        "Op 30 september 2026 verbleven er in Tiel 112 internationale werknemers. Dat zijn er 12 meer dan drie maanden eerder en 40"
        " minder dan een jaar eerder.",
        "In Tiel was 80,0 % van de vergunde bedden bezet. Dat is evenveel als drie maanden eerder.",
    ]
    assert main_figures(sectie)["Geregistreerde internationale werknemers"] == (
        "112",
        "12 meer dan drie maanden eerder",
    )


def test_the_region_reads_a_row_a_gemeente_and_where_it_went_up():
    sectie = write(registratie.ONDERWERP, boek(MENSEN, gebied=REGIO), kader(REGIO))
    assert table(sectie, "registratie-gemeenten") == [
        ["Buren", "20", "10", "0", "30", "50,0 %", "niet bekend"],
        ["Tiel", "60", "40", "12", "112", "80,0 %", "niet bekend"],
        ["Regio Rivierenland", "80", "50", "12", "142", "71,0 %", "niet bekend"],
    ]
    assert paragraphs(sectie)[-1] == (
        "Vergeleken met een jaar eerder steeg het aantal internationale werknemers in Buren en daalde het in Tiel."
    )
    assert paragraphs(sectie)[1].startswith(
        "Op 30 september 2026 verbleven er in de regio 142 internationale werknemers."
    )


def test_one_person_is_one_person():
    sectie = write(registratie.ONDERWERP, boek({at(P, TIEL): 1, at(P, TIEL, VORIG): 2}), kader())
    assert paragraphs(sectie)[1] == (
        "Op 30 september 2026 verbleef er in Tiel 1 internationale werknemer. Dat is er 1 minder dan drie maanden eerder."
    )


def test_what_is_not_measured_is_said_in_a_sentence_that_can_be_read():
    sectie = write(registratie.ONDERWERP, boek({}), kader())
    assert paragraphs(sectie)[1:] == [
        "Het aantal internationale werknemers in Tiel op 30 september 2026 is niet bekend.",
        "De bezetting van de vergunde bedden in Tiel op 30 september 2026 is niet bekend.",
        "Het aantal mensen dat zich misschien moet inschrijven in Tiel op 30 september 2026 is niet bekend.",
        "Het aantal signalen dat langer dan veertien dagen open staat in Tiel op 30 september 2026 is niet bekend.",
        "Het deel van de bedden met een nachtregister dat op tijd is bijgewerkt in Tiel op 30 september 2026 is niet bekend.",
    ]
    assert set(main_figures(sectie).values()) == {("niet bekend", "")}


DICHT = {at(P, TIEL, dag) for dag in (NU, VORIG, JAAR)} | {
    at(P, TIEL, deel=deel) for deel in ("kort", "midden", "lang")
}


@pytest.mark.parametrize("gebied", [TIEL, BUREN, REGIO])
def test_two_worlds_that_differ_in_withheld_counts_give_the_same_document(gebied):
    """Whatever follows from a withheld count, such as a percentage or a difference, would tell the worlds apart."""
    anders = {sleutel: waarde + 7 if sleutel in DICHT else waarde for sleutel, waarde in MENSEN.items()}
    regio = {at(P, REGIO, dag, deel): 999 for dag in (NU, VORIG, JAAR) for deel in ("", "kort", "midden", "lang")}
    dicht = DICHT | {at(P, BUREN, s.dag, s.deel) for s in DICHT}
    een, ander = (
        write(registratie.ONDERWERP, boek(wereld | regio, gebied=gebied, dicht=dicht), kader(gebied))
        for wereld in (MENSEN, anders)
    )
    assert een == ander
    assert "niet getoond" in shown(een.blokken) or gebied == REGIO


def test_a_withheld_figure_is_not_compared():
    sectie = write(registratie.ONDERWERP, boek(MENSEN, dicht=DICHT), kader())
    assert paragraphs(sectie)[1:3] == [
        "Het aantal internationale werknemers in Tiel op 30 september 2026 is niet getoond.",
        "De bezetting van de vergunde bedden in Tiel op 30 september 2026 is niet getoond.",
    ]
    assert not shown(sectie.blokken) & {"112", "100", "152", "60", "40", "80,0 %"}


def test_the_own_gemeente_reads_its_own_numbers_in_full():
    sectie = write(registratie.ONDERWERP, boek(MENSEN, dicht=DICHT, eigen=True), kader())
    assert main_figures(sectie)["Geregistreerde internationale werknemers"] == (
        "112",
        "12 meer dan drie maanden eerder",
    )


def test_who_could_not_be_measured_is_named():
    fouten = (Meetfout(BUREN, "indicatoren", "Mislukt."), Meetfout(TIEL, "kennis", "Mislukt."))
    sectie = write(handhaving.ONDERWERP, boek({}, gebied=REGIO, fouten=fouten), kader(REGIO))
    assert [blok.tekst for blok in sectie.blokken if isinstance(blok, Letop)] == [
        "De cijfers van Buren ontbreken: zij konden niet worden verzameld. Zij tellen niet mee in de regio."
    ]


def test_lengths_of_stay_are_a_part_of_the_whole():
    sectie = verblijfsecties.write_lengths(boek(MENSEN), kader())
    assert table(sectie, "verblijfsduur") == [
        ["Korter dan 4 maanden hier", "60", "53,6 %"],
        ["4 maanden tot 3 jaar hier", "40", "35,7 %"],
        ["3 jaar of langer hier", "12", "10,7 %"],
        ["Totaal", "112", ""],
    ]


def test_locations_that_opened_or_closed_stand_by_name():
    regel = {"dag": "2026-09-02", "wat": "nieuw", "naam": "De Linge", "plaats": "Tiel", "bedden": 20}
    rijen = {TIEL: {verblijf.WIJZIGINGEN: [regel]}, BUREN: {verblijf.WIJZIGINGEN: []}}
    for gebied in (TIEL, REGIO):
        sectie = verblijfsecties.write_places(boek({}, gebied=gebied, rijen=rijen), kader(gebied))
        assert table(sectie, "wijzigingen") == [["2026-09-02", "nieuw", "De Linge", "Tiel", "Tiel", "20"]]
    leeg = verblijfsecties.write_places(boek({}, gebied=BUREN, rijen=rijen), kader(BUREN))
    assert paragraphs(leeg) == ["In deze periode ging er geen locatie open of dicht."]


def test_the_letter_to_the_council_is_short():
    secties = DEFINITIES[Rapport.RAADSBRIEF].compose(boek(MENSEN), kader())
    assert [sectie.titel for sectie in secties] == [
        "In het kort", "Wonen", "Toezicht", "Samenwerking", "De cijfers op een rij",
    ]  # fmt: skip
    assert table(secties[-1], "cijfers-aantallen")[0] == [
        "Geregistreerde internationale werknemers",
        "112",
        "100",
        "152",
        "142",
    ]
    assert sum(len(sectie.blokken) for sectie in secties) < 15


@pytest.mark.parametrize("onderwerp", ONDERWERPEN, ids=lambda onderwerp: onderwerp.nummer)
def test_a_year_of_one_speerpunt_has_three_chapters(onderwerp):
    definitie = DEFINITIES[Rapport.SPEERPUNTRAPPORT]
    secties = definitie.compose(boek({}, gebied=REGIO), kader(REGIO, Periode(2025), onderwerp.nummer))
    assert [sectie.titel for sectie in secties] == ["In het kort", "Per gemeente", "Vergeleken met eerder"]
    assert (onderwerp.nummer, onderwerp.titel) in definitie.onderwerpen


def test_the_quarter_has_a_section_a_speerpunt():
    secties = DEFINITIES[Rapport.KWARTAALMONITOR].compose(boek({}, gebied=REGIO), kader(REGIO))
    assert [sectie.titel for sectie in secties] == [
        "Registratie en informatie", "Kennisvermeerdering", "Voldoende aanbod dichtbij werk", "Controle en handhaving",
        "Arbeidsmigrant centraal", "Zorg voor arbeidsmigranten", "Governance",
    ]  # fmt: skip


@pytest.mark.parametrize("rapport", list(DEFINITIES))
def test_every_figure_of_a_report_is_explained(rapport):
    definitie = DEFINITIES[rapport]
    onderwerp = next(iter(definitie.onderwerpen), ("", ""))[0]
    gebied = TIEL if definitie.bereik.name == "GEMEENTEN" else REGIO
    figuren, uitgelegd = boek({}, gebied=gebied), {begrip.naam for begrip in definitie.begrippen}
    definitie.compose(figuren, kader(gebied, onderwerp=onderwerp))
    delen = {(maat, deel): code for code, (maat, deel) in indicatoren.DELEN.items()}
    gebruikt = {delen.get((ref.maat, ref.deel), ref.maat) for ref in figuren.verwijzingen}
    assert {find(code).naam for code in gebruikt} - uitgelegd == set()


@pytest.mark.parametrize("onderwerp", ONDERWERPEN, ids=lambda onderwerp: onderwerp.nummer)
def test_a_subject_names_known_figures_and_at_most_six_in_front(onderwerp):
    assert set(onderwerp.codes(REGIO)) <= MATEN.keys()
    assert len(onderwerp.kern) <= 6
    assert not {keuze.code for keuze in onderwerp.kolommen} & REGIONAAL
    assert onderwerp.beweging in onderwerp.zinnen


def test_every_unit_has_a_form_for_one():
    assert {maat.eenheid for maat in MATEN.values()} - WOORDEN.keys() == {"%", ""}


def test_the_days_of_a_line():
    assert indicatoren.trend(Periode(2026, kwartaal=3)) == (
        date(2025, 9, 30), date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30),
    )  # fmt: skip
    assert indicatoren.trend(Periode(2025))[-1] == date(2025, 12, 31)
    assert len(indicatoren.trend(Periode(2026, maand=9))) == 13
    assert indicatoren.days(Periode(2025)) == (date(2025, 12, 31), date(2024, 12, 31))


@pytest.mark.parametrize("rapport", list(DEFINITIES))
def test_what_is_composed_can_be_kept_and_comes_back_as_it_was(rapport):
    definitie = DEFINITIES[rapport]
    figuren = boek(MENSEN)
    secties = definitie.compose(figuren, kader(onderwerp=next(iter(definitie.onderwerpen), ("", ""))[0]))
    document = voorbeeld.document(secties=secties, verwijzingen=figuren.verwijzingen)
    assert bewaren.load(bewaren.dump(document)) == document
    codes = [blok.code for sectie in secties for blok in sectie.blokken if isinstance(blok, Tabel)]
    assert len(codes) == len(set(codes))
