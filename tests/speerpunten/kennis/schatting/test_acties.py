"""Rounds, counts and estimates: who may, what is kept, what is not, and when it goes."""

import logging
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.scope import OutsideScope, ScopeMissing
from speerpunten.kennis.actions import schatting, telling, telronde
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Schatting, Telling, Telronde, Waarneming
from speerpunten.kennis.tasks import destroy_telcodes, estimate_schatting
from tests.factories import kennis_schatting as maak
from tests.factories.registratie import LocatieFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ronde() -> Telronde:
    return maak.round_()


@pytest.fixture
def locatie(db):
    with scope.within(scope.systeem("tests")):
        return LocatieFactory()


def everything_in_the_database() -> str:
    """Every text of the tables of this part, of the audit trail and of the jobs."""
    tabellen = (
        "kennis_telronde",
        "kennis_telling",
        "kennis_waarneming",
        "kennis_schatting",
        "core_gebeurtenis",
        "core_achtergrondtaak",
    )
    with scope.within(scope.systeem("tests")), connection.cursor() as cursor:
        found = []
        for tabel in tabellen:
            cursor.execute(f"select row_to_json(een)::text from {tabel} een")
            found += [rij[0] for rij in cursor.fetchall()]
    return " ".join(found)


def test_no_name_and_no_birth_date_is_anywhere(ronde: Telronde, caplog: pytest.LogCaptureFixture) -> None:
    mens = maak.Mens("Zielińskaxyz", "Bożenaxyz", maak.date(1987, 6, 5))
    with caplog.at_level(logging.DEBUG):
        maak.count(ronde, [mens])
    kept = (everything_in_the_database() + caplog.text).lower()
    assert not [spoor for spoor in ("zieli", "xyz", "1987", "05-06", "06-05") if spoor in kept]


def test_who_stands_twice_counts_once(ronde: Telronde) -> None:
    row = maak.count(ronde, [*maak.people(3), *maak.people(2)])
    assert (row.regels, row.mensen) == (5, 3)


def test_only_an_inspector_of_the_gemeente_counts(cast, ronde: Telronde) -> None:
    dag, mensen = ronde.eind, maak.people(1)
    for actor in (
        cast.toezichthouder.buren.actor,
        cast.beleid.tiel.actor,
        cast.regiocoordinator.actor,
        cast.waalstroom.actor,
    ):
        with scope.within(actor.scope or scope.organisatie(0)), pytest.raises(Geweigerd):
            telling.record(
                ronde=ronde, gemeente=maak.TIEL, soort=Telsoort.INSPECTIE, begin=dag, eind=dag, mensen=mensen, by=actor
            )
    actor = cast.toezichthouder.tiel.actor
    with scope.within(actor.scope):
        row = telling.record(
            ronde=ronde, gemeente=maak.TIEL, soort=Telsoort.INSPECTIE, begin=dag, eind=dag, mensen=mensen, by=actor
        )
    assert row.mensen == 1


def test_another_gemeente_does_not_see_a_count_or_its_codes(cast, ronde: Telronde) -> None:
    maak.count(ronde, maak.people(2))
    for actor, aantal in ((cast.toezichthouder.tiel.actor, 2), (cast.toezichthouder.buren.actor, 0)):
        with scope.within(actor.scope):
            assert Waarneming.objects.count() == aantal
    with pytest.raises(ScopeMissing):
        Telling.objects.count()


def test_days_outside_the_round_are_refused(ronde: Telronde, systeem) -> None:
    dag = ronde.begin - timedelta(days=1)
    with pytest.raises(ValidationError, match="Kies dagen daarbinnen"):
        telling.record(
            ronde=ronde,
            gemeente=maak.TIEL,
            soort=Telsoort.INSPECTIE,
            begin=dag,
            eind=ronde.eind,
            mensen=maak.people(1),
            by=maak.JOB,
        )


def test_a_key_that_is_gone_is_said(ronde: Telronde, settings) -> None:
    settings.SCHATTING_SLEUTELS = ["een heel andere sleutel van meer dan 32 tekens"]
    with pytest.raises(ValidationError, match="nieuwe telronde"):
        maak.count(ronde, maak.people(1))


def test_an_older_key_still_serves_its_round(ronde: Telronde, settings) -> None:
    settings.SCHATTING_SLEUTELS = ["een nieuwe sleutel van meer dan 32 tekens lang", *settings.SCHATTING_SLEUTELS]
    assert maak.count(ronde, maak.people(1)).mensen == 1
    assert maak.round_("Later").sleutel_kenmerk != ronde.sleutel_kenmerk


def test_rounds_do_not_share_codes() -> None:
    een, ander = maak.round_("Een"), maak.round_("Ander")
    maak.count(een, maak.people(3))
    maak.count(ander, maak.people(3))
    with scope.within(scope.systeem("tests")):
        codes = [
            {code for rij in Waarneming.objects.filter(telling__ronde=ronde) for code in rij.codes}
            for ronde in (een, ander)
        ]
    assert not codes[0] & codes[1]


def test_a_round_is_short_and_begun_by_who_may(cast) -> None:
    vandaag = timezone.localdate()
    with pytest.raises(ValidationError, match="hoogstens 93 dagen"):
        telronde.begin(naam="Lang", begin=vandaag, eind=vandaag + timedelta(days=93), by=maak.JOB)
    with pytest.raises(Geweigerd):
        telronde.begin(naam="X", begin=vandaag, eind=vandaag, by=cast.toezichthouder.tiel.actor)
    assert telronde.begin(naam="X", begin=vandaag, eind=vandaag, by=cast.regiocoordinator.actor).zout


