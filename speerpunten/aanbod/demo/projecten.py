"""Made-up projects in every stage of the pipeline."""

from datetime import date, timedelta
from random import Random

from registratie.enums import Locatiesoort as L
from rivierenland.core.actor import Actor
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.project import Participatie, Stadium
from speerpunten.aanbod.models import Project

PER_GEMEENTE = {
    "buren": 5, "culemborg": 3, "maasdriel": 5, "neder-betuwe": 6, "tiel": 6, "west-betuwe": 8, "west-maas-en-waal": 3,
    "zaltbommel": 6,
}  # fmt: skip
SOORTEN = (
    (L.LOGIESGEBOUW, "Logiesgebouw", 60, 240), (L.BOERENERF, "Erf", 12, 50), (L.TRANSFORMATIE, "Voormalig kantoor", 24, 120),
    (L.UNITS_TIJDELIJK, "Units op het erf", 20, 50), (L.RECREATIEPARK, "Park", 60, 160), (L.HOTEL_PENSION, "Pension", 12, 60),
)  # fmt: skip
STADIA = (
    Stadium.IDEE, Stadium.VERKENNING, Stadium.VERKENNING, Stadium.VOOROVERLEG, Stadium.VOOROVERLEG, Stadium.AANVRAAG,
    Stadium.AANVRAAG, Stadium.BESLUIT, Stadium.BEZWAAR_BEROEP, Stadium.ONHERROEPELIJK, Stadium.REALISATIE, Stadium.IN_GEBRUIK,
    Stadium.AFGEVALLEN, Stadium.INGETROKKEN,
)  # fmt: skip
NOG = {
    Stadium.IDEE: 1300,
    Stadium.VERKENNING: 1000,
    Stadium.VOOROVERLEG: 800,
    Stadium.AANVRAAG: 600,
    Stadium.BESLUIT: 450,
}
TREKKERS = ("team Ruimte", "team Wonen", "omgevingstafel", "programma Wonen en Werken")


def make(*, vandaag: date, by: Actor) -> int:
    """Projects of the eight; returns how many, 0 when some stand already."""
    if Project.objects.exists():
        return 0
    kans, nr, rijen = Random(37), 0, []  # noqa: S311 - made-up rows, no secret
    for gemeente in Gemeente.objects.order_by("code"):
        plekken = [kern for kern in kernen() if kern.gemeente == gemeente.code]
        for _ in range(PER_GEMEENTE[gemeente.slug]):
            soort, naam, laag, hoog = kans.choice(SOORTEN)
            kern, stadium = kans.choice(plekken), STADIA[nr % len(STADIA)]
            bedden, nr = kans.randrange(laag, hoog + 1, 2), nr + 1
            lopend = stadium in Stadium.lopend()
            rijen.append(Project(
                gemeente=gemeente, naam=f"{naam} {kern.naam}", soort=soort, kern=kern.naam,
                rd_x=round(kern.punt.x + kans.gauss(0, 500)), rd_y=round(kern.punt.y + kans.gauss(0, 500)),
                bedden=bedden, bedden_tijdelijk=bedden if soort == L.UNITS_TIJDELIJK else 0,
                vervangt=kans.choice((0, 0, 12, 24)) if soort == L.LOGIESGEBOUW else 0, stadium=stadium,
                stadium_sinds=vandaag - timedelta(days=kans.randint(10, 420)),
                verwacht_op=vandaag + timedelta(days=NOG.get(stadium, 240) + kans.randint(-90, 90)) if lopend else None,
                initiatiefnemer=f"Initiatief {kern.naam} {nr} (fictief)", trekker=kans.choice(TREKKERS),
                participatie=kans.choice(list(Participatie)[:4]), is_voorbeeld=True,
            ))  # fmt: skip
    Project.objects.bulk_create(rijen)
    return len(rijen)
