"""Sharing once: with a ground and a last day, these facts, this gemeente, and nothing after."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import deling
from handhaving.deling.rechtspersoon import is_rechtspersoon
from handhaving.models import Delingregel, Gegevensdeling
from handhaving.queries import deling as delingen
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import LocatieFactory

TIEL, BUREN, SYSTEEM = (scope.gemeenten(["GM0281"]), scope.gemeenten(["GM0214"]), scope.systeem("tests"))
VANDAAG = timezone.localdate()


@pytest.fixture
def hof(cast):
    with scope.within(SYSTEEM):
        return LocatieFactory()


@pytest.fixture
def share(cast, hof):
    def make(**anders):
        values = {
            "locatie": hof, "naar": "GM0214", "grondslag": "Gemeentewet artikel 160", "doel": "Onderzoek naar dezelfde aanbieder",
            "vanaf": VANDAAG, "tot": VANDAAG + timedelta(days=7), "by": cast.jurist.tiel.actor,
        }  # fmt: skip
        with scope.within(TIEL):
            return deling.share_locatie(**(values | anders))

    return make


def read(value) -> list[int]:
    with scope.within(value):
        return list(Gegevensdeling.objects.values_list("pk", flat=True))


def test_the_receiver_reads_it_and_a_third_does_not(share):
    made = share()
    assert read(BUREN) == [made.pk]
    assert read(TIEL) == [made.pk]
    assert read(scope.gemeenten(["GM0297"])) == []
    with scope.within(SYSTEEM):
        assert Gebeurtenis.objects.filter(actie="deling.share", gemeente_id="GM0281").count() == 1


def test_before_and_after_its_days_only_the_giver_reads_it(share):
    later = share(vanaf=VANDAAG + timedelta(days=1))
    over = share()
    with scope.within(SYSTEEM):
        Gegevensdeling.objects.filter(pk=over.pk).update(
            vanaf=VANDAAG - timedelta(days=9), tot=VANDAAG - timedelta(days=1)
        )
    assert read(BUREN) == []
    assert set(read(TIEL)) == {later.pk, over.pk}


def test_row_security_says_the_same_without_the_manager(share):
    """The second lock by itself: the plain queryset, that no manager narrows."""
    from django.db.models import QuerySet

    made, over = share(), share()
    with scope.within(SYSTEEM):
        Gegevensdeling.objects.filter(pk=over.pk).update(
            vanaf=VANDAAG - timedelta(days=9), tot=VANDAAG - timedelta(days=1)
        )
    with scope.within(BUREN):
        assert list(QuerySet(Gegevensdeling).values_list("pk", flat=True)) == [made.pk]


def test_ended_is_over_at_once(share, cast):
    made = share()
    with scope.within(TIEL):
        deling.end(deling=made, by=cast.jurist.tiel.actor)
        with pytest.raises(ValidationError, match="al voorbij"):
            deling.end(deling=made, by=cast.jurist.tiel.actor)
    assert read(BUREN) == []


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"grondslag": "  "}, "grondslag"),
        ({"doel": "x"}, "doel"),
        ({"naar": "GM0281"}, "naar"),
        ({"naar": "GM9999"}, "naar"),
        ({"vanaf": VANDAAG - timedelta(days=1)}, "vanaf"),
        ({"tot": VANDAAG - timedelta(days=1)}, "tot"),
        ({"tot": VANDAAG + timedelta(days=100)}, "tot"),
    ],
)
def test_without_ground_goal_or_end_nothing_is_shared(share, anders, veld):
    with pytest.raises(ValidationError) as refused:
        share(**anders)
    assert set(refused.value.message_dict) == {veld}


def test_only_who_decides_shares(share, cast):
    for who in (cast.toezichthouder.tiel, cast.beleid.tiel, cast.jurist.buren):
        with pytest.raises(Geweigerd):
            share(by=who.actor)


def test_the_register_says_that_and_never_what(share):
    made = share()
    row = Delingregel.objects.get()
    assert (row.deling_nr, row.gemeente_id, row.naar_id, row.tot) == (made.pk, "GM0281", "GM0214", made.tot)
    assert not {"gegevens", "doel", "locatie_nr"} & {field.name for field in Delingregel._meta.get_fields()}
    assert [(telling.van, telling.naar, telling.aantal) for telling in delingen.counts()] == [("Tiel", "Buren", 1)]


def test_the_register_follows_the_end(share, cast):
    made = share()
    with scope.within(TIEL):
        deling.end(deling=made, by=cast.jurist.tiel.actor)
    assert Delingregel.objects.get().ingetrokken_op == VANDAAG


@pytest.mark.parametrize(
    "naam",
    [
        "Waalstroom Flexwonen B.V. (fictief)", "Huis BV", "Betuwe N.V.", "Stichting Onderdak", "Coöperatie De Hof U.A.", "Praca Sp. z o.o.",
        "Wohnen GmbH",
    ],
)  # fmt: skip
def test_a_legal_person_may_be_named(naam):
    assert is_rechtspersoon(naam)


@pytest.mark.parametrize(
    "naam",
    [
        "Pension Rivierzicht (fictief)",
        "J.B.V. de Vries",
        "Fruitbedrijf Jansen",
        "Gebr. Van den Berg vof",
        "B.V. Smit",
        "",
    ],
)
def test_what_may_be_a_person_is_not_named(naam):
    assert not is_rechtspersoon(naam)