def test_codes_and_salt_go_after_their_term_and_counts_stay() -> None:
    vandaag = timezone.localdate()
    oud, nieuw = maak.round_(eind=vandaag - timedelta(days=91)), maak.round_(eind=vandaag - timedelta(days=90))
    tellingen = [maak.count(ronde, maak.people(2)) for ronde in (oud, nieuw)]
    assert destroy_telcodes() == 2
    with scope.within(scope.systeem("tests")):
        assert list(Waarneming.objects.values_list("telling", flat=True)) == [tellingen[1].pk] * 2
        assert Telling.objects.get(pk=tellingen[0].pk).mensen == 2
    oud.refresh_from_db()
    assert (oud.zout, bool(oud.vernietigd_at)) == ("", True)
    with pytest.raises(ValidationError, match="vernietigd"):
        maak.estimate(oud)


def test_destroying_and_estimating_need_the_scope_of_a_job(cast, ronde: Telronde) -> None:
    actor = cast.beleid.tiel.actor
    with scope.within(actor.scope):
        with pytest.raises(OutsideScope):
            telronde.destroy_codes(vandaag=timezone.localdate(), by=actor)
        with pytest.raises(OutsideScope):
            schatting.estimate(
                ronde=ronde, gemeente=maak.TIEL, lijsten=["inspectie"], vandaag=timezone.localdate(), by=actor
            )


def test_an_estimate_of_the_register_and_a_count(ronde: Telronde, locatie) -> None:
    """600 of 1,000 in the register, 300 met, half of whom are registered: independence with perfect linking says 1,200."""
    mensen = maak.people(1_000)
    maak.registered(mensen[:300], locatie)
    maak.count(ronde, [*mensen[:75], *mensen[300:375]])
    row = maak.estimate(ronde)
    assert row.uitkomst["totalen"] == [300, 150]
    assert row.uitkomst["bereik"]["laag"] < 600 < row.uitkomst["bereik"]["hoog"]
    again = maak.estimate(ronde)
    assert (again.pk != row.pk, again.uitkomst) == (True, row.uitkomst)


def test_the_region_counts_over_the_gemeenten(ronde: Telronde, locatie) -> None:
    mensen = maak.people(400)
    maak.registered(mensen[:150], locatie)
    maak.count(ronde, [*mensen[:40], *mensen[150:200]], gemeente=maak.BUREN)
    assert not maak.estimate(ronde, gemeente=maak.TIEL).is_gelukt
    regio = maak.estimate(ronde, gemeente=None)
    assert regio.uitkomst["totalen"] == [150, 90]
    assert regio.gebied == "Rivierenland"


def test_too_few_gives_no_figure_at_all(ronde: Telronde, locatie) -> None:
    maak.registered(maak.people(60), locatie)
    maak.count(ronde, maak.people(8))
    uit = maak.estimate(ronde).uitkomst
    assert (uit["bereik"], uit["cellen"], uit["totalen"]) == (None, [], [])
    assert any("Nog ongeveer 20 mensen" in zin for zin in uit["ontbreekt"])


def test_an_estimate_cannot_be_changed(ronde: Telronde) -> None:
    row = maak.estimate(ronde)
    with connection.cursor() as cursor:
        cursor.execute("select has_table_privilege('rl_basis', 'kennis_schatting', 'update')")
        assert cursor.fetchone() == (False,)
    assert Schatting.objects.get() == row


def test_who_may_ask_for_an_estimate(cast, ronde: Telronde, systeem) -> None:
    for actor, gemeente in (
        (cast.beleid.buren.actor, maak.TIEL), (cast.toezichthouder.tiel.actor, maak.TIEL), (cast.regiocoordinator.actor, maak.TIEL),
    ):  # fmt: skip
        with pytest.raises(Geweigerd):
            schatting.ask(ronde=ronde, gemeente=gemeente, lijsten=["inspectie"], by=actor)
    for actor, gemeente in ((cast.beleid.tiel.actor, maak.TIEL), (cast.regiocoordinator.actor, None)):
        assert (
            schatting.ask(ronde=ronde, gemeente=gemeente, lijsten=["inspectie"], by=actor).argumenten["gemeente"]
            == gemeente
        )


def test_the_job_leads_to_the_estimate_and_tells_nothing_of_people(cast, ronde: Telronde, locatie) -> None:
    maak.count(ronde, maak.people(8))
    taak = schatting.ask(ronde=ronde, gemeente=maak.TIEL, lijsten=["inspectie"], by=cast.beleid.tiel.actor)
    estimate_schatting(str(taak.pk))
    taak = Achtergrondtaak.objects.get(pk=taak.pk)
    assert taak.resultaat == {"url": f"/kennis/schatting/{Schatting.objects.get().pk}/", "knop": "Bekijk de schatting"}
    assert Gebeurtenis.objects.filter(actie="schatting.estimate").get().details == {}


def test_a_piece_of_an_answer_is_a_range(cast, ronde: Telronde, locatie) -> None:
    mensen = maak.people(500)
    maak.registered(mensen[:300], locatie)
    maak.count(ronde, [*mensen[:75], *mensen[300:375]])
    row, leeg = maak.estimate(ronde), maak.estimate(ronde, "contact")
    stuk = bouwstenen.make("schatting", str(row.pk), cast.beleid.buren.actor)
    assert " tot " in stuk.zin
    assert stuk.let_op
    assert bouwstenen.make("schatting", str(leeg.pk), cast.beleid.buren.actor) is None
    assert bouwstenen.make("schatting", str(row.pk), cast.waalstroom.actor) is None
    assert bouwstenen.make("schatting", "geen getal", cast.beleid.buren.actor) is None
