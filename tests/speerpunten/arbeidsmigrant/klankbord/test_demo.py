"""The public page of the demo is Dutch nowhere but in Dutch."""

import pytest
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.demo import klankbord as demo


@pytest.mark.parametrize("taal", [taal for taal in TALEN if taal != STANDAARD])
def test_every_question_and_advice_is_in_the_language_of_the_page(bezoeker, taal):
    with scope.within(scope.systeem("tests")):
        assert demo.make(vandaag=timezone.localdate(), by=Actor.systeem("tests")) == 6
    page = bezoeker.get(reverse("arbeidsmigrant:klankbord", kwargs={"taal": taal}))
    shown = [
        v[part] for v in page.context["vragen"] for part in ("titel", "tekst", "samenvatting", "reden") if v.get(part)
    ]
    assert {text.taal for text in shown} == {taal}
