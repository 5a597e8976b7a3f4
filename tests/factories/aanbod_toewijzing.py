"""Cards of work and of locations on a line through the region, for questions about an allocation."""

from datetime import date
from typing import Any

from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.aanbod.actions import berekening
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Berekening, Project, Vraagkaart

TIEL, MAASDRIEL, BUREN = "GM0281", "GM0263", "GM0214"
JOB = Actor.systeem("tests")


def work(
    nummer: int,
    mensen: int,
    *,
    gemeente: str = TIEL,
    kern: str = "Tiel",
    x: int = 158_000,
    y: int = 434_000,
    piek: int | None = None,
) -> Vraagkaart:
    """People all year round, and more in September when `piek` says so."""
    maanden = [mensen] * 12
    maanden[8] = piek or mensen
    return Vraagkaart.objects.create(
        werklocatie_nr=nummer, jaar=timezone.localdate().year, gemeente_id=gemeente, kern=kern, sector="fruitteelt", rd_x=x,
        rd_y=y, mensen=maanden, jaarrond=mensen, piek=max(maanden), bron="gemeente", zekerheid="middel",
    )  # fmt: skip


def beds(nummer: int, bedden: int, *, gemeente: str = TIEL, x: int | None = 158_000, **anders: Any) -> Locatiekaart:
    """A location in use."""
    waarden = {"naam": f"Locatie {nummer}", "soort": Locatiesoort.LOGIESGEBOUW, "status": Locatiestatus.ACTIEF} | anders
    return Locatiekaart.objects.create(
        locatie_id=nummer, gemeente_id=gemeente, bedden=bedden, rd_x=x, rd_y=None if x is None else 434_000,
        ingangsdatum=date(2024, 1, 1), **waarden,
    )  # fmt: skip


def project(
    bedden: int, *, gemeente: str = MAASDRIEL, x: int = 149_000, stadium: str = Stadium.REALISATIE, tijdelijk: int = 0
) -> Project:
    """A project of a gemeente, written by the job."""
    with scope.within(scope.systeem("tests")):
        return Project.objects.create(
            gemeente_id=gemeente, naam=f"Project {bedden}", soort=Locatiesoort.LOGIESGEBOUW, kern="Kerkdriel", rd_x=x, rd_y=424_000,
            bedden=bedden, bedden_tijdelijk=tijdelijk, stadium=stadium, stadium_sinds=timezone.localdate(),
        )  # fmt: skip


def bases(vandaag: date | None = None) -> list[Berekening]:
    """What the nightly job makes."""
    with scope.within(scope.systeem("tests")):
        return berekening.compute_base(vandaag=vandaag or timezone.localdate(), by=JOB)
