"""The convenant in a quarter: what is counted, and how it reads."""

from collections.abc import Iterator
from datetime import date

import pytest

from convenant.enums.meting import Meetoordeel
from convenant.enums.naleving import Gespreksstatus, Gespreksuitkomst
from convenant.enums.partij import Partijsoort, Partijstapsoort
from convenant.models import Convenantbedden, Partijstap, Toezeggingsmeting
from rivierenland.core import scope
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.convenantmonitor import DEFINITIE
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Sleutel, Som
from rivierenland.rapportages.metingen import convenant
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties import convenant as secties
from tests.factories.convenant_naleving import conversation, measured
from tests.factories.convenant_toezeggingen import commitment, company, party
from tests.factories.dashboards import define
from tests.factories.programma_indicatoren import kept
from tests.rapportages.verslagen.feiten import (
    BUREN,
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

KWARTAAL = Periode(2026, 3)
DAG, EERDER = KWARTAAL.laatste_dag, KWARTAAL.vorige.laatste_dag
NUL = dict.fromkeys(("nagekomen", "aandacht", "niet_nagekomen", "niet_meetbaar"), 0)


@pytest.fixture
def alles(cast) -> Iterator[None]:
    with scope.within(scope.systeem("tests")):
        define()
        yield


def test_report_is_registered():
    assert DEFINITIES[Rapport.CONVENANTMONITOR] is DEFINITIE


# Measuring


def test_beds_are_those_of_the_last_night_counted(alles):
    _beds(TIEL, date(2026, 9, 29), 40, 100)
    _beds(TIEL, DAG, 60, 100)

    geteld = convenant.measure(TIEL, KWARTAAL)

    assert as_numbers(geteld, "convenantbedden", DAG) == {"": 100, "onder": 60, "buiten": 40}
    assert as_numbers(geteld, "convenantbedden", EERDER) == {}
    assert wrong_sums(geteld) == []


def test_count_of_a_week_ago_says_nothing_of_the_day(alles):
    _beds(TIEL, date(2026, 9, 23), 40, 100)

    assert as_numbers(convenant.measure(TIEL, KWARTAAL), "convenantbedden") == {}


def test_commitments_count_by_judgement_in_the_gemeente_and_in_the_region(alles):
    een, twee = party(company(gemeenten=[TIEL, BUREN])), party()
    for partij, code, oordeel in (
        (een, "T01", Meetoordeel.NAGEKOMEN), (een, "T03", Meetoordeel.NIET_NAGEKOMEN), (twee, "T03", Meetoordeel.NIET_MEETBAAR),
    ):  # fmt: skip
        measured(partij, code, oordeel, sinds=date(2026, 7, 1), op=DAG)
    for gemeente in (TIEL, BUREN):
        _in_gemeente(een, gemeente, Meetoordeel.AANDACHT)

    regio, tiel = convenant.region(KWARTAAL), convenant.measure(TIEL, KWARTAAL)

    assert as_numbers(tiel, "toezeggingen", DAG) == NUL | {"": 1, "aandacht": 1}
    assert as_numbers(regio, "toezeggingen", DAG) == {
        "": 3, "nagekomen": 1, "aandacht": 0, "niet_nagekomen": 1, "niet_meetbaar": 1,
        "T01": 1, "T01_nagekomen": 1, "T01_aandacht": 0, "T01_niet_nagekomen": 0, "T01_niet_meetbaar": 0,
        "T03": 2, "T03_nagekomen": 0, "T03_aandacht": 0, "T03_niet_nagekomen": 1, "T03_niet_meetbaar": 1,
    }  # fmt: skip
    assert [rij["code"] for rij in regio.rijen["toezeggingen"]] == ["T01", "T03"]
    assert {feit.optelbaar for feit in (*regio.feiten, *tiel.feiten) if feit.sleutel.maat == "toezeggingen"} == {False}
    assert wrong_sums(regio) == wrong_sums(tiel) == []
    delen = tuple(Sleutel("toezeggingen", REGIO, DAG, f"{code}_nagekomen") for code in ("T01", "T03"))
    assert Som(Sleutel("toezeggingen", REGIO, DAG, "nagekomen"), delen) in regio.sommen


def test_figures_of_the_programme_are_tied(alles):
    _beds(TIEL, DAG, 60, 100)
    _in_gemeente(party(), TIEL, Meetoordeel.NAGEKOMEN)
    kept("convenant_bedden", DAG, {TIEL: 60}, noemers={TIEL: 100})
    kept("convenant_nagekomen", DAG, {TIEL: 1}, noemers={TIEL: 1})

    sommen = convenant.measure(TIEL, KWARTAAL).sommen

    assert Som(Sleutel("convenant_bedden", TIEL, DAG), (Sleutel("convenantbedden", TIEL, DAG, "onder"),)) in sommen
    assert Som(Sleutel("convenant_nagekomen", TIEL, DAG), (Sleutel("toezeggingen", TIEL, DAG, "nagekomen"),)) in sommen


def test_conversation_counts_at_the_gemeente_that_leads(alles):
    conversation(party(company(gemeenten=[TIEL, BUREN])), geopend_op=date(2026, 6, 30))
    dicht = {"status": Gespreksstatus.AFGESLOTEN, "uiterlijk": None}
    conversation(party(), geopend_op=date(2026, 7, 1), afgesloten_op=DAG, uitkomst=Gespreksuitkomst.AFSPRAKEN, **dicht)
    conversation(
        party(), geopend_op=date(2026, 5, 1), afgesloten_op=EERDER, uitkomst=Gespreksuitkomst.HERSTELD, **dicht
    )
    conversation(party(), geopend_op=date(2026, 10, 1))

    geteld = convenant.measure(TIEL, KWARTAAL)

    assert as_numbers(geteld, "nalevingsgesprekken") == {"": 2, "open": 1, "afgesloten": 1}
    assert as_numbers(geteld, "nalevingsgesprekken_geopend") == {"": 1}
    assert as_numbers(geteld, "nalevingsgesprekken_afgesloten") == {
        "": 1, "hersteld": 0, "vanzelf": 0, "afspraken": 1, "schorsing": 0, "vertrokken": 0,
    }  # fmt: skip
    assert as_numbers(convenant.measure(BUREN, KWARTAAL), "nalevingsgesprekken") == {"": 0, "open": 0, "afgesloten": 0}
    assert wrong_sums(geteld) == []


def test_parties_and_what_changed_are_open_figures(alles):
    beide = party(soorten=[Partijsoort.VERBLIJFSBIEDER, Partijsoort.UITZENDER])
    party(sinds=date(2026, 10, 1))
    party(sinds=date(2024, 1, 1), tot=DAG, status="opgezegd")
    Partijstap.objects.create(
        partij=beide,
        organisatie=beide.organisatie,
        gemeenten=beide.gemeenten,
        soort=Partijstapsoort.TOEGETREDEN,
        datum=date(2026, 7, 1),
    )

    geteld = convenant.region(KWARTAAL)

    assert as_numbers(geteld, "convenant_marktpartijen", DAG) == {
        "": 1,
        "verblijfsbieder": 1,
        "uitzender": 1,
        "werkgever": 0,
    }
    assert as_numbers(geteld, "convenant_marktpartijen", EERDER)[""] == 2
    assert as_numbers(geteld, "convenant_stappen") == {"toegetreden": 1, "geschorst": 0, "opgezegd": 0, "geroyeerd": 0}
    assert {f.soort for f in geteld.feiten if f.sleutel.maat.startswith("convenant_")} == {Feitsoort.OPENBAAR}
    assert [feit.sleutel.maat for feit in geteld.feiten if find(feit.sleutel.maat) is None] == []


def test_records_behind_a_count_name_no_company(alles):
    bedrijf = company("Zeldzame Naam BV")
    partij = party(bedrijf)
    _in_gemeente(partij, TIEL, Meetoordeel.NAGEKOMEN)
    conversation(partij, geopend_op=date(2026, 7, 1))

    bewijs = convenant.measure(TIEL, KWARTAAL).bewijs

    assert bewijs[Sleutel("toezeggingen", TIEL, DAG, "nagekomen").code] == [
        {"kenmerk": f"partij {partij.pk}, T01", "datum": "2026-07-01", "soort": "nagekomen"}
    ]
    assert "Zeldzame" not in str(bewijs)


def test_many_parties_ask_no_more_queries(alles, django_assert_num_queries):
    _beds(TIEL, DAG, 60, 100)
    for aantal in (1, 30):
        for _ in range(aantal):
            _in_gemeente(party(), TIEL, Meetoordeel.NAGEKOMEN)
        with django_assert_num_queries(9):
            convenant.measure(TIEL, KWARTAAL)


# Reading


def _quarter(gebied: str) -> list:
    return facts(
        gebied,
        {
            "convenantbedden": 400, ("convenantbedden", "onder"): 300, ("convenantbedden", "buiten"): 100, "toezeggingen": 20,
            ("toezeggingen", "nagekomen"): 1, ("toezeggingen", "aandacht"): 9, ("toezeggingen", "niet_nagekomen"): 10,
            ("toezeggingen", "niet_meetbaar"): 0, "nalevingsgesprekken": 6, ("nalevingsgesprekken", "open"): 6,
            ("nalevingsgesprekken", "afgesloten"): 0, "nalevingsgesprekken_geopend": 1, "nalevingsgesprekken_afgesloten": 0,
        },
        DAG,
    ) + facts(gebied, {("convenantbedden", "onder"): 298}, EERDER)  # fmt: skip


def _region() -> list:
    soorten = {("convenant_marktpartijen", "verblijfsbieder"): 9, ("convenant_marktpartijen", "uitzender"): 5}
    return facts(
        REGIO,
        {
            "convenant_marktpartijen": 12, **soorten, ("convenant_stappen", "toegetreden"): 1, ("toezeggingen", "T03"): 20,
            ("toezeggingen", "T03_nagekomen"): 1,
        },
        DAG,
    ) + facts(REGIO, {"convenant_marktpartijen": 11}, EERDER)  # fmt: skip


RIJEN = {REGIO: {"toezeggingen": [{"code": "T03", "titel": "Nachtregister op tijd"}]}}


def test_quarter_reads_in_whole_sentences():
    boek = book(snapshot([*_quarter(REGIO), *_quarter(TIEL), *_region()], rijen=RIJEN))

    beeld, partijen, bedden, toezeggingen, gesprekken = DEFINITIE.compose(boek, frame(periode="2026-k3"))

    assert words(beeld) == [
        "Marktpartijen: 12 (1 meer dan aan het eind van het tweede kwartaal 2026)",
        "Bedden onder het convenant: 75,0\u00a0% ()",
        "Toezeggingen nagekomen: 5,0\u00a0% (van alle beoordeelde toezeggingen)",
        "Gesprekken over naleving: 6 ()",
    ]
    assert words(partijen)[0] == (
        "Op de laatste dag waren 12 marktpartijen partij bij het convenant. Dat is er 1 meer dan aan het eind van het tweede kwartaal"
        " 2026. Er trad 1 partij toe."
    )
    assert words(bedden) == [
        "In Regio Rivierenland waren 300 bedden in gebruik van partijen bij het convenant. Dat is ongeveer evenveel als aan het eind van"
        " het tweede kwartaal 2026. Het is 75,0\u00a0% van alle bedden in gebruik."
    ]
    assert words(toezeggingen)[0] == (
        "Van partijen zijn 20 toezeggingen beoordeeld. Daarvan is 1 nagekomen. Alle toezeggingen waren te meten."
    )
    assert words(gesprekken) == ["In het kwartaal liepen 6 gesprekken over naleving. Daarvan begon 1 in deze periode."]


def test_tables_of_a_quarter():
    boek = book(snapshot([*_quarter(REGIO), *_quarter(TIEL), *_region()], rijen=RIJEN), TIEL)
    kader = frame(TIEL, "2026-k3")

    assert table(secties.beds(boek, kader), "bedden") == [
        ("Tiel", "300", "100", "400"),
        ("Regio Rivierenland", "300", "100", "400"),
    ]
    assert table(secties.commitments(boek, kader), "per_toezegging") == [
        ("T03 Nachtregister op tijd", "1", "niet bekend", "niet bekend", "niet bekend", "20"),
        ("Alle toezeggingen", "1", "9", "10", "0", "20"),
    ]
    assert table(secties.parties(boek, kader), "partijen") == [
        ("Verblijfsbieder", "9"),
        ("Uitzender", "5"),
        ("Werkgever", "niet bekend"),
    ]


def test_withheld_figure_is_nowhere():
    feiten = facts(TIEL, {"convenantbedden": 4777, ("convenantbedden", "onder"): 3777}, DAG)
    boek = book(snapshot(feiten, verborgen=[feit.sleutel for feit in feiten]), TIEL)

    deel = secties.beds(boek, frame(TIEL, "2026-k3"))

    assert words(deel) == [
        "Het aantal bedden onder het convenant tonen wij niet. Het aantal is zo klein dat het iets kan zeggen over één aanbieder of één"
        " persoon. Welk deel van alle bedden dat is, tonen wij niet, omdat het op kleine aantallen rust."
    ]
    assert table(deel, "bedden")[0] == ("Tiel", "niet getoond", "niet bekend", "niet getoond")


def test_quarter_without_any_figure_still_reads():
    delen = DEFINITIE.compose(book(snapshot([])), frame(periode="2026-k3"))

    assert [words(sectie)[0] for sectie in delen[1:]] == [
        "Het aantal marktpartijen is niet bekend.",
        "Het aantal bedden onder het convenant is niet bekend.",
        "Het aantal beoordeelde toezeggingen is niet bekend.",
        "Het aantal gesprekken over naleving is niet bekend.",
    ]


def _beds(gemeente: str, dag: date, onder: int, alle: int) -> None:
    Convenantbedden.objects.create(gemeente_id=gemeente, peildatum=dag, bedden_onder=onder, bedden=alle, partijen=1)


def _in_gemeente(partij, gemeente: str, oordeel: Meetoordeel, code: str = "T01") -> None:
    Toezeggingsmeting.objects.create(
        partij=partij, toezegging=commitment(code), organisatie_id=partij.organisatie_id, gemeenten=[gemeente], gemeente_id=gemeente,
        eerste_dag=date(2026, 7, 1), laatste_dag=DAG, sinds=date(2026, 7, 1), teller=7, noemer=10, oordeel=oordeel,
    )  # fmt: skip
