"""A concept that eight gemeenten check, a week before the last day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.models import Rapporteditie
from tests.rapportages.edities import voorbeeld


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def editie(cast):
    """Made as the job makes it; the term runs for seven more days."""
    with scope.within(scope.systeem("rapporten")):
        return voorbeeld.edition(termijn=timezone.localdate() + timedelta(days=7))


@pytest.fixture
def namens(cast):
    """The official who does policy in the gemeente with this CBS code."""
    slugs = dict(Gemeente.objects.values_list("code", "slug"))
    return lambda code: getattr(cast.beleid, slugs[code])


@pytest.fixture
def termijn_voorbij(editie):
    """The last day was yesterday."""
    with scope.within(scope.systeem("rapporten")):
        Rapporteditie.objects.update(termijn=timezone.localdate() - timedelta(days=1))


@pytest.fixture
def als():
    """Do something as one person: in that person's scope, as the web does."""
    return lambda persoon: scope.within(persoon.actor.scope)
