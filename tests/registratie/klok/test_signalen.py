"""Signals stay in step with the facts: again and again, after a change, with the limits of that day and gemeente."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from registratie.actions import klok
from registratie.enums import Signaaleinde
from registratie.models import Brpsignaal, Brptelling, Koppeling, Verblijf
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import ParameterMissing
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, VerblijfFactory
from tests.registratie.klok.test_telling import link

EVENT = "BrpsignaalEvent"


def rows() -> list:
    fields = ("pk", "bewoner", "niveau", "deadline", "nachten_eigen", "telling__nachten", "einde", "updated_at")
    return list(Brpsignaal.objects.of_gemeente().order_by("pk").values_list(*fields))


def test_counting_twice_changes_nothing(systeem) -> None:
    today = timezone.localdate()
    for nights in (95, 110, 150):
        VerblijfFactory(aankomst=today - timedelta(days=nights))
    assert klok.count_all(peildatum=today) == klok.Klokloop(3, 6, 0)
    before, events = rows(), apps.get_model("registratie", EVENT).objects.count()
    assert klok.count_all(peildatum=today) == klok.Klokloop(3, 0, 0)
    assert (rows(), apps.get_model("registratie", EVENT).objects.count()) == (before, events)


def test_a_night_more_is_no_line_in_the_history_but_a_level_is(systeem) -> None:
    today = timezone.localdate()
    VerblijfFactory(aankomst=today - timedelta(days=103))
    events = apps.get_model("registratie", EVENT).objects
    found = []
    for days in (0, 1, 2):
        klok.count_all(peildatum=today + timedelta(days=days))
        found.append((Brpsignaal.objects.of_gemeente().get().niveau, Brptelling.objects.get().nachten, events.count()))
    assert found == [("90", 103, 2), ("90", 104, 2), ("105", 105, 4)]


def test_who_left_keeps_the_signal_as_history(systeem) -> None:
    today = timezone.localdate()
    stay = VerblijfFactory(aankomst=today - timedelta(days=130))
    klok.count_all(peildatum=today)
    Verblijf.objects.filter(pk=stay.pk).update(vertrek=today)
    assert klok.count_again(bewoners=[stay.bewoner_id]).beeindigd == 2
    row = Brpsignaal.objects.of_gemeente().get()
    assert (row.einde, row.eindreden, row.telling.nachten) == (today, Signaaleinde.VERTROKKEN, 130)


def test_a_correction_below_the_warning_ends_it(systeem) -> None:
    today = timezone.localdate()
    stay = VerblijfFactory(aankomst=today - timedelta(days=95))
    klok.count_all(peildatum=today)
    Verblijf.objects.filter(pk=stay.pk).update(aankomst=today - timedelta(days=40))
    klok.count_again(bewoners=[stay.bewoner_id])
    assert Brpsignaal.objects.of_gemeente().get().eindreden == Signaaleinde.ONDER_GRENS


def test_counting_some_again_counts_who_is_linked_to_them_and_nobody_else(systeem) -> None:
    today = timezone.localdate()
    a = VerblijfFactory(aankomst=today - timedelta(days=160), vertrek=today - timedelta(days=80))
    b = VerblijfFactory(aankomst=today - timedelta(days=80), locatie=LocatieFactory(gemeente_id=BUREN))
    VerblijfFactory(aankomst=today - timedelta(days=150))
    link(a.bewoner, b.bewoner)
    assert klok.count_again(bewoners=[a.bewoner_id]).nieuw == 1
    row = Brpsignaal.objects.of_gemeente().get()
    assert (row.bewoner_id, row.telling.nachten) == (b.bewoner_id, 160)


def test_who_moves_to_another_gemeente_takes_the_signal_along(systeem) -> None:
    today = timezone.localdate()
    a = VerblijfFactory(aankomst=today - timedelta(days=130))
    klok.count_all(peildatum=today)
    b = VerblijfFactory(aankomst=today, locatie=LocatieFactory(gemeente_id=BUREN))
    link(a.bewoner, b.bewoner)
    klok.count_again(bewoners=[b.bewoner_id])
    old, new = Brpsignaal.objects.of_gemeente().order_by("pk")
    assert (old.gemeente_id, old.eindreden) == (TIEL, Signaaleinde.VERTROKKEN)
    assert (new.gemeente_id, new.einde, new.telling.nachten, new.nachten_eigen) == (BUREN, None, 130, 0)


def test_undoing_a_link_takes_the_nights_apart(systeem) -> None:
    today = timezone.localdate()
    a = VerblijfFactory(aankomst=today - timedelta(days=160), vertrek=today - timedelta(days=80))
    b = VerblijfFactory(aankomst=today - timedelta(days=80))
    link(a.bewoner, b.bewoner)
    klok.count_all(peildatum=today)
    Koppeling.objects.all().delete()
    klok.count_again(bewoners=[a.bewoner_id, b.bewoner_id])
    assert not Brpsignaal.objects.of_gemeente().open().exists()


def own_limit(code: str, gemeente: str | None, waarde: int) -> None:
    today = timezone.localdate()
    if gemeente is None:
        Parameter.objects.filter(code=code, gemeente=None).update(waarde=waarde)
    else:
        Parameter.objects.create(
            code=code,
            naam=code,
            gemeente_id=gemeente,
            waarde=waarde,
            geldig_van=today - timedelta(days=30),
            bron="Test",
        )


def test_the_limits_are_parameters_of_the_gemeente_where_somebody_sleeps(systeem) -> None:
    today = timezone.localdate()
    own_limit("brp_waarschuwing_nachten", BUREN, 60)
    own_limit("brp_aangifte_dagen", BUREN, 9)
    for gemeente in (TIEL, BUREN):
        locatie = LocatieFactory(gemeente_id=gemeente)
        VerblijfFactory(aankomst=today - timedelta(days=70), locatie=locatie)
        VerblijfFactory(aankomst=today - timedelta(days=122), locatie=locatie)
    klok.count_all(peildatum=today)
    found = {(row.gemeente_id, row.telling.nachten): row.deadline for row in Brpsignaal.objects.of_gemeente().all()}
    assert found == {
        (TIEL, 122): today + timedelta(days=5),
        (BUREN, 122): today + timedelta(days=9),
        (BUREN, 70): None,
    }


def test_a_general_limit_that_changes_counts_at_once_and_a_missing_one_is_named(systeem) -> None:
    today = timezone.localdate()
    VerblijfFactory(aankomst=today - timedelta(days=95))
    own_limit("brp_nachten", None, 94)
    klok.count_all(peildatum=today)
    row = Brpsignaal.objects.of_gemeente().get()
    assert (row.niveau, row.telling.ontstaan_op) == ("122", today - timedelta(days=1))
    Parameter.objects.filter(code="brp_periode_nachten").delete()
    with pytest.raises(ParameterMissing, match="brp_periode_nachten"):
        klok.count_all(peildatum=today)


def test_thirty_people_cost_as_many_queries_as_one(systeem) -> None:
    today, numbers = timezone.localdate(), []
    for extra in (1, 29):
        for _ in range(extra):
            VerblijfFactory(aankomst=today - timedelta(days=120))
        with CaptureQueriesContext(connection) as captured:
            klok.count_all(peildatum=today)
        numbers.append(len(captured))
    assert numbers[0] == numbers[1]
