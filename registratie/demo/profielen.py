"""What kind of housing and which work each gemeente has. Proportions for example data, loosely after published figures."""

from dataclasses import dataclass

from registratie.demo.seizoen import Sector
from registratie.enums import Locatiesoort

BEDDEN: dict[Locatiesoort, tuple[int, int]] = {
    Locatiesoort.LOGIESGEBOUW: (50, 350),
    Locatiesoort.WONING_KERN: (2, 8),
    Locatiesoort.WONING_BUITEN: (4, 8),
    Locatiesoort.BOERENERF: (10, 50),
    Locatiesoort.UNITS_TIJDELIJK: (10, 50),
    Locatiesoort.RECREATIEPARK: (100, 500),
    Locatiesoort.HOTEL_PENSION: (10, 100),
    Locatiesoort.TRANSFORMATIE: (20, 150),
    Locatiesoort.SCHIP_OVERIG: (6, 40),
}
"""The typical smallest and largest number of beds of a kind."""

_FRUIT = {
    Locatiesoort.BOERENERF: 46, Locatiesoort.UNITS_TIJDELIJK: 30, Locatiesoort.WONING_BUITEN: 14,
    Locatiesoort.WONING_KERN: 10,
}  # fmt: skip
_AGRARISCH = {
    Locatiesoort.WONING_KERN: 40, Locatiesoort.WONING_BUITEN: 30, Locatiesoort.BOERENERF: 16,
    Locatiesoort.TRANSFORMATIE: 6, Locatiesoort.HOTEL_PENSION: 6, Locatiesoort.LOGIESGEBOUW: 2,
}  # fmt: skip
_LOGISTIEK = {
    Locatiesoort.WONING_KERN: 62, Locatiesoort.WONING_BUITEN: 8, Locatiesoort.HOTEL_PENSION: 9,
    Locatiesoort.LOGIESGEBOUW: 9, Locatiesoort.TRANSFORMATIE: 8, Locatiesoort.RECREATIEPARK: 3,
    Locatiesoort.SCHIP_OVERIG: 1,
}  # fmt: skip
SOORTEN: dict[Sector, dict[Locatiesoort, int]] = {
    Sector.HARDFRUIT: _FRUIT,
    Sector.ZACHTFRUIT: _FRUIT,
    Sector.GLASTUINBOUW: _AGRARISCH,
    Sector.BOOMTEELT: _AGRARISCH,
    Sector.LOGISTIEK: _LOGISTIEK,
}


@dataclass(frozen=True, slots=True)
class Profiel:
    """`locaties`: the gemeente's share of all locations. `sectoren`: how its beds divide over the work."""

    locaties: int
    sectoren: dict[Sector, int]

    def locations_per_sector(self, aantal: int) -> dict[Sector, int]:
        """How many of the gemeente's locations house people of each sector, so that their beds come out as `sectoren`."""
        return divide(aantal, {sector: 1_000 * deel // _mean_beds(sector) for sector, deel in self.sectoren.items()})


def _mean_beds(sector: Sector) -> int:
    """The average size of a sector's locations, when large ones are rarer than small ones."""
    soorten = SOORTEN[sector]
    som = sum(deel * (2 * BEDDEN[soort][0] + BEDDEN[soort][1]) for soort, deel in soorten.items())
    return round(som / 3 / sum(soorten.values()))


def _sectors(hard: int, zacht: int, glas: int, boom: int, logistiek: int) -> dict[Sector, int]:
    return dict(zip(Sector, (hard, zacht, glas, boom, logistiek), strict=True))


PROFIELEN: dict[str, Profiel] = {
    "GM0214": Profiel(64, _sectors(46, 12, 6, 10, 26)),  # Buren: fruit
    "GM0216": Profiel(26, _sectors(6, 2, 4, 2, 86)),  # Culemborg: industry, logistics
    "GM0263": Profiel(100, _sectors(22, 12, 22, 4, 40)),  # Maasdriel: horticulture
    "GM1740": Profiel(87, _sectors(46, 8, 2, 24, 20)),  # Neder-Betuwe: fruit, tree nurseries
    "GM0281": Profiel(92, _sectors(8, 2, 2, 2, 86)),  # Tiel: logistics
    "GM1960": Profiel(118, _sectors(48, 12, 6, 4, 30)),  # West Betuwe: fruit and distribution centres
    "GM0668": Profiel(40, _sectors(24, 10, 4, 4, 58)),  # West Maas en Waal: small
    "GM0297": Profiel(110, _sectors(20, 10, 30, 2, 38)),  # Zaltbommel: chrysanthemums, fruit, logistics
}
FRUITGEMEENTEN = ("GM0214", "GM1740", "GM1960")
ELDERS = Profiel(40, _sectors(12, 8, 14, 8, 58))


def divide(aantal: int, gewichten: dict) -> dict:
    """`aantal` whole things over weights, by largest remainder: the parts always add up."""
    totaal = sum(gewichten.values())
    delen = {sleutel: aantal * gewicht // totaal for sleutel, gewicht in gewichten.items()}
    resten = sorted(gewichten, key=lambda sleutel: -(aantal * gewichten[sleutel] % totaal))
    for sleutel in resten[: aantal - sum(delen.values())]:
        delen[sleutel] += 1
    return delen
