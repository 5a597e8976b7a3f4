"""The figures of the programme become facts that add up, and compose into reports quickly."""

from collections.abc import Iterator
from datetime import date
from time import perf_counter

import pytest
from django.utils import timezone

from registratie.actions import demo
from registratie.demo.schaal import KLEIN
from registratie.models import Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import Feit, Gemeten, Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.metingen import indicatoren, verblijf
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Meetwaarde
from tests import database
from tests.rapportages.definities.bouw import GEMAAKT

VANDAAG = date(2026, 11, 23)
KWARTAAL, MAAND = Periode(2026, kwartaal=3), Periode(2026, maand=10)
SYSTEEM = Actor.systeem("tests")


def compute() -> None:
    with scope.within(scope.systeem("tests")):
        demo.load(schaal=KLEIN, seed=1, vandaag=VANDAAG, by=SYSTEEM)
        meetwaarde.compute(peildata=[*indicatoren.days(KWARTAAL), *indicatoren.days(MAAND)], by=SYSTEEM)


@pytest.fixture(scope="module")
def figures_of_the_demo(django_db_setup, django_db_blocker) -> Iterator[None]:
    yield from database.stand(django_db_blocker, compute)


@pytest.fixture
def berekend(systeem, figures_of_the_demo) -> None:
    """The made-up register with its figures, under the scope that sees everything."""


@pytest.fixture
def gemeente(berekend) -> str:
    """The gemeente with most people."""
    rows = Meetwaarde.objects.filter(
        indicator="personen_vannacht", peildatum=KWARTAAL.laatste_dag, gemeente__isnull=False
    )
    return rows.order_by("-teller").values_list("gemeente_id", flat=True)[0]


def facts_of(gemeten: Gemeten) -> dict[Sleutel, Feit]:
    return {feit.sleutel: feit for feit in gemeten.feiten}


def test_no_number_has_two_keys_and_no_key_two_numbers(gemeente):
    sleutels = [feit.sleutel for feit in indicatoren.measure(gemeente, KWARTAAL).feiten]
    assert len(sleutels) == len(set(sleutels))


@pytest.mark.parametrize(("meting", "periode"), [(indicatoren.METING, KWARTAAL), (verblijf.METING, MAAND)])
def test_every_sum_adds_up_over_facts_that_are_there(gemeente, meting, periode):
    gemeten = meting.measure(gemeente, periode)
    feiten = facts_of(gemeten)
    scheef = [
        som for som in gemeten.sommen
        if feiten[som.totaal].waarde != sum(feiten[deel].waarde for deel in som.delen)
    ]  # fmt: skip
    assert scheef == []
    assert len(gemeten.sommen) > 10


def test_people_present_are_the_sum_of_their_lengths_of_stay(gemeente):
    feiten, dag = facts_of(indicatoren.measure(gemeente, KWARTAAL)), KWARTAAL.laatste_dag
    kept = dict(Meetwaarde.objects.filter(gemeente=gemeente, peildatum=dag).values_list("indicator_id", "teller"))
    present = Verblijf.objects.present(dag).filter(gemeente=gemeente).count()
    assert feiten[Sleutel("personen_vannacht", gemeente, dag)].waarde == kept["personen_vannacht"] == present > 0
    assert [feiten[Sleutel("personen_vannacht", gemeente, dag, deel)].waarde for deel in ("kort", "midden", "lang")] == [
        kept["verblijf_kort"], kept["verblijf_midden"], kept["verblijf_lang"],
    ]  # fmt: skip


def test_a_share_about_people_is_three_facts_in_one_sum(gemeente):
    gemeten, dag = indicatoren.measure(gemeente, KWARTAAL), KWARTAAL.laatste_dag
    teller, noemer, rest = (
        Sleutel(f"brp_status_bekend{deel}", gemeente, dag) for deel in ("", ":noemer", ":rest")
    )  # fmt: skip
    sommen = {som.totaal: som.delen for som in gemeten.sommen if som.totaal == noemer and len(som.delen) == 2}
    assert sommen == {noemer: (teller, rest)}
    assert [som.delen for som in gemeten.sommen if som.totaal == noemer and len(som.delen) == 1] == [
        (Sleutel("mogelijk_brp_plichtig", gemeente, dag),)
    ]


def test_three_queries_a_gemeente_whatever_the_number_of_figures(gemeente, django_assert_num_queries):
    with django_assert_num_queries(3):
        indicatoren.measure(gemeente, KWARTAAL)


