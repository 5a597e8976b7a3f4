"""The made-up talks are there once, at every stage, and led to packages."""

from collections import Counter

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.demo import dialogen
from speerpunten.kennis.models import Deelnemer, Deelnemeradres, Dialoog
from speerpunten.programma.demo import dialooggevolgen

pytestmark = pytest.mark.django_db


def test_talks_are_made_once_at_every_stage(cast) -> None:
    assert set(cast.organisaties) == {"waalstroom", "fruithof", "delta", "rivierzicht"}
    given = {"vandaag": timezone.localdate(), "by": Actor.systeem("load_kennis")}
    with scope.within(scope.systeem("load_kennis")):
        assert [dialogen.make(**given), dialogen.make(**given)] == [6, 0]
        assert [dialooggevolgen.make(**given), dialooggevolgen.make(**given)] == [4, 0]
        assert Counter(Dialoog.objects.values_list("status", flat=True)) == {
            "vastgesteld": 4,
            "verslag": 1,
            "uitgenodigd": 1,
        }
        assert set(Dialoog.objects.values_list("is_voorbeeld", flat=True)) == {True}
        assert Deelnemer.objects.filter(organisatie__isnull=False).count() == 12
        assert Deelnemeradres.objects.count() == 0
