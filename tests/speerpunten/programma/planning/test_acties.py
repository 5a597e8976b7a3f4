"""What the region may do with the programme, and what is refused with a sentence that says why."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma.actions import (
    businesscase,
    businesscasepost,
    maatregel,
    mijlpaal,
    pakket,
    programmagebeurtenis,
    scenario,
    speerpunt,
)
from speerpunten.programma.enums.businesscase import Verdeelsleutel
from speerpunten.programma.enums.planning import Maatregelstatus, Mijlpaalstand
from speerpunten.programma.models import Maatregelenpakket, Mijlpaal, Programmagebeurtenis, Speerpunt
from speerpunten.programma.queries import pakketgeschiedenis
from tests.cast import Cast
from tests.factories import programma_planning as maak

DAG = timedelta(days=1)


@pytest.fixture
def regio(cast: Cast):
    """The region, which works without a scope."""
    return cast.regiocoordinator.actor


@pytest.fixture
def m05(db) -> Maatregelenpakket:
    return Maatregelenpakket.objects.get(pk="M05")


def test_replacing_the_seeded_text_takes_the_mark_off(regio, m05) -> None:
    assert m05.is_voorbeeld
    row = pakket.change(pakket=m05, versie=1, doel="Onze eigen tekst", by=regio)
    assert (row.is_voorbeeld, row.versie, row.doel) == (False, 2, "Onze eigen tekst")


def test_only_a_date_leaves_the_mark(regio, m05) -> None:
    row = pakket.change(pakket=m05, versie=1, begin=date(2026, 1, 1), by=regio)
    assert (row.is_voorbeeld, row.versie) == (True, 2)


def test_saving_nothing_new_is_no_new_version(regio, m05) -> None:
    row = pakket.change(pakket=m05, versie=1, doel=m05.doel, by=regio)
    assert (row.versie, Gebeurtenis.objects.filter(actie="pakket.change").count()) == (1, 0)


def test_who_edits_second_meets_the_first(regio, m05) -> None:
    pakket.change(pakket=m05, versie=1, doel="De eerste", by=regio)
    with pytest.raises(Verouderd) as fout:
        pakket.change(pakket=m05, versie=1, doel="De tweede", by=regio)
    assert fout.value.row.doel == "De eerste"


def test_the_same_holds_for_a_measure_a_milestone_and_an_amount(regio) -> None:
    rijen = [
        (maatregel.change, "maatregel", maak.measure(), {"titel": "Anders"}),
        (mijlpaal.change, "mijlpaal", maak.milestone(), {"titel": "Anders"}),
        (businesscasepost.change, "post", maak.case().kosten.first(), {"naam": "Anders"}),
    ]
    for change, naam, row, waarden in rijen:
        change(**{naam: row}, versie=1, by=regio, **waarden)
        with pytest.raises(Verouderd):
            change(**{naam: row}, versie=1, by=regio, **waarden)


def test_a_period_that_ends_before_it_begins_is_refused(regio, m05) -> None:
    with pytest.raises(ValidationError) as fout:
        maatregel.add(pakket=m05, titel="X", begin=date(2026, 2, 1), einde=date(2026, 1, 1), by=regio)
    assert fout.value.message_dict == {"einde": ["Deze dag ligt voor de dag waarop het begint."]}


def test_a_text_may_not_hold_a_burgerservicenummer(regio, m05) -> None:
    with pytest.raises(ValidationError) as fout:
        pakket.change(pakket=m05, versie=1, omschrijving="Bel 111222333", by=regio)
    assert set(fout.value.message_dict) == {"omschrijving"}


@pytest.mark.parametrize("rol", ["beleid", "jurist", "burgerzaken"])
def test_no_official_of_a_gemeente_edits_the_programme(cast: Cast, m05, rol: str) -> None:
    actor = getattr(cast, rol).tiel.actor
    with scope.within(actor.scope), pytest.raises(Geweigerd):
        pakket.change(pakket=m05, versie=1, doel="Tiel vindt", by=actor)


def test_a_package_is_never_deleted_and_the_sentence_says_what_hangs_on_it(regio, m05) -> None:
    maak.measure()
    maak.milestone()
    with pytest.raises(ValidationError) as fout:
        pakket.delete(pakket=m05, by=regio)
    assert fout.value.messages == [
        "M05 kan niet weg: er is een geschiedenis (1 versie van de tekst, 1 maatregel, 1 mijlpaal). De veertien codes liggen "
        "vast. Gaat het pakket niet door, schrijf dat dan in de omschrijving."
    ]


def test_the_database_refuses_it_too(m05) -> None:
    with pytest.raises(DatabaseError, match="history"), transaction.atomic():
        Maatregelenpakket.objects.filter(pk="M14").delete()


@pytest.mark.parametrize("status", [Maatregelstatus.LOOPT, Maatregelstatus.KLAAR, Maatregelstatus.GESTOPT])
def test_a_measure_that_began_is_history(regio, status: str) -> None:
    with pytest.raises(ValidationError, match="hoort bij de geschiedenis van M05"):
        maatregel.delete(maatregel=maak.measure(status=status), by=regio)


def test_a_planned_measure_goes_and_the_history_tells(regio, m05) -> None:
    row = maatregel.add(pakket=m05, titel="Vergissing", by=regio)
    maatregel.delete(maatregel=row, by=regio)
    verteld = [(voorval.titel, voorval.wat, voorval.door) for voorval in pakketgeschiedenis.of(m05)]
    assert sorted(verteld) == [
        ("Maatregel ‘Vergissing’", "toegevoegd", "Regiocoördinator"),
        ("Maatregel ‘Vergissing’", "weggehaald", "Regiocoördinator"),
        ("Pakket", "toegevoegd", ""),
    ]


@pytest.mark.parametrize(
    ("waarden", "stand"),
    [
        ({"gepland_op": 1}, Mijlpaalstand.GEPLAND),
        ({"gepland_op": 0}, Mijlpaalstand.GEPLAND),
        ({"gepland_op": -1}, Mijlpaalstand.TE_LAAT),
        ({"gepland_op": -1, "behaald_op": 0}, Mijlpaalstand.BEHAALD),
        ({"gepland_op": -1, "vervallen": True}, Mijlpaalstand.VERVALLEN),
    ],
)
def test_the_state_of_a_milestone_follows_from_its_dates(waarden: dict, stand: Mijlpaalstand) -> None:
    vandaag = date(2026, 11, 23)
    dagen = {veld: vandaag + waarde * DAG if veld != "vervallen" else waarde for veld, waarde in waarden.items()}
    assert Mijlpaal(**dagen).stand(vandaag) is stand


def test_a_milestone_is_not_reached_tomorrow(regio) -> None:
    with pytest.raises(ValidationError) as fout:
        mijlpaal.change(mijlpaal=maak.milestone(), versie=1, behaald_op=timezone.localdate() + DAG, by=regio)
    assert set(fout.value.message_dict) == {"behaald_op"}


def test_a_milestone_is_not_reached_and_lapsed(regio) -> None:
    with pytest.raises(ValidationError) as fout:
        mijlpaal.change(mijlpaal=maak.milestone(), versie=1, behaald_op=date(2026, 1, 1), vervallen=True, by=regio)
    assert set(fout.value.message_dict) == {"vervallen"}


def test_a_milestone_whose_day_has_passed_is_history(regio) -> None:
    with pytest.raises(ValidationError, match="te laat en hoort bij de geschiedenis"):
        mijlpaal.delete(mijlpaal=maak.milestone(gepland_op=timezone.localdate() - DAG), by=regio)
    mijlpaal.delete(mijlpaal=maak.milestone(gepland_op=timezone.localdate() + DAG), by=regio)
    assert Mijlpaal.objects.count() == 1


def test_a_business_case_begins_with_three_scenarios(regio, m05) -> None:
    zaak = businesscase.begin(pakket=m05, beginjaar=2027, jaren=10, prijspeil=maak.PRIJSPEIL, by=regio)
    assert [rij.naam for rij in zaak.scenarios.all()] == ["Laag", "Midden", "Hoog"]
    with pytest.raises(ValidationError, match="al een businesscase"):
        businesscase.begin(pakket=m05, beginjaar=2027, jaren=10, prijspeil=maak.PRIJSPEIL, by=regio)


@pytest.mark.parametrize(
    ("waarden", "veld"),
    [
        ({"jaren": 0}, "jaren"),
        ({"jaren": 31}, "jaren"),
        ({"beginjaar": 1999}, "beginjaar"),
        ({"sleutel": Verdeelsleutel.EIGEN}, "sleutel"),
    ],
)
def test_a_frame_that_cannot_be_reckoned_is_refused(regio, waarden: dict, veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        businesscase.change(businesscase=maak.case(), versie=1, by=regio, **waarden)
    assert set(fout.value.message_dict) == {veld}


@pytest.mark.parametrize(
    ("waarden", "veld"),
    [
        ({"bedrag": Decimal(1), "fte": Decimal(1)}, "bedrag"),
        ({"bedrag": None, "fte": None}, "bedrag"),
        ({"bedrag": Decimal(1), "van_jaar": 2030, "tot_jaar": 2029}, "tot_jaar"),
        ({"bedrag": Decimal(-1)}, "bedrag"),
    ],
)
def test_an_amount_that_says_nothing_is_refused(regio, waarden: dict, veld: str) -> None:
    gegevens = {"naam": "X", "soort": "jaarlijks", "van_jaar": 2027, "tot_jaar": 2028} | waarden
    with pytest.raises(ValidationError) as fout:
        businesscasepost.add_kosten(businesscase=maak.case(), by=regio, **gegevens)
    assert set(fout.value.message_dict) == {veld}


def test_a_one_off_amount_ends_in_its_own_year(regio) -> None:
    row = businesscasepost.add_baten(
        businesscase=maak.case(),
        naam="Subsidie",
        soort="eenmalig",
        van_jaar=2028,
        tot_jaar=2040,
        bedrag=Decimal(5),
        by=regio,
    )
    assert row.tot_jaar == 2028


def test_the_last_scenario_stays(regio) -> None:
    zaak = maak.case()
    with pytest.raises(ValidationError, match="enige scenario"):
        scenario.delete(scenario=zaak.scenarios.get(), by=regio)
    ander = scenario.add(
        businesscase=zaak, naam="Eigen", kosten_procent=Decimal(90), baten_procent=Decimal(110), by=regio
    )
    scenario.delete(scenario=ander, by=regio)
    assert zaak.scenarios.count() == 1


def test_two_scenarios_have_two_names(regio) -> None:
    with pytest.raises(ValidationError) as fout:
        scenario.add(businesscase=maak.case(), naam="Midden", by=regio)
    assert set(fout.value.message_dict) == {"naam"}


def test_the_goal_of_a_speerpunt_is_replaced(regio) -> None:
    row = speerpunt.change(speerpunt=Speerpunt.objects.get(pk="S3"), versie=1, doel="Genoeg bedden", by=regio)
    assert (row.doel, row.is_voorbeeld) == ("Genoeg bedden", False)


def test_the_region_adds_to_the_time_line(regio) -> None:
    row = programmagebeurtenis.add(datum=date(2026, 11, 1), titel="Nieuw", bron="Besluitenlijst", by=regio)
    programmagebeurtenis.delete(programmagebeurtenis=row, by=regio)
    assert Programmagebeurtenis.objects.filter(titel="Nieuw").count() == 0
    with pytest.raises(ValidationError) as fout:
        programmagebeurtenis.add(datum=date(2026, 11, 1), titel="Zonder bron", bron="", by=regio)
    assert set(fout.value.message_dict) == {"bron"}
