"""What a new business does to the beds of the region: the allocation at a later day, with what has grown and what was built by then.

The same allocation as for a new location (`toewijzing`), asked with a place of work that is not there yet. Needs no scope.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from rivierenland.core.kernen import nearest
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.opgave.aannames import Aannames
from speerpunten.aanbod.opgave.som import months
from speerpunten.aanbod.queries import aannames, parameters, seizoen, toewijzing
from speerpunten.aanbod.queries.pijplijn import running
from speerpunten.aanbod.toewijzing import bedvragers, netwerk, oplossen, rekenen, uitkomst
from speerpunten.aanbod.toewijzing.afstand import Getallen, metres
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Regels, Vraagstuk, Werkplek
from speerpunten.aanbod.toewijzing.netwerk import Netwerk
from speerpunten.aanbod.toewijzing.oplossen import Oplossing
from speerpunten.aanbod.toewijzing.routes import Routematrix
from speerpunten.aanbod.toewijzing.wat_als import WatAls

GUNSTIG, MIDDEN, ONGUNSTIG = "gunstig", "midden", "ongunstig"
GROEI_BIJ = {GUNSTIG: "laag", MIDDEN: "midden", ONGUNSTIG: "hoog"}
"""Which rate of growth of everybody else goes with which course."""
WAARSCHIJNLIJK = 0.5
"""In a favourable course every plan with at least this chance comes in full."""
NIEUW_BEDRIJF = "nieuw bedrijf"
DAGEN_PER_JAAR = 365.25


@dataclass(frozen=True, slots=True)
class Loop:
    """How the years until then go: rate of growth (a word of `GROEI`), and how plans do (`gunstig`, `midden`, `ongunstig`)."""

    groei: str = "midden"
    plannen: str = MIDDEN

    @classmethod
    def of(cls, koers: str) -> "Loop":
        """Growth and plans on the same course."""
        return cls(GROEI_BIJ[koers], koers)


@dataclass(frozen=True, slots=True)
class Bewoning:
    """Where the people of the business have a bed: the gemeente (CBS code) and kern nearest to it, and their metres one way each."""

    gemeente: str
    kern: str
    mensen: int
    meters: int


@dataclass(frozen=True, slots=True)
class Anderen:
    """Everybody else who works in a gemeente, before and after the business came."""

    gemeente: str
    zonder_nu: int
    zonder_met: int
    km_nu: float | None
    km_met: float | None


@dataclass(frozen=True, slots=True)
class Gevolg:
    """The allocation with the business in it."""

    bewoning: tuple[Bewoning, ...]
    zonder_bed: int
    anderen: tuple[Anderen, ...]


@dataclass(frozen=True)
class Markt:
    """Beds and work at one day and moment, without the business, best allocated. `bij`: the site, to measure from."""

    stuk: Vraagstuk
    regels: Regels
    routes: Routematrix | None
    bij: Werkplek

    @cached_property
    def net(self) -> Netwerk:
        """The network of who is there already."""
        return rekenen.build(self.stuk, self.regels, self.routes)

    @cached_property
    def oplossing(self) -> Oplossing:
        """The best allocation of those."""
        return oplossen.solve(self.net)

    def free_within(self, km: float) -> int:
        """Beds that nobody uses within so many kilometres by road of the site. Of a single place it is one of many good answers."""
        gebruikt = np.bincount(self.net.bed, weights=self.oplossing.stroom, minlength=len(self.stuk.bedden))
        vrij = np.array([plek.bedden for plek in self.stuk.bedden], dtype=np.int64) - gebruikt.astype(np.int64)
        return int(vrij[self._metres() <= km * 1000].sum())

    def with_people(self, mensen: int) -> Gevolg:
        """The same with so many people at the site who look for a bed."""
        werk = (*self.stuk.werk, replace(self.bij, mensen=mensen))
        stuk = replace(self.stuk, werk=werk)
        net = rekenen.build(stuk, self.regels, self.routes)
        met = oplossen.solve(net)
        nieuw = len(werk) - 1
        return Gevolg(
            tuple(_homes(stuk, net, met, nieuw)),
            int(met.zonder_bed[nieuw]),
            tuple(self._others(stuk, net, met)),
        )

    def _metres(self) -> Getallen:
        if self.routes:
            return self.routes.between(self.stuk.bedden, [self.bij], self.regels.factor).reshape(-1)
        van = np.array([(plek.x, plek.y) for plek in self.stuk.bedden], dtype=float).reshape(-1, 2)
        return metres(van, np.array([(self.bij.x, self.bij.y)], dtype=float), self.regels.factor).reshape(-1)

    def _others(self, stuk: Vraagstuk, net: Netwerk, met: Oplossing) -> Sequence[Anderen]:
        """Per gemeente where they work; those of the business itself are left out."""
        nu = _by_gemeente(self.stuk.werk, self.net, self.oplossing)
        straks = _by_gemeente(stuk.werk, net, met)
        return [
            Anderen(
                code, nu[code].zonder_bed, straks[code].zonder_bed, nu[code].gemiddeld_km, straks[code].gemiddeld_km
            )
            for code in sorted(nu)
        ]


@dataclass(frozen=True)
class Basis:
    """Everything read once for a report: the day, the assumptions of the task, the rules of travel, plans, and the measured roads."""

    peildatum: date
    aannames: Aannames
    regels: Regels
    plannen: Sequence[Project]
    routes: Routematrix | None
    parameters: Mapping[str, Any]
    nu: Mapping[str, Vraagstuk]

    def market(self, moment: str, loop: Loop, *, op: date, bij: Werkplek, zonder: int | None = None) -> Markt:
        """The market on `op`. `zonder`: a project that is counted elsewhere."""
        stuk = self.nu[moment]
        jaren = max((op - self.peildatum).days, 0) / DAGEN_PER_JAAR
        factor = (1 + self.aannames.groei[loop.groei]) ** jaren
        erbij = [plek for plan in self.plannen if plan.pk != zonder and (plek := self._plan(plan, moment, loop, op))]
        stuk = Vraagstuk(_grown(stuk.werk, factor), (*stuk.bedden, *erbij))
        return Markt(stuk, self.regels, self.routes, bij)

    def chance(self, project: Project) -> float:
        """Its own chance, else that of its stage; a fraction."""
        return self.aannames.kansen.get(project.stadium, 0.0) if project.kans is None else project.kans / 100

    def comes(self, project: Project, bedden: int, koers: str) -> int:
        """How many of these beds of a project count on a course: all or none, and on the middle course beds times chance."""
        if koers == MIDDEN:
            return int(bedden * self.chance(project) + 0.5)
        if koers == GUNSTIG:
            return bedden if self.chance(project) >= WAARSCHIJNLIJK else 0
        return bedden if project.stadium == Stadium.REALISATIE else 0

    def _plan(self, project: Project, moment: str, loop: Loop, op: date) -> Beddenplek | None:
        """Its beds, when it opens before `op` with the average delay. Without an expected day it does not count."""
        opent = project.verwacht_op
        if opent is None or months(self.peildatum, opent) + self.aannames.vertraging > months(self.peildatum, op):
            return None
        bedden = project.bedden - (project.bedden_tijdelijk if moment == Moment.JAARROND else 0)
        aantal = self.comes(project, bedden, loop.plannen)
        return Beddenplek(f"P{project.pk}", project.gemeente_id, project.rd_x, project.rd_y, aantal) if aantal else None


def read(peildatum: date) -> Basis:
    """What a report needs, in a constant number of queries. Raises `ParameterMissing`."""
    gevonden = parameters.by_code(peildatum, toewijzing.GEBRUIKT)
    regels = toewijzing.rules(gevonden)
    stand = {moment.value: toewijzing.read(WatAls(moment=moment), regels, peildatum=peildatum) for moment in Moment}
    gebruikt = aannames.in_use(peildatum)
    return Basis(
        peildatum, aannames.reckoned(gebruikt), regels, running(), next(iter(stand.values())).routes,
        gevonden | {row.parameter.code: row.parameter for row in gebruikt},
        {moment: gegevens.stuk for moment, gegevens in stand.items()},
    )  # fmt: skip


def site(gemeente: str, x: int, y: int) -> Werkplek:
    """The new business as a place of work, without anybody yet."""
    return Werkplek(0, gemeente, NIEUW_BEDRIJF, x, y, 0)


def season(sector: str, peildatum: date) -> seizoen.Seizoen:
    """The months of a sector. Raises LookupError."""
    return seizoen.of_sector(sector, peildatum)


def looking(jaarrond: int, aanwezig: int, regels: Regels) -> int:
    """Whole people who look for a bed in the region, as the task counts them."""
    return int(bedvragers.looking(jaarrond, aanwezig, regels) + 0.5)


def _grown(werk: Sequence[Werkplek], factor: float) -> tuple[Werkplek, ...]:
    """Everybody else's people after some years, in whole people that add up."""
    mensen = bedvragers.whole(plek.mensen * factor for plek in werk)
    return tuple(replace(plek, mensen=aantal) for plek, aantal in zip(werk, mensen, strict=True))


