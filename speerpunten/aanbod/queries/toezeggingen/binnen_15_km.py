"""T09: how many people live within fifteen kilometres of their work, as far as that is known for certain."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from convenant.regels.regel import Regel, Telling
from registratie.models import Huisvestingslocatie
from rivierenland.core.kernen import kernen
from rivierenland.core.queries.parameter import value_of
from speerpunten.aanbod.models import Werklocatie, Woonplek
from speerpunten.aanbod.toewijzing.afstand import kilometres

KM = 15
"""As the commitment says it."""
FACTOR, BEKEND = "afstand_factor", "toezegging_afstand_bekend"
Punt = tuple[float, float]
Tellingen = dict[tuple[int, str], tuple[int, int]]


def measure(op: date) -> Iterator[Telling]:
    """Own beds near own work where an organisation has both, else what the employer said of where its people live. Five queries."""
    factor, bekend = float(value_of(FACTOR, peildatum=op)), int(value_of(BEKEND, peildatum=op))
    werk = _work(op)
    bedden = beds_near_work(werk, factor)
    wie = {organisatie for organisatie, _ in bedden}
    mensen = {
        sleutel: telling for sleutel, telling in people_near_work(op, factor, bekend).items() if sleutel[0] not in wie
    }
    for (organisatie, gemeente), (teller, noemer) in (bedden | mensen).items():
        yield Telling(organisatie, gemeente, teller, noemer)


def beds_near_work(werk: dict[int, list[Punt]], factor: float) -> Tellingen:
    """Per organisation with work sites of its own, and gemeente of the beds: its beds in use near one of them, and all.

    `werk`: the points of the work sites by organisation (metres RD). A location without a point is left out.
    """
    uit: Tellingen = {}
    locaties = Huisvestingslocatie.objects.in_use().filter(
        organisatie__in=list(werk), rd_x__isnull=False, rd_y__isnull=False
    )
    velden = ("organisatie_id", "gemeente_id", "capaciteit_vergund", "rd_x", "rd_y")
    for organisatie, gemeente, bedden, x, y in locaties.filter(capaciteit_vergund__gt=0).values_list(*velden):
        dichtbij = any(kilometres((x, y), punt, factor) <= KM for punt in werk[organisatie])
        teller, noemer = uit.get((organisatie, gemeente), (0, 0))
        uit[organisatie, gemeente] = (teller + bedden * dichtbij, noemer + bedden)
    return uit


def people_near_work(op: date, factor: float, bekend: int) -> Tellingen:
    """Per employer and gemeente of the work: people who certainly live near their work, of those of whom it is certain.

    Of people only the gemeente where they live is known. When every kern of it lies within the distance they live near; when none
    does they do not; between the two nobody knows. Under `bekend` percent certain nothing is said.
    """
    plaatsen = _kernen()
    zeker: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    rijen = Woonplek.objects.filter(Q(werklocatie__einddatum=None) | Q(werklocatie__einddatum__gt=op), jaar=op.year)
    velden = ("organisatie_id", "gemeente_id", "woongemeente_id", "mensen", "werklocatie__rd_x", "werklocatie__rd_y")
    for organisatie, gemeente, woont, mensen, x, y in rijen.exclude(organisatie=None).order_by().values_list(*velden):
        som = zeker[organisatie, gemeente]
        som[2] += mensen
        afstanden = [kilometres((x, y), punt, factor) for punt in plaatsen.get(woont, ())]
        if afstanden and max(afstanden) <= KM:
            som[0] += mensen
        elif afstanden and min(afstanden) > KM:
            som[1] += mensen
    return {
        sleutel: (dichtbij, dichtbij + ver)
        for sleutel, (dichtbij, ver, allen) in zeker.items()
        if dichtbij + ver and 100 * (dichtbij + ver) >= bekend * allen
    }


def _work(op: date) -> dict[int, list[Punt]]:
    uit: dict[int, list[Punt]] = defaultdict(list)
    lopend = Werklocatie.objects.filter(Q(einddatum=None) | Q(einddatum__gt=op)).exclude(organisatie=None)
    for organisatie, x, y in lopend.order_by().values_list("organisatie_id", "rd_x", "rd_y"):
        uit[organisatie].append((x, y))
    return uit


def _kernen() -> dict[str, list[Punt]]:
    uit: dict[str, list[Punt]] = defaultdict(list)
    for kern in kernen():
        uit[kern.gemeente].append((kern.punt.x, kern.punt.y))
    return uit


REGEL = Regel(
    code="binnen_15_km",
    naam="Wonen binnen 15 kilometer van het werk",
    wat="bedden of mensen",
    uitleg="Heeft een organisatie zelf bedden en werkplekken? Dan telt het deel van haar bedden op ten hoogste 15 kilometer van een van"
    " haar werkplekken. Heeft zij alleen werkplekken? Dan tellen de mensen van wie zij opgaf in welke gemeente zij wonen. Liggen"
    " alle kernen van die gemeente binnen 15 kilometer van de werkplek, dan wonen zij zeker dichtbij. Ligt geen kern dichtbij, dan"
    " zeker niet. Van de anderen is het niet te zeggen; zijn dat er te veel, dan is de toezegging niet te meten. Dat geldt ook"
    " voor wie mensen huisvest die bij een ander werken: het nachtregister zegt niet waar. De afstand is hemelsbreed maal een"
    " factor voor de weg.",
    bron="Locaties, en de opgave per werkplek in het portaal",
    measure=measure,
    parameters=(FACTOR, BEKEND),
)
