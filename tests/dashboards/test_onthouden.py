"""What is kept of a dashboard is for the same reader and the same figures only."""

from datetime import timedelta

from django.urls import reverse

from rivierenland.core.models import Parameter
from tests.factories.dashboards import figures
from tests.factories.registratie import TIEL


def test_new_figures_show_at_once(cast, as_person, vandaag):
    client = as_person(cast.regiocoordinator)
    figures(vandaag - timedelta(days=1))
    assert "<b>720</b>" in client.get(reverse("regio-speerpunt", args=["S1"])).content.decode()
    figures(vandaag, mensen={TIEL: (140, 30, 20)})
    assert "<b>820</b>" in client.get(reverse("regio-speerpunt", args=["S1"])).content.decode()


def test_a_new_bound_shows_at_once(cast, as_person, vandaag):
    figures(vandaag, bedden={TIEL: 100})
    client = as_person(cast.regiocoordinator)
    assert "Vol: 90" not in client.get(reverse("regio")).content.decode()
    grens = Parameter.objects.get(code="aandacht.bijna_vol")
    grens.waarde = 80
    grens.save()
    assert "Vol: 90" in client.get(reverse("regio")).content.decode()


def test_another_reader_never_gets_the_small_counts_of_the_first(cast, as_person, vandaag):
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    people = (cast.beleid.tiel, cast.regiocoordinator)
    own, other = (as_person(person).get(reverse("regio-gemeente", args=["tiel"])).content.decode() for person in people)
    assert '<div class="strip__figure">3</div>' in own
    assert '<div class="strip__figure">3</div>' not in other
    again = as_person(cast.jurist.tiel).get(reverse("regio-gemeente", args=["tiel"])).content.decode()
    assert '<div class="strip__figure">3</div>' in again
    assert "Verblijven van nu" in own
    assert "Verblijven van nu" not in again
