"""A joint round: each gemeente says yes for itself, and an inspector of another reads these facts on this day only."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import deling, ronde, rondedeelname, rondestop
from handhaving.enums import Rondestatus
from handhaving.models import Gegevensdeling, Ronde, Rondestop
from handhaving.queries import ronde as rondes
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import oude_bevinding
from tests.factories.registratie import LocatieFactory, OrganisatieFactory

TIEL, BUREN, SYSTEEM = (scope.gemeenten(["GM0281"]), scope.gemeenten(["GM0214"]), scope.systeem("tests"))
GROND = {"grondslag": "Samenwerkingsafspraak toezicht 2026", "doel": "Gezamenlijke controle op deze dag"}
VANDAAG = timezone.localdate


@pytest.fixture
def buren(cast):
    """A location in Buren with an open finding."""
    with scope.within(SYSTEEM):
        row = LocatieFactory(
            gemeente_id="GM0214", organisatie=OrganisatieFactory(naam="Betuwe Wonen B.V."), rd_x=157_500
        )
        oude_bevinding(row, cast.toezichthouder.buren.gebruiker)
        return row


@pytest.fixture
def samen(plan, hoven):
    """Asked: Tiel leads, for today, with Buren."""
    return plan(hoven[:1], dag=VANDAAG(), met=["GM0214"])


@pytest.fixture
def akkoord(samen, buren, cast):
    """Both said yes, and Tiel made it definite."""
    with scope.within(BUREN):
        who = cast.toezichthouder.buren
        rondedeelname.agree(ronde=samen, gemeente="GM0214", locaties=[buren], by=who.actor, **GROND)
        ronde.assign(ronde=samen, gemeente="GM0214", inspecteurs=[who.gebruiker], by=who.actor)
    with scope.within(TIEL):
        by = cast.toezichthouder.tiel.actor
        rondedeelname.agree(ronde=samen, gemeente="GM0281", locaties=[], by=by, **GROND)
        rondedeelname.settle(ronde=samen, by=by)
    with scope.within(BUREN):  # Tiel agreed after Buren
        rondedeelname.give(ronde=samen, gemeente="GM0214", by=cast.toezichthouder.buren.actor)
    return samen


def given(scope_of):
    with scope.within(scope_of):
        return list(Gegevensdeling.objects.order_by("pk"))


def test_nothing_is_shared_before_each_agreed(samen, cast):
    assert samen.status == Rondestatus.CONCEPT
    assert given(SYSTEEM) == []
    with scope.within(TIEL), pytest.raises(ValidationError, match="op welke grondslag"):
        rondedeelname.settle(ronde=samen, by=cast.toezichthouder.tiel.actor)


def test_each_location_is_a_sharing_for_that_day(akkoord, buren, hoven):
    rows = given(SYSTEEM)
    assert [(row.gemeente_id, row.naar_id, row.locatie_nr, row.vanaf, row.tot) for row in rows] == [
        ("GM0281", "GM0214", hoven[0].pk, VANDAAG(), VANDAAG()),
        ("GM0214", "GM0281", buren.pk, VANDAAG(), VANDAAG()),
    ]


def test_what_is_given_is_about_the_building_and_the_company(akkoord, buren, cast):
    with scope.within(TIEL):
        found = rondes.may_inspect(cast.toezichthouder.tiel.actor, buren.pk, VANDAAG())
    assert found.gegevens == {
        "naam": buren.naam,
        "adres": buren.adresregel.replace("\u00a0", " "),
        "soort": buren.get_soort_display(),
        "bedden": 10,
        "aanbieder": "Betuwe Wonen B.V.",
        "laatste_bezoek": (VANDAAG() - timedelta(days=40)).isoformat(),
        "bevindingen": [
            {
                "code": "XK", "tekst": "Proef K", "ernst": "Kritiek",
                "herstel_uiterlijk": (VANDAAG() - timedelta(days=30)).isoformat(),
            }
        ],
        "extra": [],
    }  # fmt: skip


def test_the_name_of_a_sole_trader_stays_at_home(akkoord, hoven, cast):
    with scope.within(BUREN):
        found = rondes.may_inspect(cast.toezichthouder.buren.actor, hoven[0].pk, VANDAAG())
    assert hoven[0].organisatie.naam not in str(found.gegevens)


def test_the_other_gemeente_reads_the_facts_and_nothing_else(akkoord, buren, cast):
    with scope.within(TIEL):
        assert not Huisvestingslocatie.objects.filter(pk=buren.pk).exists()
        line = rondes.stop_lines(akkoord, cast.toezichthouder.tiel.actor)[-1]
        assert (line.locatie, line.adres) == (None, buren.adresregel.replace("\u00a0", " "))
        assert line.stop.redenen == []
        assert line.stop.punten == 0


def test_on_another_day_there_is_nothing_to_read(plan, hoven, buren, cast):
    tomorrow = plan(hoven[:1], dag=VANDAAG() + timedelta(days=1), met=["GM0214"])
    with scope.within(TIEL):
        rondedeelname.agree(ronde=tomorrow, gemeente="GM0281", locaties=[], by=cast.toezichthouder.tiel.actor, **GROND)
        rondedeelname.settle(ronde=tomorrow, by=cast.toezichthouder.tiel.actor)
    with scope.within(BUREN):
        rondedeelname.agree(
            ronde=tomorrow, gemeente="GM0214", locaties=[buren], by=cast.toezichthouder.buren.actor, **GROND
        )
    assert len(given(SYSTEEM)) == 1
    assert given(TIEL) == []


def test_a_cancelled_round_closes_every_sharing(akkoord, cast, hoven):
    assert len(given(TIEL)) == 2
    with scope.within(TIEL):
        ronde.cancel(ronde=akkoord, reden="Storm", by=cast.toezichthouder.tiel.actor)
        assert rondes.may_inspect(cast.toezichthouder.tiel.actor, hoven[0].pk, VANDAAG()) is None
    assert [row.gemeente_id for row in given(TIEL)] == ["GM0281"]
    assert [row.gemeente_id for row in given(BUREN)] == ["GM0214"]


def test_who_does_not_walk_the_round_may_not_inspect(akkoord, buren, cast):
    with scope.within(TIEL):
        assert rondes.may_inspect(cast.beleid.tiel.actor, buren.pk, VANDAAG()) is None
        ronde.assign(ronde=akkoord, gemeente="GM0281", inspecteurs=[], by=cast.toezichthouder.tiel.actor)
        assert rondes.may_inspect(cast.toezichthouder.tiel.actor, buren.pk, VANDAAG()) is None


def test_who_refuses_gives_and_reads_nothing(samen, buren, cast):
    by = cast.toezichthouder.buren.actor
    with scope.within(TIEL):
        rondedeelname.agree(ronde=samen, gemeente="GM0281", locaties=[], by=cast.toezichthouder.tiel.actor, **GROND)
    with scope.within(BUREN):
        rondedeelname.agree(ronde=samen, gemeente="GM0214", locaties=[buren], by=by, **GROND)
        rondedeelname.refuse(ronde=samen, gemeente="GM0214", reden="Geen tijd", by=by)
        assert not Rondestop.objects.filter(ronde=samen, gemeente="GM0214").exists()
    with scope.within(TIEL):
        rondedeelname.settle(ronde=samen, by=cast.toezichthouder.tiel.actor)
    assert [row.gemeente_id for row in given(TIEL)] == []


def test_a_stop_that_is_taken_off_is_no_longer_shared(akkoord, buren, cast):
    with scope.within(BUREN):
        stop = Rondestop.objects.get(ronde=akkoord, locatie=buren.pk)
        rondestop.remove(stop=stop, by=cast.toezichthouder.buren.actor)
    assert [row.gemeente_id for row in given(TIEL)] == ["GM0281"]


def test_one_gemeente_does_not_decide_for_another(samen, buren, hoven, cast):
    with scope.within(TIEL), pytest.raises(Geweigerd):
        rondedeelname.agree(ronde=samen, gemeente="GM0214", locaties=[], by=cast.toezichthouder.tiel.actor, **GROND)
    with scope.within(BUREN):
        by = cast.toezichthouder.buren.actor
        with pytest.raises(ValidationError, match="uw eigen gemeente"):
            rondedeelname.agree(ronde=samen, gemeente="GM0214", locaties=[hoven[0]], by=by, **GROND)
        with pytest.raises(Geweigerd):
            rondestop.remove(stop=Rondestop.objects.get(ronde=samen), by=by)
        with pytest.raises(Geweigerd):
            ronde.cancel(ronde=samen, reden="Storm", by=by)
        with pytest.raises(Geweigerd):
            deling.end(deling=Gegevensdeling(gemeente_id="GM0281", ronde_nr=samen.pk), by=by)


def test_without_a_ground_there_is_no_yes(samen, cast):
    with scope.within(BUREN), pytest.raises(ValidationError) as refused:
        rondedeelname.agree(
            ronde=samen, gemeente="GM0214", locaties=[], grondslag="", doel="", by=cast.toezichthouder.buren.actor
        )
    assert set(refused.value.message_dict) == {"grondslag", "doel"}


def test_a_third_gemeente_does_not_see_the_round(akkoord):
    with scope.within(scope.gemeenten(["GM0297"])):
        assert not Ronde.objects.exists()
        assert not Rondestop.objects.exists()
        assert not Gegevensdeling.objects.exists()
