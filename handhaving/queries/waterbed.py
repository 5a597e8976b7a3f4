"""The tables of the waterbed indicators, made of the register and the cases, and what follows from them.

Only under the scope of a job that sees every gemeente; pages read what `actions.waterbed` stored.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from handhaving.enums import Stapsoort
from handhaving.queries import toezichtcijfers, waterbed_regels, waterbed_register
from handhaving.waterbed import aandelen, convenant, signalen, strengheid, verplaatsing, verschuiving
from handhaving.waterbed.aandelen import Tellingen
from handhaving.waterbed.buren import REGIO
from handhaving.waterbed.signalen import Signaalcijfer
from handhaving.waterbed.strengheid import Strengheid
from handhaving.waterbed.uitkomst import Uitkomst
from handhaving.waterbed.verplaatsing import LOD, SLUITING, Maatregel, Verplaatst
from registratie.queries import bezetting_gemeente
from rivierenland.core.kalender import add_months

SOORTEN = {Stapsoort.LAST_DWANGSOM: LOD, Stapsoort.SLUITING: SLUITING}
TERUG = timedelta(days=2 * 365)
"""How far back a measure may lie."""


@dataclass(frozen=True)
class Stand:
    """Every indicator on one day. A pair is the region, and each gemeente by code."""

    peildatum: date
    verplaatst: tuple[Verplaatst, ...]
    verschuiving: tuple[Uitkomst, dict[str, Uitkomst]]
    signalen: tuple[Signaalcijfer, dict[str, Signaalcijfer]]
    strengheid: Strengheid
    convenant: tuple[Uitkomst, dict[str, Uitkomst]]
    woon_werk: tuple[Uitkomst, dict[str, Uitkomst]]


def compute(peildatum: date) -> Stand:
    """The six indicators as they stand on `peildatum`."""
    gemeenten = list(REGIO)
    reeksen = verplaatsing.runs(measures(peildatum), peildatum=peildatum)
    gemeten = verplaatsing.moved(reeksen, waterbed_register.nights_of(reeksen), gemeenten)
    regels = waterbed_regels.rules(peildatum, gemeenten)
    return Stand(
        peildatum,
        tuple(gemeten),
        shift(peildatum, gemeenten),
        signal_ratio(peildatum, gemeenten),
        strengheid.gap(regels, gemeenten),
        aandelen.outside_convenant(convenant.beds_outside(peildatum)),
        aandelen.works_elsewhere(people_working_elsewhere(peildatum)),
    )


def measures(peildatum: date) -> list[Maatregel]:
    """Lasten onder dwangsom and closings of the last two years that were not withdrawn, at the provider they were about."""
    rows = toezichtcijfers.standing_steps().filter(
        soort__in=SOORTEN, gemeente__in=REGIO, datum__range=(peildatum - TERUG, peildatum)
    )
    velden = ("soort", "zaak__overtreder", "zaak__locatie", "gemeente", "datum")
    return [
        Maatregel(SOORTEN[Stapsoort(soort)], organisatie, locatie, gemeente, dag)
        for soort, organisatie, locatie, gemeente, dag in rows.order_by("datum", "id").values_list(*velden)
    ]


def shift(peildatum: date, gemeenten: list[str]) -> tuple[Uitkomst, dict[str, Uitkomst]]:
    """W2: the shift of every gemeente, and how it goes together with what its neighbours inspected in those four quarters."""
    eerder = year_before(peildatum)
    nu, toen = (waterbed_register.unpermitted_beds(nacht, gemeenten) for nacht in (peildatum, eerder))
    uit = verschuiving.shifts(nu, toen)
    inspecties = verschuiving.neighbour_inspections(
        toezichtcijfers.inspections(eerder + timedelta(days=1), peildatum), beds_and_locations(peildatum, "locaties")
    )
    bekend = {gemeente: cijfer.waarde for gemeente, cijfer in uit.items() if cijfer.waarde is not None}
    return verschuiving.correlation(bekend, inspecties), uit


def signal_ratio(peildatum: date, gemeenten: list[str]) -> tuple[Signaalcijfer, dict[str, Signaalcijfer]]:
    """W3: the meldingen of four quarters on the beds of today."""
    geteld = toezichtcijfers.signals(year_before(peildatum) + timedelta(days=1), peildatum)
    bedden = beds_and_locations(peildatum, "bedden")
    return signalen.ratios(geteld, {gemeente: bedden.get(gemeente, 0) for gemeente in gemeenten})


def beds_and_locations(nacht: date, wat: str) -> dict[str, int]:
    """Permitted `bedden` or `locaties` in use per gemeente in this night."""
    return {
        gemeente: getattr(nachten[0], wat)
        for gemeente, nachten in bezetting_gemeente.compute(van=nacht, tot=nacht).items()
    }


def year_before(peildatum: date) -> date:
    """The same day four quarters earlier."""
    return add_months(peildatum, -12)


def people_working_elsewhere(peildatum: date) -> Tellingen | None:
    """Per gemeente the people who work in another gemeente, and all of whom that is known. None: no stay says where."""
    return None
