"""Where people live who work here: as it is, given and estimated, and as it could be with the beds there are.

As it is: what employers said, then an estimate. Shown are counts of people, so small ones are shielded as everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from registratie.enums import Locatiestatus
from registratie.models import Bezettingsstand, Locatiekaart
from rivierenland.core.afscherming import Afscherming
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.kernen import kernen
from rivierenland.core.onderdrukking import Onderdrukt, suppress
from rivierenland.core.opmaak import Shown
from speerpunten.aanbod.models import Vraagkaart
from speerpunten.aanbod.queries import woonplek
from speerpunten.aanbod.toewijzing.afstand import kilometres
from speerpunten.aanbod.toewijzing.schatting import Schatting, estimate

MINSTENS_KM = 2.0
"""Also who lives in the gemeente of the work lives a little away from it."""
Middens = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Nu:
    """How it is in the month of `peildatum`: the estimate, the table as it may be shown, and the night of the people who live here."""

    schatting: Schatting
    tabel: Onderdrukt
    nacht: date | None

    @property
    def thuis(self) -> float | None:
        """Percent that lives in the gemeente of the work; None without anybody."""
        thuis = sum(rij[index] for index, rij in enumerate(self.schatting.cellen))
        return 100 * thuis / self.schatting.totaal if self.schatting.totaal else None


def read(codes: list[str], *, peildatum: date, factor: float, verval: float) -> Nu:
    """As it is, for the gemeenten in this order."""
    kaarten = list(Vraagkaart.objects.filter(jaar=peildatum.year))
    werk = dict.fromkeys(codes, 0)
    for kaart in kaarten:
        werk[kaart.gemeente_id] += kaart.mensen[peildatum.month - 1]
    nacht, wonen = _residents(peildatum)
    schatting = estimate(
        werk, wonen, woonplek.matrix(peildatum.year), _distances(codes, kaarten, factor), verval=verval
    )
    return Nu(schatting, suppress(schatting.cellen), nacht)


def shielded(cijfer: Cijfer) -> Shown:
    """A figure for a chart: the number, or why it is not shown."""
    return Afscherming.NIET_GETOOND if cijfer.waarde is None else cijfer.waarde


def possible_home(paren: Mapping[str, Mapping[str, int]]) -> float | None:
    """Percent of those with a bed whose bed is in the gemeente of the work; None without anybody."""
    totaal = sum(sum(rij.values()) for rij in paren.values())
    return 100 * sum(rij.get(code, 0) for code, rij in paren.items()) / totaal if totaal else None


def _residents(peildatum: date) -> tuple[date | None, dict[str, int]]:
    nacht = (
        Bezettingsstand.objects.filter(nacht__lte=peildatum).order_by("-nacht").values_list("nacht", flat=True).first()
    )
    rows = Bezettingsstand.objects.filter(nacht=nacht).values_list("gemeente_id", "personen") if nacht else ()
    return nacht, dict(rows)


def _distances(codes: list[str], kaarten: list[Vraagkaart], factor: float) -> dict[tuple[str, str], float]:
    """Between the middle of the work of one and the middle of the beds of the other."""
    werk = _middles([(kaart.gemeente_id, kaart.rd_x, kaart.rd_y, kaart.piek) for kaart in kaarten])
    locaties = Locatiekaart.objects.filter(status=Locatiestatus.ACTIEF)
    bedden = _middles([
        (code, x, y, aantal) for code, x, y, aantal in locaties.values_list("gemeente_id", "rd_x", "rd_y", "bedden")
        if x is not None and y is not None
    ])  # fmt: skip
    anders = _middles([(kern.gemeente, kern.punt.x, kern.punt.y, 1) for kern in kernen()])
    return {
        (van, naar): max(MINSTENS_KM, kilometres(werk.get(van, anders[van]), bedden.get(naar, anders[naar]), factor))
        for van in codes
        for naar in codes
    }


def _middles(punten: list[tuple[str, float, float, int]]) -> Middens:
    sommen: dict[str, list[float]] = {}
    for code, x, y, gewicht in punten:
        som = sommen.setdefault(code, [0.0, 0.0, 0.0])
        som[0], som[1], som[2] = som[0] + x * gewicht, som[1] + y * gewicht, som[2] + gewicht
    return {code: (x / gewicht, y / gewicht) for code, (x, y, gewicht) in sommen.items() if gewicht}
