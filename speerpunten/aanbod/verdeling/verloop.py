"""How the beds moved against the share: counted again at the end of every quarter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from speerpunten.aanbod.verdeling.sleutel import Gewichten, Maten
from speerpunten.aanbod.verdeling.stand import Positie, positions


@dataclass(frozen=True, slots=True)
class Locatie:
    """The beds of one location and when they are or were there: from `van` up to, not including, `tot`. `tijdelijk`: only in season."""

    gemeente: str
    bedden: int
    tijdelijk: bool
    van: date
    tot: date | None


def quarter_ends(vandaag: date, aantal: int) -> list[date]:
    """The last days of the `aantal` quarters before today's, and today."""
    eerste = date(vandaag.year, 3 * ((vandaag.month - 1) // 3) + 1, 1)
    dagen = [vandaag]
    for _ in range(aantal):
        einde = eerste - timedelta(days=1)
        dagen.append(einde)
        eerste = date(einde.year, einde.month - 2, 1)
    return dagen[::-1]


def beds_on(locaties: Iterable[Locatie], dag: date, *, met_tijdelijk: bool) -> dict[str, int]:
    """Beds in use per gemeente in the night of `dag`."""
    uit: dict[str, int] = {}
    for een in locaties:
        open_ = een.van <= dag and (een.tot is None or een.tot > dag)
        if open_ and (met_tijdelijk or not een.tijdelijk):
            uit[een.gemeente] = uit.get(een.gemeente, 0) + een.bedden
    return uit


def course(
    maten: Mapping[str, Maten],
    gewichten: Gewichten,
    locaties: Iterable[Locatie],
    dagen: Iterable[date],
    *,
    met_tijdelijk: bool,
    band: int,
) -> list[list[Positie]]:
    """Per day the positions of all gemeenten, with the key and the measures of now. Raises `NoBasis`."""
    rijen = list(locaties)
    return [
        positions(maten, gewichten, bedden=beds_on(rijen, dag, met_tijdelijk=met_tijdelijk), pijplijn={}, band=band)
        for dag in dagen
    ]