def _homes(stuk: Vraagstuk, net: netwerk.Netwerk, met: Oplossing, nieuw: int) -> Sequence[Bewoning]:
    """Per kern, the most people first; metres are the mean of those who live there."""
    som: dict[tuple[str, str], list[int]] = {}
    for boog in np.flatnonzero((net.werk == nieuw) & (met.stroom > 0)):
        plek, aantal = stuk.bedden[net.bed[boog]], int(met.stroom[boog])
        rij = som.setdefault((plek.gemeente, nearest(plek.x, plek.y, plek.gemeente).naam), [0, 0])
        rij[0] += aantal
        rij[1] += aantal * int(net.meters[boog])
    rijen = [Bewoning(*plek, mensen, round(meters / mensen)) for plek, (mensen, meters) in som.items()]
    return sorted(rijen, key=lambda rij: (-rij.mensen, rij.gemeente, rij.kern))


def _by_gemeente(werk: Sequence[Werkplek], net: Netwerk, oplossing: Oplossing) -> dict[str, uitkomst.Som]:
    """The sums of the places of work that are there already."""
    sommen: dict[str, list[int]] = {}
    meters = np.bincount(net.werk, weights=oplossing.stroom * net.meters, minlength=len(werk))
    for index, plek in enumerate(werk):
        if plek.kern == NIEUW_BEDRIJF:
            continue
        rij = sommen.setdefault(plek.gemeente, [0, 0, 0])
        rij[0] += plek.mensen
        rij[1] += int(oplossing.zonder_bed[index])
        rij[2] += int(meters[index])
    return {code: uitkomst.Som(mensen, (), 0, zonder, lang) for code, (mensen, zonder, lang) in sommen.items()}
