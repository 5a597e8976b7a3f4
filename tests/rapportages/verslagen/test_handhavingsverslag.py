"""A year of supervision: what is counted, and how it reads."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from handhaving.enums import (
    Bevindingstatus,
    Meldingbron,
    Meldingonderwerp,
    Rondestatus,
    Stapsoort,
    Termijnsoort,
    Termijnstatus,
    Zaakstatus,
)
from handhaving.models import Bevinding, Melding, Ronde, Stap, Termijn, Zaak
from rivierenland.core import scope
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.handhavingsverslag import DEFINITIE
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Sleutel, Som
from rivierenland.rapportages.metingen import naleving, toezicht
from rivierenland.rapportages.metingen.verzamelaar import Geteld, Verzamelaar
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.secties import toezicht as secties
from tests.factories.dashboards import define
from tests.factories.programma_indicatoren import kept, noon
from tests.factories.waterbed import made_inspection, made_melding, made_step, official
from tests.rapportages.toneel import place
from tests.rapportages.verslagen.feiten import (
    BUREN,
    EERDER,
    EIND,
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


@pytest.fixture
def tiel(alles, cast):
    return place(cast.organisaties["waalstroom"], TIEL, "Tiel")


@pytest.fixture
def buren(alles, cast):
    return place(cast.organisaties["waalstroom"], BUREN, "Buren")


def test_report_is_registered():
    assert DEFINITIES[Rapport.HANDHAVINGSVERSLAG] is DEFINITIE


# Measuring


def test_inspections_and_findings_of_the_year_count(tiel, buren):
    made_inspection(tiel, date(2026, 1, 1), "K", "H")
    made_inspection(tiel, date(2026, 12, 31), "K")
    made_inspection(tiel, date(2025, 12, 31), "L")
    made_inspection(tiel, date(2027, 1, 1), "L")
    made_inspection(buren, date(2026, 6, 1), "L")

    geteld = toezicht.measure(TIEL, JAAR)

    assert as_numbers(geteld, "inspecties_jaar", EIND) == {
        "": 2, "groen": 0, "oranje": 2, "rood": 0, "eerste_bezoek": 2, "hercontrole": 0,
    }  # fmt: skip
    assert as_numbers(geteld, "inspecties_jaar", EERDER) == {"": 1}
    assert as_numbers(geteld, "bevindingen_jaar", EIND) == {
        "": 3, "kritiek": 2, "hoog": 1, "middel": 0, "laag": 0,
        "thema_a": 3, "thema_b": 0, "thema_c": 0, "thema_d": 0, "thema_e": 0, "thema_f": 0,
    }  # fmt: skip
    assert wrong_sums(geteld) == []


def test_case_stands_on_the_highest_rung_of_its_last_day(tiel):
    waarschuwing = made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1)).zaak
    _step(waarschuwing, Stapsoort.LAST_DWANGSOM, date(2026, 12, 31))
    _step(waarschuwing, Stapsoort.HERCONTROLE, date(2026, 12, 31))
    later = made_step(tiel, Stapsoort.CONSTATERING, date(2026, 4, 1)).zaak
    _step(later, Stapsoort.SLUITING, date(2027, 1, 1))
    dicht = made_step(tiel, Stapsoort.BOETE, date(2025, 5, 1)).zaak
    _close(dicht, date(2026, 2, 1))
    _close(made_step(tiel, Stapsoort.BOETE, date(2024, 5, 1)).zaak, date(2025, 12, 31))

    geteld = toezicht.measure(TIEL, JAAR)

    assert as_numbers(geteld, "zaken_jaar", EIND) == {
        "": 3, "constatering": 1, "waarschuwing": 0, "voornemen": 0, "gedogen": 0, "last": 1, "verbeurd": 0, "boete": 1,
        "sluiting": 0, "open": 2, "gesloten": 1,
    }  # fmt: skip
    assert as_numbers(geteld, "zaken_nieuw", EIND) == {"": 2}
    assert as_numbers(geteld, "zaken_jaar", EERDER) == {"": 2}


def test_withdrawn_step_brings_no_case_higher(tiel):
    zaak = made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1)).zaak
    sluiting = _step(zaak, Stapsoort.SLUITING, date(2026, 5, 1))
    _step(zaak, Stapsoort.INGETROKKEN, date(2026, 6, 1), herroept=sluiting)

    geteld = as_numbers(toezicht.measure(TIEL, JAAR), "zaken_jaar", EIND)

    assert (geteld["waarschuwing"], geteld["sluiting"]) == (1, 0)


def test_joint_round_counts_once_in_the_region(alles):
    _round(TIEL, [TIEL], date(2026, 2, 1))
    _round(TIEL, [TIEL, BUREN], date(2026, 2, 2))
    _round(TIEL, [TIEL], date(2026, 2, 3), status=Rondestatus.VERVALLEN)

    assert as_numbers(toezicht.measure(TIEL, JAAR), "rondes_jaar", EIND) == {"": 2, "eigen": 1, "gezamenlijk": 1}
    assert as_numbers(toezicht.measure(BUREN, JAAR), "rondes_jaar", EIND) == {"": 0, "eigen": 0, "gezamenlijk": 0}


def test_meldingen_of_people_count_by_subject(alles):
    made_melding(TIEL, date(2026, 5, 1))
    Melding.objects.filter(pk=made_melding(TIEL, date(2026, 5, 2)).pk).update(
        onderwerp=Meldingonderwerp.BRANDVEILIGHEID
    )
    made_melding(TIEL, date(2025, 5, 2))
    Melding.objects.filter(pk=made_melding(TIEL, date(2026, 5, 3)).pk).update(
        bron=Meldingbron.REGISTER, signaal="boven_capaciteit", signaal_sleutel="x"
    )

    geteld = as_numbers(toezicht.measure(TIEL, JAAR), "meldingen_jaar", EIND)

    assert geteld == {
        "": 2, "overbezetting": 0, "brandveiligheid": 1, "overlast": 1, "huur_contract": 0, "intimidatie": 0, "anders": 0,
    }  # fmt: skip


def test_quarters_and_what_came_in_later_are_the_year(tiel):
    for maand in (1, 2, 5, 9):
        made_inspection(tiel, date(2026, maand, 10))
    for dag, aantal in ((date(2026, 3, 31), 2), (date(2026, 6, 30), 1), (date(2026, 9, 30), 0), (EIND, 0)):
        kept("inspecties", dag, {TIEL: aantal})

    geteld = toezicht.measure(TIEL, JAAR)

    assert as_numbers(geteld, "inspecties") == {"": 0}
    assert [(f.sleutel.dag.month, f.waarde) for f in geteld.feiten if f.sleutel.maat == "inspecties"] == [
        (3, 2),
        (6, 1),
        (9, 0),
        (12, 0),
    ]
    kwartalen = [Sleutel("inspecties", TIEL, Periode(2026, nr).laatste_dag) for nr in range(1, 5)]
    jaar = Sleutel("inspecties_jaar", TIEL, EIND)
    assert Som(jaar, (*kwartalen, Sleutel("inspecties_jaar", TIEL, EIND, "later_vastgelegd"))) in geteld.sommen
    assert wrong_sums(geteld) == []


def test_open_cases_are_tied_to_the_figure_of_the_programme(tiel):
    made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1))
    kept("zaken_open", EIND, {TIEL: 1})

    som = Som(Sleutel("zaken_open", TIEL, EIND), (Sleutel("zaken_jaar", TIEL, EIND, "open"),))

    assert som in toezicht.measure(TIEL, JAAR).sommen


def test_open_cases_are_not_tied_to_another_number(tiel):
    made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1))
    kept("zaken_open", EIND, {TIEL: 7})

    assert as_numbers(toezicht.measure(TIEL, JAAR), "zaken_open") == {}


def test_terms_count_as_they_stood_at_the_end_of_the_year(tiel):
    uiterlijk = date(2026, 5, 1)
    bevindingen = list(made_inspection(tiel, uiterlijk, *"KHML").bevindingen.order_by("pk"))
    for bevinding, dag in zip(bevindingen, (uiterlijk, uiterlijk + timedelta(days=1), date(2027, 1, 1)), strict=False):
        Bevinding.objects.filter(pk=bevinding.pk).update(status=Bevindingstatus.HERSTELD, hersteld_op=dag)
    Bevinding.objects.filter(pk=bevindingen[3].pk).update(status=Bevindingstatus.VERVALLEN)

    geteld = naleving.measure(TIEL, JAAR)

    assert as_numbers(geteld, "hersteltermijnen_jaar", EIND) == {"": 3, "op_tijd": 1, "te_laat": 1, "niet_hersteld": 1}
    assert wrong_sums(geteld) == []


def test_terms_in_cases_ask_whether_the_gemeente_acted(tiel):
    stap = made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1))
    _term(stap, Termijnsoort.HERSTEL, Termijnstatus.LOOPT)
    _term(stap, Termijnsoort.BEGUNSTIGING, Termijnstatus.GEHAALD, afgehandeld_at=noon(date(2026, 12, 31)))
    _term(stap, Termijnsoort.BEGUNSTIGING, Termijnstatus.GEHAALD, afgehandeld_at=noon(date(2027, 1, 1)))
    _term(stap, Termijnsoort.BEZWAAR, Termijnstatus.LOOPT)
    _term(stap, Termijnsoort.HERSTEL, Termijnstatus.VERVALLEN, afgehandeld_at=noon(date(2026, 5, 1)))

    geteld = naleving.measure(TIEL, JAAR)

    assert as_numbers(geteld, "zaaktermijnen_jaar", EIND) == {"": 3, "opgevolgd": 1, "nog_open": 2}


def test_everything_counted_is_supervision(tiel):
    made_inspection(tiel, date(2026, 1, 1), "K")

    feiten = [*toezicht.measure(TIEL, JAAR).feiten, *naleving.measure(TIEL, JAAR).feiten]

    assert {feit.soort for feit in feiten} == {Feitsoort.TOEZICHT}
    assert [feit.sleutel.maat for feit in feiten if find(feit.sleutel.maat) is None] == []


def test_records_behind_a_count_name_nobody(tiel, cast):
    zaak = made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1)).zaak

    bewijs = toezicht.measure(TIEL, JAAR).bewijs

    rij = {"kenmerk": zaak.nummer, "datum": "2026-03-01", "soort": "waarschuwing", "afloop": "open"}
    assert bewijs[Sleutel("zaken_jaar", TIEL, EIND, "waarschuwing").code] == [rij]
    assert bewijs[Sleutel("zaken_jaar", TIEL, EIND).code] == [rij]
    assert [naam for naam in (official().naam, tiel.organisatie.naam, tiel.naam) if naam in str(bewijs)] == []


def test_many_records_ask_no_more_queries(tiel, django_assert_num_queries):
    def filled(aantal: int) -> None:
        for nr in range(aantal):
            made_inspection(tiel, date(2026, 1, 1) + timedelta(days=nr), "K", "H")
            made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 3, 1))

    filled(1)
    with django_assert_num_queries(13):
        toezicht.measure(TIEL, JAAR)
    filled(30)
    with django_assert_num_queries(13):
        toezicht.measure(TIEL, JAAR)


def test_record_in_no_class_is_refused():
    with pytest.raises(ValueError, match="precies één"):
        Verzamelaar(TIEL, Feitsoort.TOEZICHT).count("x", EIND, [Geteld(frozenset({"geel"}), {})], ("groen", "rood"))


# Reading


def _year(gebied: str = REGIO) -> list:
    return facts(
        gebied,
        {
            "rondes_jaar": 12, "inspecties_jaar": 240, ("inspecties_jaar", "groen"): 120, ("inspecties_jaar", "oranje"): 90,
            ("inspecties_jaar", "rood"): 30, ("inspecties_jaar", "eerste_bezoek"): 180, ("inspecties_jaar", "hercontrole"): 60,
            "bevindingen_jaar": 1, ("bevindingen_jaar", "kritiek"): 1, ("bevindingen_jaar", "hoog"): 0, ("bevindingen_jaar", "middel"): 0,
            ("bevindingen_jaar", "laag"): 0, "zaken_jaar": 20, ("zaken_jaar", "last"): 5, ("zaken_jaar", "waarschuwing"): 15,
            ("zaken_jaar", "open"): 8, ("zaken_jaar", "gesloten"): 12, "zaken_nieuw": 1, "meldingen_jaar": 0,
            "hersteltermijnen_jaar": 80, ("hersteltermijnen_jaar", "op_tijd"): 60, ("hersteltermijnen_jaar", "te_laat"): 12,
            ("hersteltermijnen_jaar", "niet_hersteld"): 8, "zaaktermijnen_jaar": 9, ("zaaktermijnen_jaar", "nog_open"): 1,
        },
    ) + facts(gebied, {"rondes_jaar": 12, "inspecties_jaar": 200, "bevindingen_jaar": 2, "zaken_jaar": 20, "meldingen_jaar": 3}, EERDER
    )  # fmt: skip


def test_year_reads_in_whole_sentences():
    boek = book(snapshot([*_year(), *_year(TIEL), *_year(BUREN)]))

    beeld, inspecties, bevindingen, termijnen, zaken, meldingen = DEFINITIE.compose(boek, frame())

    assert words(beeld) == [
        "In 2026 hielden de gemeenten samen 12 rondes langs locaties. Inspecteurs rondden in Regio Rivierenland 240 inspecties af."
        " Dat zijn er 40 meer dan in 2025.",
        "Rondes: 12 (evenveel als in 2025)",
        "Inspecties: 240 (40 meer dan in 2025)",
        "Bevindingen: 1 (1 minder dan in 2025)",
        "Zaken die liepen: 20 (evenveel als in 2025)",
        "Meldingen: 0 (3 minder dan in 2025)",
        "Bevindingen op tijd hersteld: 75,0\u00a0% (van 80 met een termijn in dit jaar)",
        "Kleine aantallen tonen wij niet. Zo zegt geen cijfer iets over één aanbieder.",
    ]
    assert words(inspecties) == [
        "Inspecteurs rondden in Regio Rivierenland 240 inspecties af. Dat zijn er 40 meer dan in 2025. Daarvan waren 60 een hercontrole."
    ]
    assert words(bevindingen) == [
        "De inspecteurs vonden 1 punt dat niet in orde was. Dat is er 1 minder dan in 2025. Daarvan was 1 kritiek."
    ]
    assert words(termijnen) == [
        "In 2026 liep van 80 bevindingen de hersteltermijn af. Daarvan was 75,0\u00a0% op tijd hersteld."
        " In de zaken wachtte aan het eind van het jaar 1 verlopen termijn nog op opvolging door de gemeente."
    ]
    assert words(zaken)[0] == (
        "In 2026 liepen 20 handhavingszaken. Dat is evenveel als in 2025. Daarvan begon 1 in dit jaar."
    )
    assert words(meldingen) == [
        "In 2026 kwam geen melding van mensen binnen. Dat zijn er 3 minder dan in 2025."
        " Meer meldingen kan ook betekenen dat mensen de weg beter vinden."
    ]


def test_tables_have_the_areas_by_name_and_then_the_region():
    boek = book(snapshot([*_year(), *_year(TIEL), *_year(BUREN)]))

    assert table(secties.inspections(boek, frame()), "inspecties") == [
        ("Buren", "120", "90", "30", "240"),
        ("Tiel", "120", "90", "30", "240"),
        ("Regio Rivierenland", "120", "90", "30", "240"),
    ]
    assert table(secties.cases(boek, frame()), "treden")[:2] == [
        ("Alleen vastgelegd", "niet bekend", "niet bekend"),
        ("Waarschuwing", "15", "75,0\u00a0%"),
    ]


def test_part_of_a_gemeente_shows_itself_and_the_region():
    boek = book(snapshot([*_year(), *_year(TIEL), *_year(BUREN)]), TIEL, eigen=True)

    deel = secties.overview(boek, frame(TIEL))

    assert words(deel)[0].startswith("In 2026 leidde de gemeente Tiel 12 rondes langs locaties.")
    assert [rij[0] for rij in table(secties.inspections(boek, frame(TIEL)), "inspecties")] == [
        "Tiel",
        "Regio Rivierenland",
    ]


def test_withheld_figure_is_nowhere():
    feiten = facts(TIEL, {"inspecties_jaar": 3777, ("inspecties_jaar", "rood"): 3777, "rondes_jaar": 20})
    boek = book(snapshot(feiten, verborgen=[feit.sleutel for feit in feiten[:2]]), TIEL)

    gezegd = [*words(secties.overview(boek, frame(TIEL))), *words(secties.inspections(boek, frame(TIEL)))]

    assert (
        "Het aantal inspecties tonen wij niet. Het aantal is zo klein dat het iets kan zeggen over één aanbieder of één persoon."
        in gezegd[0]
    )
    assert table(secties.inspections(boek, frame(TIEL)), "inspecties")[0] == (
        "Tiel", "niet bekend", "niet bekend", "niet getoond", "niet getoond",
    )  # fmt: skip
    assert [zin for zin in gezegd if "3.777" in zin or "3777" in zin] == []


def test_what_was_not_measured_is_named():
    boek = book(snapshot([*_year(), *_year(TIEL)]))

    assert words(secties.overview(boek, frame()))[-1] == "De regio is geteld zonder Buren."


def test_report_without_any_figure_still_reads():
    secties_ = DEFINITIE.compose(book(snapshot([])), frame())

    assert [words(sectie)[0] for sectie in secties_] == [
        "Het aantal rondes is niet bekend. Het aantal inspecties is niet bekend.",
        "Het aantal inspecties is niet bekend.",
        "Het aantal bevindingen is niet bekend.",
        "Het aantal termijnen is niet bekend.",
        "Het aantal handhavingszaken is niet bekend.",
        "Het aantal meldingen is niet bekend.",
    ]


def test_quarters_are_drawn_when_all_four_were_measured():
    feiten = _year() + [
        feit
        for nr, aantal in enumerate((50, 80, 80, 30), start=1)
        for feit in facts(REGIO, {"inspecties": aantal}, Periode(2026, nr).laatste_dag)
    ]

    assert words(secties.inspections(book(snapshot(feiten)), frame()))[-1] == (
        "Vier balken met inspecties per kwartaal; de hoogste balken zijn van het tweede en derde kwartaal."
    )
    dicht = [Sleutel("inspecties", REGIO, date(2026, 3, 31))]
    assert words(secties.inspections(book(snapshot(feiten, verborgen=dicht)), frame()))[-1] == (
        "Vier balken met inspecties per kwartaal. Van een of meer kwartalen is het aantal niet getoond."
    )


def _step(zaak: Zaak, soort: str, dag: date, **anders: object) -> Stap:
    return Stap.objects.create(
        zaak=zaak,
        gemeente_id=zaak.gemeente_id,
        organisatie=zaak.organisatie,
        soort=soort,
        datum=dag,
        grondslag="Awb",
        **anders,
    )


def _close(zaak: Zaak, dag: date) -> None:
    Zaak.objects.filter(pk=zaak.pk).update(status=Zaakstatus.AFGESLOTEN, gesloten_op=dag)


def _round(gemeente: str, gemeenten: list[str], dag: date, status: str = Rondestatus.AFGEROND) -> None:
    Ronde.objects.create(
        gemeente_id=gemeente,
        gemeenten=gemeenten,
        dag=dag,
        uren=6,
        status=status,
        start_x=158000,
        start_y=433000,
        created_by=official(),
    )


def _term(stap: Stap, soort: str, status: str, **anders: object) -> None:
    Termijn.objects.create(
        zaak=stap.zaak, stap=stap, gemeente_id=stap.gemeente_id, organisatie=stap.organisatie, soort=soort,
        begin=date(2026, 3, 1), einde=date(2026, 4, 1), status=status, **anders,
    )  # fmt: skip