def test_a_running_period_is_never_measured(gemeente):
    lopend = Periode(timezone.localdate().year, maand=timezone.localdate().month)
    with pytest.raises(indicatoren.NotOver, match=rf"^De periode {lopend.naam} loopt nog\."):
        verblijf.measure(gemeente, lopend)


def test_a_small_whole_that_everybody_knows_leaves_no_share_of_it(gemeente):
    """Of two known locations any part is small, and no other figure that is withheld could hide it."""
    dag, codes = KWARTAAL.laatste_dag, indicatoren.OPENBAAR_GEHEEL
    for klein, rows in ((True, {"noemer": 2, "teller": 1}), (False, {"noemer": 10, "teller": 1})):
        Meetwaarde.objects.filter(gemeente=gemeente, peildatum=dag, indicator__in=codes).update(**rows)
        feiten = facts_of(indicatoren.measure(gemeente, KWARTAAL))
        assert {code for code in codes if Sleutel(code, gemeente, dag) in feiten} == (set() if klein else set(codes))


@pytest.mark.parametrize(("meting", "periode"), [(indicatoren.METING, KWARTAAL), (verblijf.METING, MAAND)])
def test_the_records_add_up_to_the_figure_and_name_nobody(gemeente, meting, periode):
    gemeten, dag = meting.measure(gemeente, periode), periode.laatste_dag
    mensen, bedden = (Sleutel(maat, gemeente, dag) for maat in ("personen_vannacht", "bedden_vergund"))
    assert gemeten.bewijs.keys() == {mensen.code, bedden.code}
    assert sum(regel["personen"] for regel in gemeten.bewijs[mensen.code]) == facts_of(gemeten)[mensen].waarde
    assert sum(regel["bedden"] for regel in gemeten.bewijs[bedden.code]) == facts_of(gemeten)[bedden].waarde
    assert {frozenset(regel) for regel in gemeten.bewijs[mensen.code]} == {frozenset({"locatie", "personen"})}


def test_records_that_changed_since_are_left_out(gemeente):
    Verblijf.objects.present(KWARTAAL.laatste_dag).filter(gemeente=gemeente).first().delete()
    gemeten = indicatoren.measure(gemeente, KWARTAAL)
    assert gemeten.bewijs.keys() == {Sleutel("bedden_vergund", gemeente, KWARTAAL.laatste_dag).code}


def snapshot(rapport: Rapport, periode: Periode) -> Momentopname:
    """As the job makes it, with the sums of the region, and nothing withheld."""
    feiten, rijen = dict[Sleutel, Feit](), {}
    for meting in DEFINITIES[rapport].metingen:
        for code in Gemeente.objects.values_list("code", flat=True):
            gemeten = meting.measure(code, periode) if meting.measure else Gemeten()
            feiten |= facts_of(gemeten)
            rijen.setdefault(code, {}).update(gemeten.rijen)
        if meting.region:
            feiten |= facts_of(meting.region(periode))
    for feit in [feit for feit in feiten.values() if feit.sleutel.gebied and feit.optelbaar]:
        boven = Sleutel(feit.sleutel.maat, "", feit.sleutel.dag, feit.sleutel.deel)
        eerder = feiten[boven].waarde if boven in feiten else 0
        feiten[boven] = Feit(boven, (eerder or 0) + (feit.waarde or 0), feit.soort)
    return Momentopname(periode.laatste_dag, GEMAAKT, feiten, (), frozenset(), rijen)


@pytest.mark.parametrize(
    ("rapport", "periode"), [(Rapport.KWARTAALMONITOR, KWARTAAL), (Rapport.MAANDRAPPORT, MAAND)]
)  # fmt: skip
def test_nine_documents_are_composed_quickly_and_the_region_is_the_sum(berekend, rapport, periode):
    opname, namen = snapshot(rapport, periode), dict(Gemeente.objects.values_list("code", "naam"))
    begin = perf_counter()
    for gebied in (*namen, ""):
        secties = DEFINITIES[rapport].compose(Cijferboek(opname, gebied=gebied), Kader(periode, gebied, namen))
        assert len({sectie.code for sectie in secties}) == len(secties)
    assert perf_counter() - begin < 9
    region = Meetwaarde.objects.get(indicator="personen_vannacht", peildatum=periode.laatste_dag, gemeente=None).teller
    assert Cijferboek(opname, gebied="").value("personen_vannacht", periode.laatste_dag) == region
