"""The made-up history: every third location, without a mail to anybody."""

from django.utils import timezone

from handhaving.demo import inspecties
from handhaving.models import Bevinding, Foto, Inspectie
from rivierenland.core import scope
from rivierenland.core.models import UitgaandBericht
from tests.factories.registratie import LocatieFactory


def test_every_third_location_gets_a_history_and_nobody_a_mail(stage):
    with scope.within(scope.systeem("tests")):
        for _ in range(8):
            LocatieFactory(organisatie=stage.locatie.organisatie)
        gemaakt = inspecties.make(vandaag=timezone.localdate(), seed=1)

        assert gemaakt == Inspectie.objects.count()
        assert 6 <= gemaakt <= 9
        assert Inspectie.objects.values("locatie").distinct().count() == 3
        assert Bevinding.objects.exists()
        assert Foto.objects.exists()
        assert not UitgaandBericht.objects.exists()
