"""Rounds, counts, registered people and estimates."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils import timezone

from registratie.models import Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import schatting, telling, telronde
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Schatting, Telling, Telronde
from speerpunten.kennis.tellijst.lezen import Mens

TIEL, BUREN = "GM0281", "GM0214"
JOB = Actor.systeem("tests")
NORMEN = {
    "minste_lijst": 50, "minste_overlap": 20, "gemist": 10, "gemist_onzeker": 3, "fout": 0.3, "fout_onzeker": 0.3, "bewaren_codes": 90,
}  # fmt: skip


def round_(naam: str = "Najaar", *, dagen: int = 20, eind: date | None = None) -> Telronde:
    """A round that ends today."""
    eind = eind or timezone.localdate()
    return telronde.begin(naam=naam, begin=eind - timedelta(days=dagen), eind=eind, by=JOB)


def people(aantal: int, *, eerste: int = 0) -> list[Mens]:
    """So many different people, the same for the same numbers."""
    return [
        Mens(f"Nowak{_letters(nummer)}", f"Anna{_letters(nummer * 7)}", date(1960, 1, 1) + timedelta(days=nummer * 11))
        for nummer in range(eerste, eerste + aantal)
    ]


def count(ronde: Telronde, mensen: Sequence[Mens], *, gemeente: str = TIEL, soort: str = Telsoort.INSPECTIE) -> Telling:
    """These people met in a gemeente, on the last day of the round."""
    with scope.within(scope.systeem("tests")):
        return telling.record(
            ronde=ronde,
            gemeente=gemeente,
            soort=Telsoort(soort),
            begin=ronde.eind,
            eind=ronde.eind,
            mensen=mensen,
            by=JOB,
        )


def registered(mensen: Sequence[Mens], locatie) -> None:
    """These people sleep in this location since a month."""
    with scope.within(scope.systeem("tests")):
        waar = {"organisatie_id": locatie.organisatie_id, "gemeente_id": locatie.gemeente_id}
        rows = Bewoner.objects.bulk_create(
            Bewoner(
                achternaam=een.achternaam, voornaam=een.voornaam, geboortedatum=een.geboren,
                naam_sleutel=f"{een.achternaam} {een.voornaam}".lower(), **waar,
            )
            for een in mensen
        )  # fmt: skip
        begin = timezone.localdate() - timedelta(days=30)
        for row in Bewoner.objects.filter(pk__in=[een.pk for een in rows]):
            Verblijf.objects.create(bewoner=row, sleutel=row.sleutel, locatie=locatie, aankomst=begin, **waar)


def estimate(ronde: Telronde, *lijsten: str, gemeente: str | None = TIEL) -> Schatting:
    """An estimate as the job makes it."""
    with scope.within(scope.systeem("tests")):
        return schatting.estimate(
            ronde=ronde, gemeente=gemeente, lijsten=lijsten or ("inspectie",), vandaag=timezone.localdate(), by=JOB
        )


def _letters(nummer: int) -> str:
    return "".join(chr(97 + nummer // 26**plaats % 26) for plaats in range(3))
