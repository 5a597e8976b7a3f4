"""An old list that is delivered again brings nobody back, and changes no count."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from registratie.actions import verblijf as verblijven
from registratie.models import Aanleveringsfout, Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Parameter
from tests.registratie.bewaren.conftest import (
    PORTAL,
    approve,
    everything,
    execute,
    longer_ago,
    prepare,
    set_term,
    today,
)

JAN = "Nowak;Jan;01-02-1990;WF-KES;1"


def day(value) -> str:
    return f"{value:%d-%m-%Y}"


def reasons() -> list[str]:
    with everything():
        return list(Aanleveringsfout.objects.order_by("id").values_list("reden", flat=True))


def test_what_was_anonymised_is_not_taken_again_also_when_the_departure_is_left_out(cast, lijst):
    left = longer_ago(days=3)
    arrived = left - timedelta(days=60)
    with everything():
        set_term(36, "GM1740")
    lijst.deliver(f"{JAN};{day(arrived)};{day(left)};;pl;")
    with everything():
        Parameter.objects.filter(gemeente="GM1740").update(waarde=12)
        before = Verblijf.objects.count()
    beheerder = cast.functioneel_beheerder.neder_betuwe
    execute(beheerder, approve(beheerder, prepare("GM1740")))
    lijst.deliver(f"{JAN};{day(arrived)};{day(left)};;pl;", f"Nowak;Jan;01-02-1990;WF-KES;1;{day(arrived)};;;pl;")
    with everything():
        assert (Verblijf.objects.count(), Bewoner.objects.count()) == (before, 0)
    assert set(reasons()) <= {
        "bewaartermijn voorbij",
        "al geanonimiseerd",
        "staat twee keer met verschillende gegevens",
    }
    lijst.deliver(f"{JAN};{day(arrived)};;;pl;")
    with everything():
        assert (Verblijf.objects.count(), Bewoner.objects.count()) == (before, 0)
    assert reasons()[-1] == "al geanonimiseerd"


def test_a_stay_past_its_term_is_refused_with_the_term_and_a_younger_one_is_taken(cast, lijst):
    old, young = longer_ago(days=0) - timedelta(days=1), longer_ago(days=0)
    lijst.deliver(
        f"{JAN};{day(old - timedelta(days=9))};{day(old)};;pl;",
        f"Kowal;Ewa;01-02-1991;WF-KES;1;{day(young - timedelta(days=9))};{day(young)};;pl;",
    )
    assert reasons() == ["bewaartermijn voorbij"]
    with everything():
        fault = Aanleveringsfout.objects.get()
        assert fault.uitleg == (
            f"Dit verblijf eindigde op {day(old)}. Dat is langer geleden dan de bewaartermijn van 12 maanden."
        )
        assert Verblijf.objects.get().vertrek == young


def test_a_known_stay_that_is_kept_for_a_later_one_stays_unchanged(cast, lijst):
    """Somebody with one stay that is not past, stays whole: the old row of the list is simply known."""
    old = longer_ago(days=30)
    with everything():
        set_term(36, "GM1740")
    row = f"{JAN};{day(old - timedelta(days=20))};{day(old)};;pl;"
    lijst.deliver(row)
    with everything():
        Parameter.objects.filter(gemeente="GM1740").update(waarde=12)
    found = lijst.deliver(row, f"{JAN};{day(today() - timedelta(days=5))};;;pl;")
    assert found["ongewijzigd"] == 1
    assert reasons() == []


def test_the_form_refuses_it_too(cast, stage):
    left = longer_ago()
    with scope.within(scope.organisatie(stage.tiel.organisatie_id)), pytest.raises(ValidationError) as refused:
        verblijven.register(
            locatie=stage.tiel, aankomst=left - timedelta(days=5), vertrek=left, by=PORTAL,
            bewoner={"voornaam": "Jan", "achternaam": "Nowak", "geboortedatum": left.replace(year=1990, day=1)},
        )  # fmt: skip
    assert "bewaren we niet" in refused.value.message_dict["vertrek"][0]
