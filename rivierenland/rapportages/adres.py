"""How a report and an area are written in an address. These stand in letters and files elsewhere: they do not change."""

from rivierenland.rapportages.enums import Rapport

REGIO = "regio"
_EIGEN = "-eigen"


def report_code(rapport: str, onderwerp: str = "") -> str:
    """kwartaalmonitor, speerpuntrapport-S1."""
    return f"{rapport}-{onderwerp}" if onderwerp else str(rapport)


def read_report(code: str) -> tuple[Rapport, str]:
    """The report and its subject ("" for none), also where a letter wrote the subject small. Raises ValueError."""
    rapport, _, onderwerp = code.partition("-")
    return Rapport(rapport), onderwerp.upper()


def area_code(slug: str, *, eigen: bool = False) -> str:
    """regio for no gemeente, tiel, and tiel-eigen for the part that only Tiel reads."""
    return f"{slug or REGIO}{_EIGEN if eigen else ''}"


def read_area(code: str) -> tuple[str, bool]:
    """The slug of the gemeente ("" for the region), and whether its own part is meant."""
    slug = code.removesuffix(_EIGEN)
    return ("" if slug == REGIO else slug), code.endswith(_EIGEN)
