"""The night publishes whole steps, counts who slept there, tells of lasting low scores, and lets old answers go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handhaving.enums import Meldingresultaat, Meldingstatus, Registersignaal
from handhaving.models import Melding
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.enums import Feedbackstand, Feedbackvraag
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackbeeld, Feedbackcode, Feedbackreeks
from speerpunten.arbeidsmigrant.queries import feedback as queries
from tests.factories import feedback as maak
from tests.factories.registratie import TIEL, LocatieFactory, VerblijfFactory

pytestmark = pytest.mark.usefixtures("cast", "systeem")
VANDAAG = timezone.localdate()


def low_signals() -> list[Melding]:
    return list(Melding.objects.filter(signaal=Registersignaal.FEEDBACK).order_by("pk"))


@pytest.mark.parametrize(("binnen", "getoond"), [(4, []), (5, [5]), (9, [5]), (12, [10])])
def test_answers_come_out_in_steps_of_five(medelhof, night, binnen: int, getoond: list[int]) -> None:
    maak.answers(medelhof, binnen)
    night()
    assert [row.aantal for row in Feedbackreeks.objects.all()] == getoond
    assert Feedback.objects.filter(reeks=None).count() == binnen - sum(getoond)


def test_twice_in_a_night_is_the_same_as_once(medelhof, night) -> None:
    maak.answers(medelhof, 7)
    assert [night(), night()] == [1, 0]


def test_one_more_answer_changes_nothing_that_is_shown(medelhof, night) -> None:
    """Who looks before and after somebody answered learns nothing of that somebody."""
    maak.answers(medelhof, 5, 5)
    night()
    before = queries.pictures(VANDAAG)
    for _ in range(4):
        maak.answer(medelhof, 1)
        night()
        assert queries.pictures(VANDAAG) == before


def test_doubtful_answers_are_published_apart_and_count_in_no_average(medelhof, night) -> None:
    maak.answers(medelhof, 5, 5)
    maak.answers(medelhof, 5, 1, twijfel="netwerk")
    night()
    assert [row.gemiddelde for row in queries.pictures(VANDAAG)[medelhof.pk].vragen] == [5.0] * 5
    assert [row.gemiddelde for row in queries.pictures(VANDAAG, twijfel=True)[medelhof.pk].vragen] == [1.0] * 5
    telling = queries.tallies([medelhof.pk])[medelhof.pk]
    assert (telling.totaal, telling.twijfel, telling.redenen, telling.wacht) == (10, 5, {"netwerk": 5}, 0)


def test_a_location_asks_for_attention_by_its_lowest_question_of_the_last_year(medelhof, night) -> None:
    for _ in range(5):
        maak.answer(medelhof, 5, 5, 2, 5, 5)
    night()
    beeld = queries.pictures(VANDAAG)[medelhof.pk]
    assert (beeld.stand, beeld.laagste.vraag) == (Feedbackstand.AANDACHT, Feedbackvraag.VEILIG)
    later = queries.pictures(add_months(VANDAAG, 14))[medelhof.pk]
    assert later.stand is Feedbackstand.TE_WEINIG


def test_every_location_in_use_gets_one_code_and_keeps_it(medelhof, night) -> None:
    night()
    first = Feedbackcode.objects.get(locatie=medelhof).code
    night()
    assert Feedbackcode.objects.get(locatie=medelhof).code == first
    assert len(first) == 10


def test_the_most_people_of_the_last_seven_nights_are_counted_and_nobody_is_unknown(medelhof, night) -> None:
    leeg = LocatieFactory(organisatie=medelhof.organisatie)
    VerblijfFactory(locatie=medelhof, aankomst=VANDAAG - timedelta(days=30), vertrek=VANDAAG - timedelta(days=3))
    VerblijfFactory(locatie=medelhof, aankomst=VANDAAG - timedelta(days=30))
    night()
    found = dict(Feedbackcode.objects.values_list("locatie", "slapers"))
    assert (found[medelhof.pk], found[leeg.pk]) == (2, None)


def test_the_region_gets_figures_per_gemeente_month_and_question(medelhof, night) -> None:
    other = LocatieFactory(organisatie=medelhof.organisatie)
    maak.answers(medelhof, 5, 2)
    maak.answers(other, 5, 4)
    maak.answers(LocatieFactory(organisatie=medelhof.organisatie), 4, 1)
    night()
    rows = Feedbackbeeld.objects.values_list("gemeente", "maand", "vraag", "aantal", "gemiddelde")
    assert set(rows) == {(TIEL, VANDAAG.replace(day=1), vraag.value, 10, 3) for vraag in Feedbackvraag}


def test_a_score_that_stays_low_is_told_to_the_gemeente_once(medelhof, night) -> None:
    for nummer in (1, 2):
        maak.series(medelhof, 4, nummer=nummer)
    Feedbackreeks.objects.all()
    night()
    assert low_signals() == []
    for nummer in (3, 4):
        row = maak.series(medelhof, 4, nummer=nummer)
        assert row.nummer == nummer
    assert night() == 0
    for nummer in (5, 6):
        Feedbackreeks.objects.create(
            gemeente_id=TIEL, organisatie=medelhof.organisatie, locatie=medelhof, nummer=nummer, aantal=5,
            maand=VANDAAG.replace(day=1), aantallen=[5] * 5, sommen=[20, 20, 9, 20, 20],
        )  # fmt: skip
    night()
    night()
    (melding,) = low_signals()
    assert (melding.gemeente_id, melding.locatie_id, melding.urgentie) == (TIEL, medelhof.pk, "")
    assert melding.tekst == (
        "Bewoners geven ‘Veilig’ hier gemiddeld 1,8 op een schaal van 1 tot 5, in 10 antwoorden. "
        "Dat is blijvend laag. Het is een reden om te kijken, geen overtreding."
    )


def test_what_an_official_closed_is_not_raised_again_for_the_same_low(medelhof, night) -> None:
    for nummer in (1, 2):
        maak.series(medelhof, 1, nummer=nummer)
    night()
    Melding.objects.filter(signaal=Registersignaal.FEEDBACK).update(
        status=Meldingstatus.AFGEHANDELD, resultaat=Meldingresultaat.IN_ORDE, afgehandeld_at=timezone.now()
    )
    maak.series(medelhof, 1, nummer=3)
    night()
    assert len(low_signals()) == 5


def test_a_signal_closes_itself_when_the_low_is_over_and_the_register_leaves_it_alone(medelhof, night) -> None:
    from handhaving.actions import melding

    for nummer in (1, 2):
        maak.series(medelhof, 1, nummer=nummer)
    night()
    melding.raise_signals(vandaag=VANDAAG, by=Actor.systeem("raise_signals"))
    assert {row.status for row in low_signals()} == {Meldingstatus.NIEUW}
    maak.series(medelhof, 5, nummer=3)
    night()
    assert {(row.status, row.resultaat) for row in low_signals()} == {
        (Meldingstatus.AFGEHANDELD, Meldingresultaat.VERDWENEN)
    }


def test_remarks_go_after_a_year_and_answers_after_three(medelhof) -> None:
    maand = VANDAAG.replace(day=1)
    ages = {"nieuw": 12, "oud": 13, "weg": 37}
    for naam, maanden in ages.items():
        maak.answer(medelhof, 3, maand=add_months(maand, -maanden), opmerking=naam)
    reeks = maak.series(medelhof, 3)
    assert actions.clean_up(vandaag=VANDAAG, by=Actor.systeem("clean_up_feedback")) == 2
    assert sorted(Feedback.objects.values_list("opmerking", flat=True)) == ["", "nieuw"]
    assert Feedbackreeks.objects.get() == reeks


def test_the_night_asks_as_much_for_thirty_locations_as_for_one(medelhof, night, django_assert_max_num_queries) -> None:
    night()
    for _ in range(30):
        LocatieFactory(organisatie=medelhof.organisatie)
    with django_assert_max_num_queries(40):
        night()
