"""Who wrote an article is told when its date to look it over has passed; nobody else is."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.dashboards.queries import kennis
from tests.factories.kennis_artikel import draft, placed

pytestmark = pytest.mark.django_db


def told(person, vandaag):
    with scope.within(person.actor.scope):
        return [(regel.wat, regel.url) for regel in kennis.nakijken(person.actor, vandaag)]


def test_the_owner_is_told_of_what_is_past_its_date(cast, vandaag, django_assert_num_queries):
    tiel, buren = cast.beleid.tiel, cast.beleid.buren
    overdue = placed(tiel.actor, titel="Kamers", nakijken_voor=vandaag)
    placed(tiel.actor, titel="Later", nakijken_voor=vandaag + timedelta(days=1))
    draft(tiel.actor, titel="Concept", nakijken_voor=vandaag)
    assert told(tiel, vandaag) == [
        ("Kijk na of dit artikel nog klopt: Kamers", reverse("kennis:artikel-detail", args=[overdue.pk]))
    ]
    assert (told(buren, vandaag), told(cast.toezichthouder.tiel, vandaag)) == ([], [])
    placed(tiel.actor, titel="Erven", nakijken_voor=vandaag - timedelta(days=3))
    with scope.within(tiel.actor.scope), django_assert_num_queries(1):
        (regel,) = kennis.nakijken(tiel.actor, vandaag)
    assert (regel.wat, regel.waarom) == ("2 artikelen nakijken", "Het langst wacht: Erven.")


def test_it_stands_on_the_home(cast, as_person, vandaag):
    placed(cast.beleid.tiel.actor, titel="Kamers", nakijken_voor=vandaag)
    placed(cast.regiocoordinator.actor, titel="Regels", nakijken_voor=vandaag)
    for person, titel in ((cast.beleid.tiel, "Kamers"), (cast.regiocoordinator, "Regels")):
        page = as_person(person).get("/").content.decode()
        assert f"Kijk na of dit artikel nog klopt: {titel}" in page
