"""Norms and terms change from a day on; what held before stays known."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import data
from rivierenland.core.actions.parameter import set_from
from rivierenland.core.actions.referentie import load_parameters
from rivierenland.core.actor import Actor
from rivierenland.core.models import Parameter
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.queries.parameter import at_hand, in_force, value_of

TIEL, BUREN = "GM0281", "GM0214"
CODE = "aanlevering_termijn_dagen"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True


@pytest.fixture
def today():
    return timezone.localdate()


def change(cast, **values) -> Parameter:
    standard = {
        "code": CODE, "gemeente": TIEL, "waarde": 5, "vanaf": timezone.localdate(), "bron": "Besluit van het college",
        "by": cast.functioneel_beheerder.tiel.actor,
    }  # fmt: skip
    return set_from(**(standard | values))


def test_every_seed_has_a_source_and_says_whether_it_is_an_example():
    assert [regel.code for regel in data.parameters() if not regel.bron] == []
    assert {type(regel.is_voorbeeld) for regel in data.parameters()} == {bool}


def test_the_seeds_are_there_and_loading_again_adds_nothing(db):
    assert load_parameters() == 0
    assert Parameter.objects.filter(code="brp_nachten").count() == 1


def test_a_change_of_a_person_survives_the_next_load(cast):
    change(cast)
    assert load_parameters() == 0


@pytest.mark.parametrize(
    ("code", "waarde"),
    [
        ("brp_periode_nachten", 183),
        ("brp_nachten", 122),
        ("brp_waarschuwing_nachten", 90),
        ("brp_tweede_waarschuwing_nachten", 105),
        ("aanlevering_termijn_dagen", 7),
        ("klein_aantal", 10),
        ("uitnodiging_geldig_dagen", 14),
    ],
)
def test_the_values_of_the_policy(db, today, code, waarde):
    assert value_of(code, peildatum=today) == waarde


def test_two_thirds_of_half_a_year(db, today):
    window = value_of("brp_periode_nachten", peildatum=today)
    assert value_of("brp_nachten", peildatum=today) == round(window * 2 / 3)


def test_a_gemeente_gets_its_own_value_and_the_rest_keeps_theirs(cast, today):
    change(cast)
    assert value_of(CODE, peildatum=today, gemeente=TIEL) == 5
    assert value_of(CODE, peildatum=today, gemeente=BUREN) == 7
    assert value_of(CODE, peildatum=today - timedelta(days=1), gemeente=TIEL) == 7


def test_the_next_change_closes_the_running_period(cast, today):
    first = change(cast)
    later = today + timedelta(days=30)
    change(cast, waarde=4, vanaf=later)
    first.refresh_from_db()
    assert (first.waarde, first.geldig_tot) == (5, later)
    assert value_of(CODE, peildatum=later, gemeente=TIEL) == 4


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"vanaf": timezone.localdate() - timedelta(days=1)}, "vanaf"),
        ({"waarde": "veel"}, "waarde"),
        ({"waarde": -1}, "waarde"),
        ({"waarde": True}, "waarde"),
        ({"bron": " "}, "bron"),
        ({"code": "bestaat_niet"}, "waarde"),
    ],
    ids=["the past", "words for a number", "negative", "yes for a number", "no source", "unknown"],
)
def test_what_a_change_refuses(cast, values, field):
    with pytest.raises(ValidationError) as refused:
        change(cast, **values)
    assert list(refused.value.error_dict) == [field]


def test_a_value_is_never_overwritten(cast, today):
    change(cast)
    with pytest.raises(ValidationError, match="ligt al een waarde vast"):
        change(cast, waarde=6)


@pytest.mark.parametrize("gemeente", [BUREN, None], ids=["another gemeente", "all gemeenten"])
def test_only_the_own_gemeente(cast, gemeente):
    with pytest.raises(Geweigerd):
        change(cast, gemeente=gemeente)


def test_the_portal_itself_may_change_what_holds_for_all(db, today):
    set_from(code=CODE, gemeente=None, waarde=6, vanaf=today, bron="Nieuwe afspraak", by=Actor.systeem("tests"))
    assert value_of(CODE, peildatum=today) == 6


class TestPages:
    def test_the_list_and_the_history_show_value_and_source(self, cast, client):
        change(cast)
        client.force_login(cast.beleid.tiel.gebruiker)
        text = client.get(reverse("parameter-list")).content.decode()
        assert "Inschrijving BRP: nachten waarna inschrijven moet" in text
        assert "Wet BRP, artikel 2.4 en 2.38" in text
        history = client.get(reverse("parameter-detail", args=[CODE])).content.decode()
        assert "Besluit van het college" in history

    def test_the_list_of_an_earlier_day(self, cast, client):
        client.force_login(cast.beleid.tiel.gebruiker)
        assert "Aanlevering" not in client.get(reverse("parameter-list"), {"peildatum": "2015-01-01"}).content.decode()

    def test_changing_by_the_form(self, cast, client, today):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        to = reverse("parameter-change", args=[CODE])
        answer = client.post(to, {"waarde": "3,5", "vanaf": today.isoformat(), "bron": "Besluit", "gemeente": BUREN})
        assert answer["Location"] == reverse("parameter-detail", args=[CODE])
        row = Parameter.objects.get(code=CODE, gemeente__isnull=False)
        assert (row.gemeente_id, row.waarde) == (TIEL, 3.5)

    def test_a_wrong_form_says_why(self, cast, client, today):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        answer = client.post(reverse("parameter-change", args=[CODE]), {"waarde": "x", "vanaf": "2020-01-01"})
        assert answer.status_code == 422
        assert "Vul een getal in" in answer.content.decode()

    def test_only_the_administrator_changes(self, cast, client):
        client.force_login(cast.beleid.tiel.gebruiker)
        assert client.get(reverse("parameter-change", args=[CODE])).status_code == 403

    def test_an_unknown_norm_is_not_found(self, cast, client):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        for name in ("parameter-detail", "parameter-change"):
            assert client.get(reverse(name, args=["bestaat_niet"])).status_code == 404


@pytest.mark.parametrize("waarde", [10**9 + 1, 10**400, 1e300])
def test_a_number_that_no_norm_can_be_is_refused(cast, waarde):
    with pytest.raises(ValidationError, match="te groot"):
        change(cast, waarde=waarde)


@pytest.mark.parametrize("dagen", [-400, 0, 4, 5, 400])
def test_parameters_at_hand_say_what_the_database_says(cast, today, dagen, django_assert_num_queries):
    change(cast, vanaf=today + timedelta(days=5))
    dag = today + timedelta(days=dagen)
    wanted = [
        (("hersteltermijn_dagen.kritiek", CODE), ()),
        ((), ("aanlevering_termijn", "gbo_per_persoon")),
        ((CODE,), ("gbo_per_persoon",)),
    ]
    asked = [{row.pk for row in in_force(dag, *one)} for one in wanted]
    with at_hand(), django_assert_num_queries(0):
        assert [{row.pk for row in in_force(dag, *one)} for one in wanted] == asked


def test_parameters_at_hand_are_let_go(cast, today):
    with at_hand():
        before = value_of(CODE, peildatum=today, gemeente=TIEL)
        change(cast)
        assert value_of(CODE, peildatum=today, gemeente=TIEL) == before != 5
    assert value_of(CODE, peildatum=today, gemeente=TIEL) == 5
