"""The rounds of the demo: one for today in a few gemeenten, and a joint one; twice is once."""

from django.utils import timezone

from handhaving.demo import rondes
from handhaving.models import Gegevensdeling, Ronde, Rondestop
from rivierenland.core import scope
from tests.factories.registratie import BUREN, TIEL, LocatieFactory


def test_rounds_of_today_and_a_joint_one(cast):
    for gemeente in ("tiel", "buren", "zaltbommel", "west_betuwe"):
        assert getattr(cast.toezichthouder, gemeente).actor
    with scope.within(scope.systeem("demo")):
        for number in range(16):
            LocatieFactory(rd_x=157_000 + 300 * number)
            LocatieFactory(gemeente_id=BUREN, rd_x=157_000 + 300 * number)
        assert rondes.make(vandaag=timezone.localdate()) == 4
        assert rondes.make(vandaag=timezone.localdate()) == 0
        together = Ronde.objects.get(gemeente=BUREN)
        stops = Rondestop.objects.filter(ronde=together)
        assert sorted(stops.values_list("gemeente", flat=True)) == [BUREN] * 3 + [TIEL] * 3
        assert Gegevensdeling.objects.filter(ronde_nr=together.pk).count() == 6
        alone = Rondestop.objects.filter(ronde__gemeente=TIEL)
        assert 6 <= alone.count() <= 12
