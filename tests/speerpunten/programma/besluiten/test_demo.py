"""The demo makes proposals at every place on the road, and makes them once."""

import pytest
from django.utils import timezone

from rivierenland.core.actor import Actor
from speerpunten.programma.demo import besluiten, vergaderingen
from speerpunten.programma.models import Actiepunt, Besluit, Vergadering, Voorstel


@pytest.mark.django_db
def test_the_demo_is_lively_and_made_once(systeem) -> None:
    by, vandaag = Actor.systeem("demo"), timezone.localdate()
    made = [part.make(vandaag=vandaag, by=by) for part in (besluiten, vergaderingen)]
    assert made == [6, 11]
    assert set(Voorstel.objects.values_list("status", flat=True)) == {"concept", "overleg", "aangeboden", "opgevolgd"}
    assert set(Besluit.objects.values_list("openbaar", flat=True)) == {True, False}
    assert Vergadering.objects.exclude(vastgesteld_op=None).count() == 1
    assert set(Actiepunt.objects.values_list("status", flat=True)) == {"open", "bezig", "afgerond", "vervallen"}
    assert [part.make(vandaag=vandaag, by=by) for part in (besluiten, vergaderingen)] == [0, 0]
