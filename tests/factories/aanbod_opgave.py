"""Cards of demand and of locations, projects and kept calculations; use them under a scope that may write them."""

from datetime import date
from itertools import count
from typing import Any

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.kernen import kernen
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron, Zekerheid
from speerpunten.aanbod.models import Project, Scenario, Vraagkaart

TIEL, BUREN = "GM0281", "GM0214"
NUMMER = count(5_000_000)


def demand(
    mensen: int | list[int], gemeente: str = TIEL, *, jaar: int = 2026, zekerheid: str = Zekerheid.HOOG
) -> Vraagkaart:
    """A card with twelve months of demand; one number is the same all year."""
    maanden = [mensen] * 12 if isinstance(mensen, int) else mensen
    return Vraagkaart.objects.create(
        werklocatie_nr=next(NUMMER), jaar=jaar, gemeente_id=gemeente, kern=_kern(gemeente), sector=Sector.FRUITTEELT, rd_x=158000,
        rd_y=433000, mensen=maanden, jaarrond=min(maanden), piek=max(maanden), bron=Vraagbron.GEMEENTE, zekerheid=zekerheid,
    )  # fmt: skip


def beds(
    bedden: int, gemeente: str = TIEL, *, soort: str = Locatiesoort.LOGIESGEBOUW, status: str = Locatiestatus.ACTIEF
) -> Locatiekaart:
    """The card of a location."""
    nummer = next(NUMMER)
    return Locatiekaart.objects.create(
        locatie_id=nummer, naam=f"Locatie {nummer}", gemeente_id=gemeente, soort=soort, status=status, bedden=bedden,
        ingangsdatum=date(2024, 1, 1),
    )  # fmt: skip


def project(bedden: int, gemeente: str = TIEL, **values: Any) -> Project:
    """A running project that opens in 2028 unless said otherwise."""
    gewoon = {
        "naam": "Logiesgebouw Noord", "soort": Locatiesoort.LOGIESGEBOUW, "kern": _kern(gemeente), "rd_x": 158000, "rd_y": 433000,
        "stadium": Stadium.AANVRAAG, "stadium_sinds": date(2026, 1, 5), "verwacht_op": date(2028, 1, 1),
    }  # fmt: skip
    return Project.objects.create(gemeente_id=gemeente, bedden=bedden, **gewoon | values)


def kept(gemeente: str | None = TIEL, **values: Any) -> Scenario:
    """A calculation of the task as somebody kept it."""
    terms = {
        "vraag": 100, "groei": 20, "vervanging": 10, "aanbod": 80, "pijplijn": 15, "opgave": 35, "band": [20, 35, 50],
    }  # fmt: skip
    gewoon = {
        "soort": "opgave", "naam": "Tien jaar, hoge groei", "peildatum": date(2026, 11, 1),
        "invoer": {"jaren": 10, "groei": "hoog", "moment": "jaarrond", "anders": {"opgave.in_regio": 90.0}},
        "uitkomst": {
            "doeljaar": 2036, "jaarrond": {"regio": terms, TIEL: terms}, "piek": {"regio": terms | {"opgave": 60}, TIEL: None},
        },
    }  # fmt: skip
    return Scenario.objects.create(gemeente_id=gemeente, **gewoon | values)


def _kern(gemeente: str) -> str:
    return next(kern.naam for kern in kernen() if kern.gemeente == gemeente)
