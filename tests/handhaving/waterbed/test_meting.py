"""What is kept of the figures: withheld before it is stored, once per day, by nobody but the portal itself."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from handhaving.actions import waterbed
from handhaving.enums import Cijfersoort, Ernst, Stapsoort
from handhaving.models import Waterbedmeting
from handhaving.tasks import compute_waterbed
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Gemeente
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, OrganisatieFactory
from tests.factories.waterbed import made_inspection, made_melding, made_step
from tests.handhaving.waterbed.conftest import PEILDATUM, people

pytestmark = pytest.mark.django_db
JOB = Actor.systeem("tests")


def compute(peildatum=PEILDATUM):
    return waterbed.compute(peildatum=peildatum, by=JOB)


def shown(soort, kenmerk="", dag=PEILDATUM):
    """Per gemeente what a reader gets: a number, or the words in its place."""
    rows = Waterbedmeting.objects.filter(soort=soort, kenmerk=kenmerk, peildatum=dag)
    return {row.gemeente_id: row.verborgen or row.waarde for row in rows}


def test_a_small_count_is_stored_as_words_with_a_second_one_that_protects_it(systeem):
    """Inspections in the third quarter: Tiel 7, Buren 3, the other six none; the region's 10 is published."""
    tiel, buren = LocatieFactory(), LocatieFactory(gemeente_id=BUREN)
    for _ in range(7):
        made_inspection(tiel, date(2026, 8, 1))
    for _ in range(3):
        made_inspection(buren, date(2026, 8, 1))
    compute()
    geteld = shown(Cijfersoort.INSPECTIES)
    assert (geteld[None], geteld[TIEL], geteld[BUREN], geteld["GM0297"]) == (10, "niet getoond", "niet getoond", 0)


def test_findings_are_kept_by_severity_and_steps_by_kind(systeem):
    tiel = LocatieFactory()
    for _ in range(6):
        made_inspection(tiel, date(2026, 8, 1), Ernst.KRITIEK, Ernst.LAAG)
        made_step(tiel, Stapsoort.WAARSCHUWING, date(2026, 8, 2))
    compute()
    assert shown(Cijfersoort.BEVINDINGEN, "K")[TIEL] == 6
    assert shown(Cijfersoort.STAPPEN, "waarschuwing")[TIEL] == 6
    assert shown(Cijfersoort.STAPPEN, "sluiting")[TIEL] == 0


def test_eight_quarters_of_counts_are_kept(systeem):
    compute()
    dagen = set(Waterbedmeting.objects.filter(soort=Cijfersoort.INSPECTIES).values_list("peildatum", flat=True))
    assert (len(dagen), min(dagen), max(dagen)) == (8, date(2024, 12, 31), date(2026, 9, 30))


def test_a_stream_of_fewer_than_five_is_stored_as_words(systeem):
    dag, bieder = date(2026, 3, 2), OrganisatieFactory()
    tiel = LocatieFactory(organisatie=bieder)
    people(tiel, 20, date(2025, 1, 1), dag)
    for gemeente, aantal in ((BUREN, 12), ("GM0297", 6), ("GM0216", 2)):
        people(LocatieFactory(organisatie=bieder, gemeente_id=gemeente), aantal, dag + timedelta(days=5))
    made_step(tiel, Stapsoort.SLUITING, dag)
    compute()
    rows = Waterbedmeting.objects.filter(soort=Cijfersoort.STROOM)
    assert {row.naar_id: row.verborgen or row.waarde for row in rows} == {
        BUREN: 12, "GM0297": "niet getoond", "GM0216": "niet getoond",
    }  # fmt: skip
    row = Waterbedmeting.objects.get(soort=Cijfersoort.VERPLAATSING, kenmerk="")
    assert (row.waarde, row.n) == (1, 0)  # one measure: too small a count to keep


