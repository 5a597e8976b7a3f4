"""What an allocation counts with: cards of work and of locations, projects, and the parameters that hold on the day.

Everything here crosses the border anyway, so it works for the region, which has no scope, and gives everybody the same figures.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.kernen import Kern, kernen
from rivierenland.core.models import Parameter
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Kernafstand, Project, Vraagkaart
from speerpunten.aanbod.queries.vraag import busiest
from speerpunten.aanbod.toewijzing.bedvragers import looking, whole
from speerpunten.aanbod.toewijzing.gegevens import Gegevens
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Regels, Vraagstuk, Werkplek
from speerpunten.aanbod.toewijzing.rekenen import NIEUW, Wijziging
from speerpunten.aanbod.toewijzing.routes import Routematrix
from speerpunten.aanbod.toewijzing.wat_als import WatAls

FACTOR, KLASSEN, NORM = "afstand_factor", "afstandsklassen", "norm_binnen_15_km"
DAGEN, RITTEN, KLEINSTE, GROOTSTE = (
    "werkdagen_per_week",
    "ritten_per_werkdag",
    "nieuwe_locatie_min",
    "nieuwe_locatie_max",
)
BEWAREN, VERVAL = "berekening_bewaren_dagen", "afstandsverval_km"
IN_REGIO, EIGEN, OP_ERF = "opgave.in_regio", "opgave.eigen_woning", "opgave.op_erf"
GEBRUIKT = (FACTOR, KLASSEN, NORM, DAGEN, RITTEN, IN_REGIO, EIGEN, OP_ERF)
"""The parameters that a result depends on, in the order of the page."""
IN_AANBOUW = (Stadium.REALISATIE,)
IN_PROCEDURE = (Stadium.AANVRAAG, Stadium.BESLUIT, Stadium.BEZWAAR_BEROEP, Stadium.ONHERROEPELIJK)
NORM_KM = 15
"""The aim is about this distance; how many percent must live within it is a parameter."""


def rules(gevonden: dict[str, Parameter]) -> Regels:
    """The rules of counting; where a parameter has no value on the day, what the sums themselves start from."""
    basis = Regels()
    waarde = {code: row.waarde for code, row in gevonden.items()}
    return Regels(
        factor=float(waarde.get(FACTOR, basis.factor)),
        grenzen=tuple(float(grens) for grens in waarde.get(KLASSEN, basis.grenzen)),
        norm_km=NORM_KM,
        dagen=float(waarde.get(DAGEN, basis.dagen)),
        ritten=float(waarde.get(RITTEN, basis.ritten)),
        in_regio=float(waarde.get(IN_REGIO, 100)) / 100,
        eigen_woning=float(waarde.get(EIGEN, 0)) / 100,
        op_erf=float(waarde.get(OP_ERF, 100)) / 100,
    )


def read(vraag: WatAls, regels: Regels, *, peildatum: date) -> Gegevens:
    """Everything the calculation of a question needs, in four queries."""
    kaarten = list(Vraagkaart.objects.filter(jaar=peildatum.year).order_by("werklocatie_nr"))
    locaties = list(Locatiekaart.objects.filter(status=Locatiestatus.ACTIEF).order_by("locatie_id"))
    projecten = {project.pk: project for project in Project.objects.filter(stadium__in=Stadium.lopend()).order_by("pk")}
    bedden = [plek for kaart in locaties if (plek := _location(kaart, vraag.moment))]
    meetellen = [project for project in projecten.values() if _counts(project, vraag)]
    bedden += [plek for project in meetellen if (plek := _project(project, vraag.moment))]
    geteld = {plek.sleutel for plek in bedden}
    klaar = [_project(projecten[nr], vraag.moment, nieuw=True) for nr in vraag.erbij if nr in projecten]
    erbij = [plek for plek in klaar if plek and plek.sleutel not in geteld]
    if vraag.kern and (kern := find_kern(vraag.kern)):
        erbij.append(Beddenplek(NIEUW, kern.gemeente, kern.punt.x, kern.punt.y, vraag.bedden, nieuw=True))
    weg = frozenset(f"L{nr}" for nr in vraag.weg)
    stuk = Vraagstuk(tuple(_work(kaarten, vraag.moment, regels)), tuple(bedden))
    benaderd = sum(kaart.rd_x is None for kaart in locaties)
    return Gegevens(stuk, Wijziging(tuple(erbij), weg), regels, benaderd, routes())


def routes() -> Routematrix | None:
    """The measured distances between kernen as they were last imported; None while there are none."""
    rijen = list(Kernafstand.objects.all())
    if not rijen:
        return None
    meters = {(rij.van, rij.naar): rij.meters for rij in rijen}
    return Routematrix.of(points(), meters, bron=rijen[0].bron, peildatum=rijen[0].peildatum.isoformat())


def find_kern(sleutel: str) -> Kern | None:
    """The kern of `GM0281:Tiel`, or None when there is no such kern."""
    gemeente, _, naam = sleutel.partition(":")
    return next((kern for kern in kernen() if (kern.gemeente, kern.naam) == (gemeente, naam)), None)


def key_of(kern: Kern | Punt) -> str:
    """`GM0281:Tiel`."""
    return f"{kern.gemeente}:{kern.naam if isinstance(kern, Kern) else kern.kern}"


def points() -> list[Punt]:
    """Every kern as a point where a bed might come."""
    return [Punt(kern.gemeente, kern.naam, kern.punt.x, kern.punt.y) for kern in kernen()]


def _work(kaarten: Sequence[Vraagkaart], moment: str, regels: Regels) -> Iterable[Werkplek]:
    """The people who look for a bed per place of work, counted on through a gemeente so that its sum is right."""
    piek = busiest(kaart.mensen for kaart in kaarten)
    kaarten = sorted(kaarten, key=lambda kaart: (kaart.gemeente_id, kaart.werklocatie_nr))
    aanwezig = [kaart.jaarrond if moment == Moment.JAARROND else kaart.mensen[piek] for kaart in kaarten]
    zoekers = [looking(kaart.jaarrond, nu, regels) for kaart, nu in zip(kaarten, aanwezig, strict=True)]
    for kaart, mensen in zip(kaarten, whole(zoekers), strict=True):
        if mensen:
            yield Werkplek(kaart.werklocatie_nr, kaart.gemeente_id, kaart.kern, kaart.rd_x, kaart.rd_y, mensen)


def _location(kaart: Locatiekaart, moment: str) -> Beddenplek | None:
    """The beds of a location; units that stand in season only count in the peak."""
    if moment == Moment.JAARROND and kaart.soort == Locatiesoort.UNITS_TIJDELIJK:
        return None
    x, y = (kaart.rd_x, kaart.rd_y) if kaart.rd_x is not None and kaart.rd_y is not None else _middle(kaart.gemeente_id)
    return Beddenplek(f"L{kaart.locatie_id}", kaart.gemeente_id, x, y, kaart.bedden) if kaart.bedden else None


def _middle(gemeente: str) -> tuple[float, float]:
    punten = [kern.punt for kern in kernen() if kern.gemeente == gemeente]
    return round(sum(punt.x for punt in punten) / len(punten)), round(sum(punt.y for punt in punten) / len(punten))


def _counts(project: Project, vraag: WatAls) -> bool:
    return (vraag.in_aanbouw and project.stadium in IN_AANBOUW) or (
        vraag.in_procedure and project.stadium in IN_PROCEDURE
    )


def _project(project: Project, moment: str, *, nieuw: bool = False) -> Beddenplek | None:
    bedden = project.bedden - (project.bedden_tijdelijk if moment == Moment.JAARROND else 0)
    if not bedden:
        return None
    return Beddenplek(f"P{project.pk}", project.gemeente_id, project.rd_x, project.rd_y, bedden, nieuw=nieuw)
