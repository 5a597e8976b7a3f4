"""The year of the region: the two summaries, the speerpunten and the programme."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from rivierenland.core import scope
from rivierenland.core.opmaak import opsomming
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.jaarverslag import DEFINITIE
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.feit import REGIO, Feit
from rivierenland.rapportages.metingen import eindstanden, indicatoren, programmavoortgang
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties import jaarpunten, samenvatting, summary
from rivierenland.rapportages.secties.kernfeiten import KERNFEITEN
from rivierenland.rapportages.zinnen import en
from rivierenland.rapportages.zinnen.verslag import compare, growth
from tests.factories.dashboards import define
from tests.factories.programma_indicatoren import kept
from tests.factories.programma_planning import milestone
from tests.rapportages.verslagen.feiten import (
    BUREN,
    EERDER,
    TIEL,
    as_numbers,
    book,
    facts,
    frame,
    snapshot,
    table,
    words,
    wrong_sums,
)

JAAR = Periode(2026)


@pytest.fixture
def alles(cast) -> Iterator[None]:
    with scope.within(scope.systeem("tests")):
        define()
        yield


def test_report_is_registered():
    assert DEFINITIES[Rapport.JAARVERSLAG] is DEFINITIE


# Measuring


def test_figures_of_the_year_end_are_those_of_the_quarterly_report(alles):
    kept("bedden_vergund", EERDER, {TIEL: 400, BUREN: 50})
    kept("bedden_vergund", date(2024, 12, 31), {TIEL: 390})
    kept("locaties_met_vergunning", EERDER, {TIEL: 30}, noemers={TIEL: 40})

    jaar, kwartaal = eindstanden.measure(TIEL, Periode(2025)), indicatoren.measure(TIEL, Periode(2025, 4))

    gezien = {feit.sleutel: feit for feit in jaar.feiten}
    assert {sleutel.code: feit.waarde for sleutel, feit in gezien.items()} == {
        "bedden_vergund|GM0281|2024-12-31|": 390,
        "bedden_vergund|GM0281|2025-12-31|": 400,
        "locaties_met_vergunning|GM0281|2025-12-31|": 30,
        "locaties_met_vergunning:noemer|GM0281|2025-12-31|": 40,
        "locaties_met_vergunning:rest|GM0281|2025-12-31|": 10,
    }
    assert [feit for feit in kwartaal.feiten if feit.sleutel in gezien and feit != gezien[feit.sleutel]] == []
    assert {feit.sleutel for feit in kwartaal.feiten} == gezien.keys()
    assert wrong_sums(jaar) == []


def test_region_has_its_own_figures_where_the_gemeenten_do_not_add_up(alles):
    kept("mijlpalen_op_tijd", EERDER, {TIEL: 4}, noemers={TIEL: 5})
    kept("bedden_vergund", EERDER, {TIEL: 400})

    geteld = eindstanden.region(Periode(2025))

    assert {(feit.sleutel.code, feit.waarde, feit.optelbaar) for feit in geteld.feiten} == {
        ("mijlpalen_op_tijd||2025-12-31|", 4, False), ("mijlpalen_op_tijd:noemer||2025-12-31|", 5, False),
    }  # fmt: skip


def test_every_figure_of_a_section_has_a_name(alles):
    maten = {feit.maat for feit in KERNFEITEN} | {kop.maat for koppen in jaarpunten.KOPPEN.values() for kop in koppen}
    noemers = {feit.noemer for feit in KERNFEITEN} | {
        kop.noemer for koppen in jaarpunten.KOPPEN.values() for kop in koppen
    }

    assert [maat for maat in maten | noemers - {""} if find(maat) is None] == []


def test_every_package_is_told_with_its_milestones(alles):
    milestone("M05", gepland_op=date(2026, 5, 1), behaald_op=date(2026, 5, 1))
    milestone("M05", gepland_op=date(2026, 11, 1))
    milestone("M05", gepland_op=date(2027, 3, 1))
    milestone("M06", gepland_op=date(2026, 5, 1), behaald_op=date(2026, 5, 1))

    geteld = programmavoortgang.region(JAAR)

    assert as_numbers(geteld, "mijlpalen") == {"": 4, "behaald": 2, "te_laat": 1, "gepland": 1}
    assert len(geteld.rijen["pakketten"]) == as_numbers(geteld, "pakketten")[""] == 14
    m05, m06 = (rij for rij in geteld.rijen["pakketten"] if rij["code"] in ("M05", "M06"))
    assert (m05["behaald"], m05["mijlpalen"], m05["te_laat"], m05["stand"]) == (1, 3, 1, "achter")
    assert (m06["behaald"], m06["mijlpalen"], m06["stand"]) == (1, 1, "op_koers")
    assert [rij["code"] for rij in geteld.rijen["speerpunten"]] == ["S1", "S2", "S3", "S4", "S5", "S6", "S7"]
    assert wrong_sums(geteld) == []


# Reading


def _year() -> list[Feit]:
    return facts(
        REGIO,
        {
            "personen_vannacht": 12400, ("personen_vannacht", "kort"): 5000, ("personen_vannacht", "lang"): 400, "bedden_vergund": 9000,
            "kennisteksten": 1, "inspecties_jaar": 240, "hersteltermijnen_jaar": 80, ("hersteltermijnen_jaar", "op_tijd"): 60,
            "feedback_antwoorden": 1, "doorverwijzingen": 0, "convenant_marktpartijen": 12, "convenantbedden": 400,
            ("convenantbedden", "onder"): 300, "pakketten": 2, ("pakketten", "op_koers"): 1, "mijlpalen": 4, ("mijlpalen", "behaald"): 2,
            ("mijlpalen", "te_laat"): 1, "deelname_haakt_aan": 50, "deelname_haakt_aan:noemer": 112,
        },
    ) + facts(
        REGIO,
        {
            "personen_vannacht": 12300, "bedden_vergund": 9500, "kennisteksten": 3, "inspecties_jaar": 239,
            "feedback_antwoorden": 0, "doorverwijzingen": 0, "convenant_marktpartijen": 11,
        },
        EERDER,
    )  # fmt: skip


PAKKETTEN = [
    {
        "code": "M05", "naam": "Locatiepijplijn", "speerpunt": "S3", "stand": "op_koers", "mijlpalen": 3, "behaald": 2, "te_laat": 0,
        "haakt_aan": 8,
    },
    {
        "code": "M07", "naam": "Zelfde controle", "speerpunt": "S4", "stand": "achter", "mijlpalen": 1, "behaald": 0, "te_laat": 1,
        "haakt_aan": 1,
    },
]  # fmt: skip
RIJEN = {
    REGIO: {
        "pakketten": PAKKETTEN,
        "speerpunten": [{"code": "S3", "naam": "Genoeg aanbod", "doel": "Er zijn genoeg goede bedden."}],
    }
}


def test_summary_comes_first_in_dutch_and_then_in_english():
    delen = DEFINITIE.compose(book(snapshot(_year(), rijen=RIJEN)), frame())

    assert [(deel.code, deel.taal) for deel in delen] == [
        ("samenvatting", "nl"), ("summary", "en"),
        *((f"s{nr}", "nl") for nr in range(1, 8)), ("voortgang", "nl"),
    ]  # fmt: skip


def test_summary_in_dutch():
    assert words(samenvatting.write(book(snapshot(_year())), frame()))[1:] == [
        "Aan het eind van het jaar verbleven er 12.400 internationale werknemers in de regio. Dat is ongeveer evenveel als in 2025.",
        "Er waren 9.000 vergunde bedden in gebruik. Dat zijn er 500 minder dan in 2025.",
        "Gemeenten plaatsten of vernieuwden 1 tekst in de kennisbank. Dat zijn er 2 minder dan in 2025.",
        "Inspecteurs rondden 240 inspecties af. Dat is ongeveer evenveel als in 2025.",
        "75,0\u00a0% van de bevindingen was op tijd hersteld.",
        "Bewoners gaven 1 keer hun mening over een locatie. Dat is er 1 meer dan in 2025.",
        "Er waren geen verzoeken om hulp aan partners. Dat is evenveel als in 2025.",
        "Bij het convenant waren 12 marktpartijen aangesloten. Dat is er 1 meer dan in 2025.",
        "75,0\u00a0% van de vergunde bedden in gebruik valt onder het convenant.",
        "De gemeenten haken aan op 44,6\u00a0% van de maatregelenpakketten die zij konden kiezen.",
        "Van de maatregelenpakketten ligt er 1 op koers.",
    ]


def test_summary_in_english_says_the_same():
    assert words(summary.write(book(snapshot(_year())), frame())) == [
        "This is the year 2026 in short. Eight municipalities in Rivierenland work together on good housing and work for international"
        " workers. We do not show small numbers, so that nobody can be recognised.",
        "At the end of the year 12,400 international workers stayed in the region. That is about the same as in 2025.",
        "There were 9,000 permitted beds in use. That is 500 fewer than in 2025.",
        "Municipalities added or renewed 1 text in the knowledge base. That is 2 fewer than in 2025.",
        "Inspectors completed 240 inspections. That is about the same as in 2025.",
        "75.0% of the findings were repaired in time.",
        "Residents gave their opinion about a location 1 time. That is 1 more than in 2025.",
        "No requests for help went to partners. That is the same as in 2025.",
        "12 companies were party to the covenant. That is 1 more than in 2025.",
        "75.0% of the permitted beds in use are covered by the covenant.",
        "The municipalities take part in 44.6% of the measures they could choose.",
        "Of the packages of measures 1 is on course.",
    ]


DUTCH = re.compile(
    r"\b(het|een|de|van|niet|getoond|bekend|zijn|waren|geen|wij|aantal|gemeenten?|jaar|meer|minder|dan|inspecties|bedden)\b|\d\.\d{3}|\d,\d\b|\u00a0%",
    re.IGNORECASE,
)


@pytest.mark.parametrize("feiten", [_year(), []], ids=["all figures", "none"])
def test_no_dutch_in_the_english_summary(feiten):
    for verborgen in ([], [feit.sleutel for feit in feiten]):
        deel = summary.write(book(snapshot(feiten, verborgen=verborgen)), frame())

        assert [zin for zin in (deel.titel, *words(deel)) if DUTCH.search(zin)] == []


def test_withheld_figure_is_in_neither_summary():
    feiten = facts(
        REGIO, {"personen_vannacht": 3777, ("hersteltermijnen_jaar", "op_tijd"): 3777, "hersteltermijnen_jaar": 4777}
    )
    boek = book(snapshot(feiten, verborgen=[feit.sleutel for feit in feiten]))

    nl, engels = words(samenvatting.write(boek, frame())), words(summary.write(boek, frame()))

    assert nl[1] == (
        "Het aantal internationale werknemers aan het eind van het jaar tonen wij niet. Het aantal is zo klein dat het iets kan zeggen"
        " over één aanbieder of één persoon."
    )
    assert engels[1] == (
        "The number of international workers at the end of the year is not shown, because a small number could say something about one"
        " company or one person."
    )
    assert [zin for zin in (*nl, *engels) if "777" in zin] == []


def test_figures_of_both_summaries_refer_to_the_same_facts():
    boek = book(snapshot(_year()))
    samenvatting.write(boek, frame())
    eerst = boek.verwijzingen

    summary.write(boek, frame())

    assert boek.verwijzingen == eerst


def test_speerpunt_has_its_headlines_its_gemeenten_and_its_packages():
    feiten = _year() + facts(TIEL, {"bedden_vergund": 700})
    deel = jaarpunten.write(book(snapshot(feiten, rijen=RIJEN)), frame())[2]

    assert deel.titel == "Genoeg aanbod"
    assert words(deel)[:2] == [
        "Het doel: er zijn genoeg goede bedden.",
        "Vergunde bedden: 9.000 (500 minder dan in 2025)",
    ]
    assert [rij[:2] for rij in table(deel, "s3_gemeenten")] == [
        ("Buren", "niet bekend"), ("Tiel", "700"), ("Regio Rivierenland", "9.000"),
    ]  # fmt: skip
    assert table(deel, "pakketten_s3") == [("M05 Locatiepijplijn", "Op koers", "2 van 3", "8")]


def test_progress_names_what_is_behind():
    deel = jaarpunten.progress(book(snapshot(_year(), rijen=RIJEN)), frame())

    assert words(deel) == [
        "Aan het eind van het jaar lag 1 maatregelenpakket op koers. Er zijn tot nu toe 2 mijlpalen behaald. Over tijd is 1 mijlpaal.",
        "Achter loopt: Zelfde controle.",
    ]
    assert [rij[1] for rij in table(deel, "pakketten")] == ["Op koers", "Loopt achter"]


def test_year_without_any_figure_still_reads():
    delen = DEFINITIE.compose(book(snapshot([])), frame())

    assert words(delen[0])[1:3] == [
        "Het aantal internationale werknemers aan het eind van het jaar is niet bekend.",
        "Het aantal vergunde bedden is niet bekend.",
    ]
    assert [deel.titel for deel in delen[2:9]] == [
        "Registratie en informatie", "Kennisvermeerdering", "Voldoende aanbod dichtbij werk", "Controle en handhaving",
        "Arbeidsmigrant centraal", "Zorg voor arbeidsmigranten", "Governance",
    ]  # fmt: skip
    assert words(delen[-1]) == [
        "Het aantal maatregelenpakketten op koers is niet bekend.",
        "De voortgang is niet verzameld.",
    ]


def test_codes_of_tables_are_unique_in_a_document():
    for definitie, gebied in (
        (DEFINITIE, REGIO),
        *((DEFINITIES[een], TIEL) for een in (Rapport.HANDHAVINGSVERSLAG, Rapport.CONVENANTMONITOR)),
    ):
        delen = definitie.compose(book(snapshot(_year(), rijen=RIJEN), gebied), frame(gebied))
        codes = [blok.code for deel in delen for blok in deel.blokken if hasattr(blok, "code")]

        assert sorted(set(codes)) == sorted(codes)


# Words


@pytest.mark.parametrize(
    ("nu", "toen", "nl", "engels"),
    [
        (5, 5, " Dat is evenveel als in 2025.", "That is the same as in 2025."),
        (102, 100, " Dat is ongeveer evenveel als in 2025.", "That is about the same as in 2025."),
        (103, 100, " Dat zijn er 3 meer dan in 2025.", "That is 3 more than in 2025."),
        (1, 0, " Dat is er 1 meer dan in 2025.", "That is 1 more than in 2025."),
        (0, 1, " Dat is er 1 minder dan in 2025.", "That is 1 fewer than in 2025."),
        (2000, 999, " Dat zijn er 1.001 meer dan in 2025.", "That is 1,001 more than in 2025."),
        (None, 1, "", ""),
        (1, None, "", ""),
    ],
)
def test_change_is_told_right(nu, toen, nl, engels):
    assert growth(nu, toen, dan="in 2025") == nl
    assert en.growth(nu, toen, than="in 2025") == engels


def test_row_of_names():
    assert [opsomming(namen) for namen in (["Buren"], ["Buren", "Tiel"], ["Buren", "Tiel", "West Betuwe"])] == [
        "Buren", "Buren en Tiel", "Buren, Tiel en West Betuwe",
    ]  # fmt: skip
    assert compare(1, 3, dan="in 2025") == "2 minder dan in 2025"
