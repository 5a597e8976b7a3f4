"""Made-up projects in every stage of the pipeline, with the steps that brought them there and what holds them up."""

from datetime import date, timedelta
from math import log
from random import Random

from registratie.enums import Locatiesoort as L
from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.actor import Actor
from rivierenland.core.kernen import Kern, kernen
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.demo.projectwoorden import BEROEP, KNELPUNTEN, REDENEN, TOELICHTING, UITVAL
from speerpunten.aanbod.enums.project import Participatie, Stadium
from speerpunten.aanbod.models import Knelpunt, Project, Projectstap

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
    Stadium.IN_GEBRUIK, Stadium.AANVRAAG, Stadium.BESLUIT, Stadium.BEZWAAR_BEROEP, Stadium.ONHERROEPELIJK,
    Stadium.REALISATIE, Stadium.IN_GEBRUIK, Stadium.AFGEVALLEN, Stadium.INGETROKKEN,
)  # fmt: skip
DUUR = {
    Stadium.IDEE: 120, Stadium.VERKENNING: 150, Stadium.VOOROVERLEG: 180, Stadium.AANVRAAG: 100, Stadium.BESLUIT: 45,
    Stadium.BEZWAAR_BEROEP: 210, Stadium.ONHERROEPELIJK: 70, Stadium.REALISATIE: 260,
}  # fmt: skip
"""Days that a made-up project usually stands in a stage."""
NOG = {
    Stadium.IDEE: 1300,
    Stadium.VERKENNING: 1000,
    Stadium.VOOROVERLEG: 800,
    Stadium.AANVRAAG: 600,
    Stadium.BESLUIT: 450,
}
TREKKERS = ("team Ruimte", "team Wonen", "omgevingstafel", "programma Wonen en Werken")
EIGEN_KANS, KNELPUNT, ZONDER_BEZWAAR = 0.15, 0.35, 0.6


def make(*, vandaag: date, by: Actor) -> int:
    """Projects of the eight with steps and bottlenecks; returns how many, 0 when some stand already."""
    if Project.objects.exists():
        return 0
    kans, rijen = Random(37), list[Project]()  # noqa: S311 - made-up rows, no secret
    stadia = [STADIA[nr % len(STADIA)] for nr in range(sum(PER_GEMEENTE.values()))]
    kans.shuffle(stadia)
    for gemeente in Gemeente.objects.order_by("code"):
        plekken = [kern for kern in kernen() if kern.gemeente == gemeente.code]
        gebruik = list(Locatiekaart.objects.filter(gemeente=gemeente, status=Locatiestatus.ACTIEF, bedden__gte=20)[:4])
        for _ in range(PER_GEMEENTE[gemeente.slug]):
            row = _project(gemeente, kans.choice(plekken), stadia.pop(), len(rijen) + 1, vandaag, kans)
            if row.stadium == Stadium.IN_GEBRUIK and gebruik:
                _became(row, gebruik.pop())
            rijen.append(row)
    Project.objects.bulk_create(rijen)
    Projectstap.objects.bulk_create([stap for row in rijen for stap in _steps(row, kans)])
    vast = [row for row in rijen if row.stadium in Stadium.lopend() and kans.random() < KNELPUNT]
    Knelpunt.objects.bulk_create([_stuck(row, nr, vandaag, kans) for nr, row in enumerate(vast)])
    return len(rijen)


def _project(gemeente: Gemeente, kern: Kern, stadium: Stadium, nr: int, vandaag: date, kans: Random) -> Project:
    soort, naam, laag, hoog = kans.choice(SOORTEN)
    bedden = kans.randrange(laag, hoog + 1, 2)
    lopend = stadium in Stadium.lopend()
    eigen, reden = kans.choice(REDENEN) if lopend and kans.random() < EIGEN_KANS else (None, "")
    return Project(
        gemeente=gemeente, naam=f"{naam} {kern.naam}", soort=soort, kern=kern.naam,
        rd_x=round(kern.punt.x + kans.gauss(0, 300)), rd_y=round(kern.punt.y + kans.gauss(0, 300)),
        bedden=bedden, bedden_tijdelijk=bedden if soort == L.UNITS_TIJDELIJK else 0,
        vervangt=kans.choice((0, 0, 12, 24)) if soort == L.LOGIESGEBOUW else 0, stadium=stadium,
        stadium_sinds=vandaag - timedelta(days=kans.randint(10, 330)), kans=eigen, kans_reden=reden,
        verwacht_op=vandaag + timedelta(days=NOG.get(stadium, 240) + kans.randint(-90, 90)) if lopend else None,
        initiatiefnemer=f"Initiatief {kern.naam} {nr} (fictief)", trekker=kans.choice(TREKKERS),
        participatie=_participation(stadium, kans), toelichting=TOELICHTING.get(soort, ""), is_voorbeeld=True,
    )  # fmt: skip


def _participation(stadium: Stadium, kans: Random) -> Participatie:
    if stadium in (Stadium.IDEE, Stadium.VERKENNING):
        return kans.choice((Participatie.NIET, Participatie.NIET, Participatie.GEPLAND))
    if stadium is Stadium.VOOROVERLEG:
        return kans.choice((Participatie.GEPLAND, Participatie.LOOPT, Participatie.LOOPT))
    return kans.choice(
        (Participatie.VERSLAG, Participatie.VERSLAG, Participatie.VERSLAG, Participatie.LOOPT, Participatie.NIET)
    )


def _became(row: Project, kaart: Locatiekaart) -> None:
    """A project that came into use is a location of the register."""
    row.locatie, row.naam, row.soort, row.bedden = kaart, kaart.naam, kaart.soort, max(1, kaart.bedden)
    row.bedden_tijdelijk = row.vervangt = 0


def _steps(row: Project, kans: Random) -> list[Projectstap]:
    """The road to where the project stands, counted back from its last step."""
    stadium = Stadium(row.stadium)
    einde = stadium if stadium in Stadium.weg() else kans.choice(Stadium.lopend()[1:4])
    weg = list(Stadium.weg()[: Stadium.weg().index(einde) + 1])
    if Stadium.BEZWAAR_BEROEP in weg[:-1] and kans.random() < ZONDER_BEZWAAR:
        weg.remove(Stadium.BEZWAAR_BEROEP)
    if stadium not in weg:
        weg.append(stadium)
    op, stappen = row.stadium_sinds, []
    for plek in range(len(weg) - 1, -1, -1):
        van = weg[plek - 1] if plek else None
        reden = kans.choice(UITVAL) if weg[plek] in Stadium.uitgangen() else ""
        stappen.append(Projectstap(
            project=row, gemeente_id=row.gemeente_id, van=van or "", naar=weg[plek], op=op, toelichting=reden,
        ))  # fmt: skip
        if van:
            op -= timedelta(days=max(3, round(kans.lognormvariate(log(DUUR[van]), 0.45))))
    return stappen[::-1]


def _stuck(row: Project, nr: int, vandaag: date, kans: Random) -> Knelpunt:
    """Each bottleneck in turn; in court stands only what somebody appealed against."""
    wat, waar, wie, afspraak = BEROEP if row.stadium == Stadium.BEZWAAR_BEROEP else KNELPUNTEN[nr % len(KNELPUNTEN)]
    return Knelpunt(
        project=row, gemeente_id=row.gemeente_id, wat=wat, waar=waar, wie=wie, afspraak=afspraak,
        sinds=vandaag - timedelta(days=kans.randint(20, 300)), uiterlijk=vandaag + timedelta(days=kans.randint(-30, 90)),
        is_voorbeeld=True,
    )  # fmt: skip
