"""On the page of a location stands what its residents say, for who may see that."""

import pytest
from django.urls import reverse

from rivierenland.core import scope
from tests.factories import feedback as maak


def page(browser, locatie) -> str:
    answer = browser.get(reverse("registratie:locatie-detail", args=[locatie.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_provider_and_gemeente_see_the_state_the_number_and_the_way_on(cast, as_person, medelhof, code):
    with scope.within(scope.systeem("tests")):
        maak.series(medelhof, 2)
    for person in (cast.waalstroom, cast.toezichthouder.tiel, cast.beleid.tiel):
        found = page(as_person(person), medelhof)
        part = found[found.index('id="bewoners-vinden"') :]
        assert "Vraagt aandacht" in part
        assert "5 antwoorden" in part
        assert "2,0 van 5" in part
        assert reverse("arbeidsmigrant:feedback-detail", args=[medelhof.pk]) in part
        assert reverse("arbeidsmigrant:feedback-poster", args=[medelhof.pk]) in part


def test_without_enough_answers_it_says_so(cast, as_person, medelhof):
    found = page(as_person(cast.waalstroom), medelhof)
    part = found[found.index('id="bewoners-vinden"') :]
    assert "Te weinig antwoorden" in part
    assert reverse("arbeidsmigrant:feedback-poster", args=[medelhof.pk]) not in part


@pytest.mark.parametrize("rol", ["functioneel_beheerder"])
def test_who_may_not_see_feedback_sees_no_panel(cast, as_person, medelhof, rol):
    person = getattr(cast, rol).tiel
    assert 'id="bewoners-vinden"' not in page(as_person(person), medelhof)
