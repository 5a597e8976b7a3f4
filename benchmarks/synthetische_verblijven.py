"""Where people who do not exist slept: groups that mostly move together, from the one list's suppliers to the other's.

Rooms of two to four beds are filled as they come free, so that room mates are mostly strangers. One in twenty of those who
moved was still written down at the first place when they slept at the second. And who goes along with the group in one list
and their own way in the other has dates that do not fit: in all, a fifth of the true pairs overlaps by more than two nights,
which is worse than a register should be.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from registratie.koppelen import Verblijfsfeit

BEGIN = 700
"""Days before today on which the first people arrive."""
SAMEN = 0.6
"""Chance that a member of a group goes along with it, per list."""


@dataclass(slots=True)
class Verblijfplan:
    """Of one person in one list: the supplier and the stays."""

    aanbieder: int
    aankomst: date
    einde: date | None
    samen: bool
    verblijven: tuple[Verblijfsfeit, ...] = ()


@dataclass(slots=True)
class _Kamer:
    locatie: int
    naam: str
    bedden: list[date]
    """Per bed the day on which it comes free."""


def plan_stays(
    rng: Random, mensen: list[tuple[int, str]], aanbieders: int, vandaag: date
) -> list[dict[str, Verblijfplan]]:
    """Per person (group, lists) and list: where, and when."""
    groepen: dict[int, dict[str, Verblijfplan]] = {}
    plannen = []
    for groep, lijsten in mensen:
        leider = groepen.setdefault(groep, _journey(rng, "ab", aanbieders, vandaag))
        eigen = _journey(rng, lijsten, aanbieders, vandaag)
        plannen.append({lijst: _go(rng, leider, eigen, lijst) for lijst in lijsten})
    _assign_rooms(rng, mensen, plannen, vandaag)
    return plannen


def _go(rng: Random, leider: dict[str, Verblijfplan], eigen: dict[str, Verblijfplan], lijst: str) -> Verblijfplan:
    """With the group, or one's own way."""
    plan = leider[lijst] if rng.random() < SAMEN else eigen[lijst]
    return Verblijfplan(plan.aanbieder, plan.aankomst, plan.einde, plan is leider[lijst])


def _journey(rng: Random, lijsten: str, aanbieders: int, vandaag: date) -> dict[str, Verblijfplan]:
    """One stay per list, the one after the other in either order."""
    volgorde = list(lijsten)
    rng.shuffle(volgorde)
    dag = vandaag - timedelta(days=rng.randint(150, BEGIN))
    plan = {}
    for lijst in volgorde:
        einde = dag + timedelta(days=int(rng.triangular(14, 330, 90)))
        aanbieder = rng.randint(1, aanbieders) + (0 if lijst == "a" else aanbieders)
        plan[lijst] = Verblijfplan(aanbieder, dag, einde if einde <= vandaag else None, False)
        dag = einde + timedelta(days=_gap(rng))
        dag = min(dag, vandaag - timedelta(days=1))
    return plan


def _gap(rng: Random) -> int:
    """Days between two stays: often none, sometimes a week, sometimes a season at home; below nought where records overlap."""
    kans = rng.random()
    if kans < 0.05:
        return -rng.randint(4, 20)
    if kans < 0.50:
        return rng.randint(0, 1)
    return rng.randint(2, 7) if kans < 0.65 else rng.randint(8, 200)


def _assign_rooms(
    rng: Random, mensen: list[tuple[int, str]], plannen: list[dict[str, Verblijfplan]], vandaag: date
) -> None:
    """A bed for everybody in order of arrival; who came together sleeps together as long as there is room."""
    kamers: dict[int, list[_Kamer]] = defaultdict(list)
    gezelschap = defaultdict(list)
    for plek, ((groep, _), plan) in enumerate(zip(mensen, plannen, strict=True)):
        for lijst, verblijf in plan.items():
            gezelschap[verblijf.aankomst, verblijf.aanbieder, groep if verblijf.samen else -plek].append((plek, lijst))
    for (aankomst, aanbieder, _), leden in sorted(gezelschap.items()):
        kamer = _free_room(rng, kamers[aanbieder], aanbieder, aankomst, len(leden))
        for plek, lijst in leden:
            verblijf = plannen[plek][lijst]
            bed = next((nr for nr, vrij in enumerate(kamer.bedden) if vrij <= aankomst), 0)
            kamer.bedden[bed] = verblijf.einde or vandaag + timedelta(days=1)
            verblijf.verblijven = (Verblijfsfeit(kamer.locatie, kamer.naam, aankomst, verblijf.einde),)


def _free_room(rng: Random, kamers: list[_Kamer], aanbieder: int, aankomst: date, personen: int) -> _Kamer:
    """One of forty rooms looked at, if it has the beds free; else a new one."""
    for kamer in rng.sample(kamers, min(40, len(kamers))):
        if sum(vrij <= aankomst for vrij in kamer.bedden) >= personen:
            return kamer
    nummer = len(kamers)
    nieuw = _Kamer(aanbieder * 1000 + nummer // 12, f"{nummer % 12 + 1}", [date.min] * rng.choice((2, 2, 3, 4, 4)))
    if len(nieuw.bedden) < personen:
        nieuw.bedden = [date.min] * personen
    kamers.append(nieuw)
    return nieuw
