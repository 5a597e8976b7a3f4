"""The sum, the day on which the expectation arose and the day on which the limit comes, held against a count day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registratie.actions import klok
from registratie.enums import Koppelwijze
from registratie.models import Brpsignaal, Koppeling, Persoon, Verblijf
from registratie.queries.klok import ScopeTooNarrow
from rivierenland.core import scope
from tests.factories.registratie import BUREN, TIEL, BewonerFactory, LocatieFactory, VerblijfFactory
from tests.registratie.klok.dagtelling import Nachten

P = date(2026, 11, 23)
DAG = timedelta(days=1)


def link(*bewoners) -> Persoon:
    """These records are one person."""
    persoon = Persoon.objects.create()
    for bewoner in bewoners:
        Koppeling.objects.create(
            bewoner=bewoner, persoon=persoon, gemeente_id=bewoner.gemeente_id, organisatie_id=bewoner.organisatie_id,
            sleutel=bewoner.sleutel, wijze=Koppelwijze.AUTOMATISCH,
        )  # fmt: skip
    return persoon


def stay(
    van: int, tot: int | None = None, *, locatie=None, bewoner=None, verwacht: int | None = None, **velden
) -> Verblijf:
    """A stay from `van` days before the peildatum up to `tot` days before it; `verwacht` counts days after it."""
    if bewoner is not None:
        velden["bewoner"] = bewoner
    return VerblijfFactory(
        locatie=locatie or LocatieFactory(),
        aankomst=P - van * DAG,
        vertrek=None if tot is None else P - tot * DAG,
        verwacht_vertrek=None if verwacht is None else P + verwacht * DAG,
        **velden,
    )


def signal() -> Brpsignaal:
    """The one signal after a count."""
    klok.count_all(peildatum=P)
    return Brpsignaal.objects.of_gemeente().open().select_related("telling").get()


@pytest.mark.parametrize(
    ("nights", "niveau"), [(89, None), (90, "90"), (104, "90"), (105, "105"), (121, "105"), (122, "122"), (400, "122")]
)
def test_the_level_follows_from_the_nights(systeem, nights: int, niveau: str | None) -> None:
    stay(nights)
    klok.count_all(peildatum=P)
    assert [row.niveau for row in Brpsignaal.objects.of_gemeente().open()] == ([niveau] if niveau else [])


def test_a_night_that_two_providers_supplied_is_one_night(systeem) -> None:
    first, second = LocatieFactory(), LocatieFactory()
    a = stay(100, 10, locatie=first)
    b = stay(60, locatie=second)
    link(a.bewoner, b.bewoner)
    row = signal()
    assert (row.telling.nachten, row.nachten_eigen, row.telling.andere_adressen) == (100, 60, True)
    assert (row.bewoner_id, row.locatie_id) == (b.bewoner_id, second.pk)


def test_without_a_link_two_records_are_two_people(systeem) -> None:
    stay(80)
    stay(80)
    klok.count_all(peildatum=P)
    assert not Brpsignaal.objects.of_gemeente().exists()


def test_gemeenten_count_together_and_the_signal_stands_where_the_person_sleeps(systeem) -> None:
    a = stay(150, 60)
    b = stay(50, locatie=LocatieFactory(gemeente_id=BUREN))
    link(a.bewoner, b.bewoner)
    row = signal()
    assert (row.gemeente_id, row.telling.nachten, row.nachten_eigen, row.niveau) == (BUREN, 140, 50, "122")


def test_in_two_places_at_once_the_latest_arrival_holds(systeem) -> None:
    a, b = stay(130), stay(20, locatie=LocatieFactory(gemeente_id=BUREN))
    link(a.bewoner, b.bewoner)
    assert signal().bewoner_id == b.bewoner_id


def test_who_is_gone_has_no_signal(systeem) -> None:
    stay(200, 0)
    klok.count_all(peildatum=P)
    assert not Brpsignaal.objects.of_gemeente().exists()


def test_the_night_of_29_february_counts(systeem) -> None:
    peildatum = date(2024, 5, 1)
    VerblijfFactory(aankomst=date(2024, 1, 1))
    klok.count_all(peildatum=peildatum)
    row = Brpsignaal.objects.of_gemeente().get()
    assert (row.telling.nachten, row.telling.grens_op) == (121, date(2024, 5, 2))


def test_the_expectation_at_arrival_is_a_signal_on_the_first_day(systeem) -> None:
    stay(0, verwacht=122)
    row = signal()
    assert (row.niveau, row.deadline, row.telling.ontstaan_op) == ("verwacht", P + 5 * DAG, P)
    assert row.telling.grens_op == P + 122 * DAG


def test_a_day_shorter_is_no_expectation(systeem) -> None:
    stay(0, verwacht=121)
    klok.count_all(peildatum=P)
    assert not Brpsignaal.objects.of_gemeente().exists()


def test_earlier_nights_in_the_region_count_in_the_expectation(systeem) -> None:
    a = stay(80, 20)
    b = stay(10, verwacht=60)
    link(a.bewoner, b.bewoner)
    row = signal()
    assert (row.niveau, row.telling.nachten, row.telling.ontstaan_op) == ("verwacht", 70, P - 10 * DAG)


def test_the_deadline_is_five_days_after_the_earliest_of_the_two(systeem) -> None:
    stay(130, verwacht=30)
    row = signal()
    assert (row.niveau, row.telling.ontstaan_op, row.deadline) == ("122", P - 130 * DAG, P - 125 * DAG)


def test_without_a_plan_it_is_five_days_after_the_hundred_and_twenty_second_night(systeem) -> None:
    stay(130)
    row = signal()
    assert (row.telling.ontstaan_op, row.deadline, row.telling.grens_op) == (P - 8 * DAG, P - 3 * DAG, None)


def test_who_nears_has_no_deadline_but_a_day_on_which_the_limit_comes(systeem) -> None:
    stay(100)
    row = signal()
    assert (row.niveau, row.deadline, row.telling.grens_op) == ("90", None, P + 22 * DAG)


def test_only_the_job_that_sees_everything_may_count(cast) -> None:
    for narrow in (scope.gemeenten([TIEL]), scope.organisatie(cast.waalstroom.organisatie_id)):
        with scope.within(narrow), pytest.raises(ScopeTooNarrow):
            klok.count_all(peildatum=P)
        with scope.within(narrow), pytest.raises(ScopeTooNarrow):
            klok.count_again(bewoners=[1])


STAYS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 700), st.integers(1, 260)), min_size=1, max_size=7)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stays=STAYS, last=st.integers(0, 240), verwacht=st.none() | st.integers(-60, 240), linked=st.booleans())
def test_the_statement_counts_as_one_does_day_by_day(
    systeem, stays, last: int, verwacht: int | None, linked: bool
) -> None:
    """Up to eight stays, overlapping or not, and the present one: sum, level and both days.

    Of three providers whose records are linked, or all of one record: the statement takes another road for each.
    """
    if verwacht is not None and verwacht <= -last:
        verwacht = None
    Brpsignaal.objects.all().delete()
    Koppeling.objects.all().delete()
    Verblijf.objects.all().delete()
    places = [LocatieFactory(gemeente_id=gemeente) for gemeente in (TIEL, BUREN, TIEL)]
    people = [BewonerFactory(organisatie=place.organisatie, gemeente_id=place.gemeente_id) for place in places]
    if linked:
        link(*people)
    kalender, eigen, taken = Nachten(P), Nachten(P), {0: [(P - last * DAG, P + 9999 * DAG)], 1: [], 2: []}
    for telling in (kalender, eigen):
        telling.add(P - last * DAG, None)
    stay(last, locatie=places[0], bewoner=people[0], verwacht=verwacht)
    eerste = P - last * DAG
    for provider, back, length in stays:
        who = provider if linked else 0
        begin, eind = P - (back + length) * DAG, P - back * DAG
        if back == 0 or any(begin < e and s < eind for s, e in taken[who]):
            continue
        taken[who].append((begin, eind))
        stay(back + length, back, locatie=places[who], bewoner=people[who])
        for telling in (kalender, eigen) if who == 0 else (kalender,):
            telling.add(begin, eind)
        eerste = min(eerste, begin)
    klok.count_all(peildatum=P)
    row = Brpsignaal.objects.of_gemeente().open().select_related("telling").first()
    nachten = kalender.until(P)
    plan = P + verwacht * DAG if verwacht is not None else None
    straks = kalender.until(plan, plan) if plan and plan > P else kalender.until(plan) if plan else 0
    if nachten < 90 and straks < 122:
        assert row is None
        return
    assert (row.telling.nachten, row.nachten_eigen) == (nachten, eigen.until(P))
    begonnen = [
        dag for dag, holds in ((P - last * DAG, straks >= 122), (kalender.risen(eerste), nachten >= 122)) if holds
    ]
    assert row.telling.ontstaan_op == (min(begonnen) if begonnen else None)
    assert row.deadline == (min(begonnen) + 5 * DAG if begonnen else None)
    assert row.telling.grens_op == (None if nachten >= 122 else kalender.reached())
    expected = "122" if nachten >= 122 else "verwacht" if straks >= 122 else "105" if nachten >= 105 else "90"
    assert row.niveau == expected