def test_streams_are_all_hidden_when_only_hiding_their_total_would_protect_one(systeem):
    """One of five and one of one; W1 shows that they are six together."""
    dag, bieder = date(2026, 3, 2), OrganisatieFactory()
    tiel = LocatieFactory(organisatie=bieder)
    people(tiel, 20, date(2025, 1, 1), dag)
    for gemeente, aantal in ((BUREN, 5), ("GM0297", 1)):
        people(LocatieFactory(organisatie=bieder, gemeente_id=gemeente), aantal, dag + timedelta(days=5))
    made_step(tiel, Stapsoort.SLUITING, dag)
    compute()
    rows = Waterbedmeting.objects.filter(soort=Cijfersoort.STROOM)
    assert {row.naar_id: row.verborgen for row in rows} == {BUREN: "niet getoond", "GM0297": "niet getoond"}


def test_what_cannot_be_measured_is_stored_with_its_reason(systeem):
    compute()
    redenen = dict(Waterbedmeting.objects.filter(gemeente=None, soort__startswith="W").values_list("soort", "reden"))
    assert set(redenen) >= {"W1", "W2", "W3", "W5", "W6"}
    assert redenen["W5"].startswith("Nog niet te meten")
    assert redenen["W6"].startswith("Niet te meten")


def test_computing_twice_gives_the_same_as_once(systeem):
    made_melding(TIEL, PEILDATUM)
    compute()
    eerste = list(Waterbedmeting.objects.order_by("pk").values_list("soort", "kenmerk", "gemeente", "waarde", "reden"))
    compute()
    tweede = list(Waterbedmeting.objects.order_by("pk").values_list("soort", "kenmerk", "gemeente", "waarde", "reden"))
    assert eerste == tweede


def test_of_earlier_days_only_the_end_of_a_quarter_stays(systeem):
    for dag in (date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2)):
        compute(dag)
    dagen = set(Waterbedmeting.objects.filter(soort=Cijfersoort.SIGNALEN).values_list("peildatum", flat=True))
    assert dagen == {date(2026, 6, 30), date(2026, 7, 2)}


def test_nobody_with_a_part_of_the_rows_computes_figures_of_the_region(cast):
    with scope.within(scope.gemeenten([TIEL])), pytest.raises(waterbed.ScopeTooNarrow):
        compute()


def test_nor_does_the_database_let_anybody_else_write_one(systeem):
    with connection.cursor() as cursor:
        for role, may in (
            ("rl_systeem", True),
            ("rl_gemeenten", False),
            ("rl_organisatie", False),
            ("rl_basis", False),
        ):
            for right in ("insert", "update", "delete"):
                cursor.execute("select has_table_privilege(%s, 'handhaving_waterbedmeting', %s)", [role, right])
                assert cursor.fetchone() == (may,), (role, right)


def test_a_gemeente_outside_the_region_is_no_part_of_it(systeem):
    Gemeente.objects.create(code="GM9999", naam="Elders", slug="elders", zetel="Elders", rd_x=1, rd_y=1, kernen=[])
    for _ in range(9):
        made_inspection(LocatieFactory(gemeente_id="GM9999"), date(2026, 8, 1))
        made_melding("GM9999", PEILDATUM)
    made_step(LocatieFactory(gemeente_id="GM9999"), Stapsoort.SLUITING, date(2026, 3, 2))
    compute()
    assert shown(Cijfersoort.INSPECTIES)[None] == 0
    assert not Waterbedmeting.objects.filter(gemeente="GM9999").exists()


def test_the_act_is_in_the_trail(systeem):
    aantal = compute()
    event = Gebeurtenis.objects.get(actie="waterbedmeting.compute")
    assert event.details == {"peildatum": "2026-09-30", "cijfers": aantal}


def test_the_nightly_job_computes_today(db):
    assert compute_waterbed() == Waterbedmeting.objects.count() > 0


def test_the_database_refuses_a_figure_without_value_or_reason(systeem):
    with pytest.raises(IntegrityError), transaction.atomic():
        Waterbedmeting.objects.create(soort="W1", peildatum=PEILDATUM, berekend_at=timezone.now())
