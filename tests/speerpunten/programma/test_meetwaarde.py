"""The programme's figures equal a count by hand, and keep small ones from whoever may not see them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from registratie.actions import demo
from registratie.demo.schaal import KLEIN
from registratie.models import Aanlevering, Huisvestingslocatie, Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.indicatoren import SOORTEN, VANNACHT, registratie
from speerpunten.programma.indicatoren.capaciteit import locaties
from speerpunten.programma.models import Indicator, Meetwaarde
from speerpunten.programma.queries import meetwaarde as figures
from speerpunten.programma.queries.afscherming import REGIO, shield
from tests import database

VANDAAG = date(2026, 11, 23)
PEILDATA = [date(2026, 9, 30), date(2026, 10, 31), VANDAAG]
SYSTEEM = Actor.systeem("tests")
GETELD = {
    soort.code for groep in (*VANNACHT, registratie.aanlevering.GROEP, locaties.GROEP) for soort in groep.soorten
} - {"bedden_met_keurmerk"}
"""What is counted by hand here: the figures of the register. Those of supervision are in their own tests."""


def compute() -> None:
    with scope.within(scope.systeem("tests")):
        demo.load(schaal=KLEIN, seed=1, vandaag=VANDAAG, by=SYSTEEM)
        meetwaarde.compute(peildata=PEILDATA, by=SYSTEEM)


@pytest.fixture(scope="module")
def figures_of_the_demo(django_db_setup, django_db_blocker) -> Iterator[None]:
    yield from database.stand(django_db_blocker, compute)


@pytest.fixture
def berekend(systeem, figures_of_the_demo) -> None:
    """The made-up register with its figures, under the scope that sees everything."""


def by_hand(dag: date) -> Counter:
    """Teller per (code, gemeente), counted one row at a time."""
    uit: Counter = Counter()
    actief = set()
    for stay in Verblijf.objects.all():
        if stay.aankomst <= dag and (stay.vertrek is None or stay.vertrek > dag):
            nachten = (dag - stay.aankomst).days + 1
            klasse = "kort" if nachten < 122 else "midden" if nachten < 1_096 else "lang"
            uit["personen_vannacht", stay.gemeente_id] += 1
            uit["bezettingsgraad", stay.gemeente_id] += 1
            uit[f"verblijf_{klasse}", stay.gemeente_id] += 1
            uit["mogelijk_brp_plichtig", stay.gemeente_id] += nachten >= 122
        for moment in (stay.created_at, stay.updated_at):
            if 0 <= (dag - moment.date()).days < 7:
                actief.add(stay.organisatie_id)
    for levering in Aanlevering.objects.all():
        if 0 <= (dag - levering.verwerkt_at.date()).days < 7:
            actief.add(levering.organisatie_id)
    for locatie in Huisvestingslocatie.objects.exclude(status__in=["aangemeld", "in_beoordeling"]):
        if (locatie.ingangsdatum.year, locatie.ingangsdatum.month) == (
            dag.year,
            dag.month,
        ) and locatie.ingangsdatum <= dag:
            uit["locaties_nieuw", locatie.gemeente_id] += 1
        if locatie.einddatum and (locatie.einddatum.year, locatie.einddatum.month) == (dag.year, dag.month):
            uit["locaties_gesloten", locatie.gemeente_id] += locatie.einddatum <= dag
        if locatie.ingangsdatum <= dag and (locatie.einddatum is None or locatie.einddatum > dag):
            beds = locatie.capaciteit_vergund
            uit["locaties", locatie.gemeente_id] += 1
            uit["bedden_vergund", locatie.gemeente_id] += beds
            uit[f"capaciteit_{locatie.soort}", locatie.gemeente_id] += beds
            uit["op_tijd_aangeleverd", locatie.gemeente_id] += beds * (locatie.organisatie_id in actief)
            uit["locaties_op_tijd", locatie.gemeente_id] += locatie.organisatie_id in actief
            uit["bedden_in_woningen_kern", locatie.gemeente_id] += beds * (locatie.soort == "woning_kern")
    return uit


def test_every_figure_equals_a_count_by_hand_and_the_region_is_the_sum(berekend: None) -> None:
    gemeenten = list(Gemeente.objects.values_list("pk", flat=True))
    for dag in PEILDATA:
        hand = by_hand(dag)
        kept = {(m.indicator_id, m.gemeente_id): m.teller for m in Meetwaarde.objects.filter(peildatum=dag)}
        for code in GETELD:
            expected = {gemeente: hand[code, gemeente] for gemeente in gemeenten}
            assert {gemeente: kept[code, gemeente] for gemeente in gemeenten} == expected, (code, dag)
            assert kept[code, None] == sum(expected.values())


def test_a_percentage_is_its_teller_out_of_its_noemer(berekend: None) -> None:
    for figure in Meetwaarde.objects.filter(indicator__in=["bezettingsgraad", "op_tijd_aangeleverd"]):
        assert abs(figure.waarde - Decimal(100 * figure.teller) / figure.noemer) <= Decimal("0.005")


def test_computing_again_adds_nothing_and_definitions_follow_the_code(berekend: None) -> None:
    before = set(Meetwaarde.objects.values_list("pk", "waarde"))
    Indicator.objects.update(naam="oud")
    meetwaarde.compute(peildata=PEILDATA, by=SYSTEEM)
    assert set(Meetwaarde.objects.values_list("pk", "waarde")) == before
    assert dict(Indicator.objects.values_list("code", "naam")) == {code: soort.naam for code, soort in SOORTEN.items()}


@pytest.mark.django_db
def test_who_sees_only_a_part_cannot_compute_the_region() -> None:
    with scope.within(scope.gemeenten(["GM0281"])), pytest.raises(meetwaarde.ScopeTooNarrow):
        meetwaarde.compute(peildata=[VANDAAG], by=SYSTEEM)


def test_the_last_figures_are_read_in_a_fixed_number_of_queries(berekend: None, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(3):
        dagen, waarden = figures.newest(date(2026, 12, 1))
    assert dagen["personen_vannacht"] == VANDAAG
    assert list(waarden) == list(dagen) == list(SOORTEN)
    assert set(waarden["personen_vannacht"]) == {REGIO, *Gemeente.objects.values_list("pk", flat=True)}


def test_a_figure_of_more_than_a_week_before_the_newest_is_not_of_now(berekend: None) -> None:
    own = Meetwaarde.objects.filter(indicator="bedden_vergund", peildatum=VANDAAG)
    for dagen_terug, telt in ((7, True), (8, False)):
        own.update(peildatum=VANDAAG - timedelta(days=dagen_terug))
        own = Meetwaarde.objects.filter(indicator="bedden_vergund", peildatum=VANDAAG - timedelta(days=dagen_terug))
        assert ("bedden_vergund" in figures.newest(VANDAAG)[0]) is telt
    rij, _ = figures.calendar("personen_vannacht", van=date(2026, 9, 1), tot=VANDAAG)
    assert rij == PEILDATA


def test_a_reader_outside_sees_no_count_under_ten_and_the_own_gemeente_sees_its_own(berekend: None) -> None:
    klein = Meetwaarde.objects.filter(
        peildatum=VANDAAG, gemeente="GM0216", indicator="verblijf_kort", teller__range=(1, 9)
    )
    assert klein.exists()
    _, buitenstaander = figures.newest(VANDAAG)
    _, eigen = figures.newest(VANDAAG, eigen=["GM0216"])
    buiten, binnen = buitenstaander["verblijf_kort"]["GM0216"], eigen["verblijf_kort"]["GM0216"]
    assert (buiten.waarde, buiten.teller, buiten.verborgen) == (None, None, "niet getoond")
    assert binnen.waarde == klein.get().waarde
    for code, waarden in buitenstaander.items():
        if SOORTEN[code].telt_personen and SOORTEN[code].eenheid == "personen":
            assert not [w for w in waarden.values() if w.waarde is not None and 0 < w.waarde < 10]


def test_a_series_has_a_point_for_every_day_with_figures(berekend: None) -> None:
    punten = figures.series("bedden_vergund", van=date(2026, 9, 1), tot=VANDAAG)
    assert [punt.peildatum for punt in punten] == PEILDATA


def test_nothing_is_withheld_where_every_count_is_large() -> None:
    assert set(shield({"A": (20, 30, 40), "B": (50, 60, 70)}).values()) == {("",) * 6}


def test_a_withheld_class_takes_with_it_whatever_would_give_it_away() -> None:
    redenen = shield({"A": (30, 4, 40), "B": (50, 60, 70), "C": (50, 60, 70)})
    personen, bezetting, kort, midden, lang, brp = redenen["A"]
    assert midden == "niet getoond"
    assert brp == "niet getoond"
    assert (personen, bezetting) == ("", "")
    assert "niet getoond" in (kort, lang)
    assert [r[3] for g, r in redenen.items() if g in "BC"].count("niet getoond") == 1


def test_a_reader_who_knows_the_own_gemeente_cannot_take_it_off_the_total() -> None:
    tellingen = {"A": (20, 20, 20), "B": (3, 20, 20)}
    redenen = shield(tellingen, eigen=["A"])
    assert "A" not in redenen
    assert redenen["B"][2] == "niet getoond"
    assert redenen[""][2] != ""
