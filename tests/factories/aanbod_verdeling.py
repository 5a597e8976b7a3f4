"""Cards, projects and keys for the tests of a fair share; use them under the scope that sees all."""

from datetime import date
from itertools import count
from typing import Any

from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project, Vraagkaart

BEGIN = date(2020, 1, 1)
_nummer = count(900_000)


def beds(gemeente: str, bedden: int, **anders: Any) -> Locatiekaart:
    """A location in use since 2020."""
    nr = next(_nummer)
    gegevens = {
        "naam": f"Hof {nr}", "soort": Locatiesoort.LOGIESGEBOUW, "status": Locatiestatus.ACTIEF, "ingangsdatum": BEGIN,
    }  # fmt: skip
    return Locatiekaart.objects.create(locatie_id=nr, gemeente_id=gemeente, bedden=bedden, **(gegevens | anders))


def work(gemeente: str, jaarrond: int, piek: int | None = None) -> Vraagkaart:
    """A work site this year, with its peak in September."""
    piek = jaarrond if piek is None else piek
    mensen = [jaarrond] * 12
    mensen[8] = piek
    return Vraagkaart.objects.create(
        werklocatie_nr=next(_nummer), jaar=timezone.localdate().year, gemeente_id=gemeente, kern="Kern",
        sector="fruitteelt", rd_x=158400, rd_y=433100, mensen=mensen, jaarrond=jaarrond, piek=piek, bron="werkgever",
        zekerheid="hoog",
    )  # fmt: skip


def work_everywhere(jaarrond: int = 100) -> None:
    """The same work in each of the eight."""
    for code in Gemeente.objects.values_list("code", flat=True):
        work(code, jaarrond)


def project(gemeente: str, bedden: int, stadium: str = Stadium.REALISATIE, **anders: Any) -> Project:
    """A project that reached its stage a year ago."""
    gegevens = {
        "naam": f"Plan {next(_nummer)}", "soort": Locatiesoort.LOGIESGEBOUW, "kern": "Kern", "rd_x": 158400,
        "rd_y": 433100, "stadium_sinds": date(timezone.localdate().year - 1, 1, 15),
    }  # fmt: skip
    return Project.objects.create(gemeente_id=gemeente, bedden=bedden, stadium=stadium, **(gegevens | anders))
