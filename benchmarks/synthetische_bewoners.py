"""People who do not exist, as two lists of suppliers would hold them, with the truth.

Half Polish, three in ten Romanian, two in ten Bulgarian; of 30,000 people 22,500 stand in list A, 22,500 in list B and 15,000 in
both. Each list damages names and dates by itself (`synthetische_fouten`). People travel in groups of one to four; one group
in seven is a family with one name and one town. Stays: `synthetische_verblijven`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.koppelsets import Koppelset
from benchmarks.synthetische_fouten import damage_date, lost_letters, mistype, romanise, without_accents
from benchmarks.synthetische_namen import LANDEN, Land, feminine
from benchmarks.synthetische_verblijven import Verblijfplan, plan_stays
from registratie.koppelen import Registratie

VANDAAG = date(2026, 11, 23)
AANBIEDERS = 6
"""Suppliers per list, each a source of its own."""


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody as they are; in list A, in list B or in both."""

    land: Land
    vrouw: bool
    voornaam: str
    achternaam: str
    geboren: date
    plaats: str
    groep: int
    lijsten: str


def make_set(aantal: int, seed: int, *, feiten: bool = True) -> Koppelset:
    """Two lists of `aantal` people; without `feiten` there are names and birth dates only, and each list is one source."""
    rng = Random(seed)
    mensen = _people(rng, aantal)
    plannen = plan_stays(rng, [(mens.groep, mens.lijsten) for mens in mensen], AANBIEDERS, VANDAAG)
    registraties, waar = [], []
    for mens, plan in zip(mensen, plannen, strict=True):
        ids = []
        for lijst in mens.lijsten:
            ids.append(len(registraties))
            registraties.append(_record(rng, mens, lijst, plan[lijst], feiten))
        if len(ids) == 2:
            waar.append((ids[0], ids[1]))
    # Ids say nothing about who belongs together.
    nummers = rng.sample(range(1, len(registraties) + 1), len(registraties))
    genummerd = [replace(rij, id=nummer) for rij, nummer in zip(registraties, nummers, strict=True)]
    paren = frozenset((min(nummers[a], nummers[b]), max(nummers[a], nummers[b])) for a, b in waar)
    return Koppelset(f"{aantal} mensen, {'alle feiten' if feiten else 'namen en datum'}", genummerd, paren)


def _people(rng: Random, aantal: int) -> list[Mens]:
    """Groups of people of one country; most groups are in the same lists as a whole."""
    mensen: list[Mens] = []
    groep = 0
    while len(mensen) < aantal:
        groep += 1
        land = rng.choices([land for land, _ in LANDEN], [deel for _, deel in LANDEN])[0]
        omvang = min(rng.choices((1, 2, 3, 4), (40, 30, 15, 15))[0], aantal - len(mensen))
        mensen += _group(rng, land, groep, omvang)
    return _in_lists(rng, mensen)


def _group(rng: Random, land: Land, groep: int, omvang: int) -> Iterator[Mens]:
    familie = omvang > 1 and rng.random() < 0.15
    naam, plaats = land.draw_family_name(rng, False), land.draw_town(rng)
    for _ in range(omvang):
        vrouw = rng.random() < 0.4
        eigen = feminine(land.taal, naam) if vrouw else naam
        yield Mens(
            land=land,
            vrouw=vrouw,
            voornaam=land.draw_first_name(rng, vrouw),
            achternaam=eigen if familie else land.draw_family_name(rng, vrouw),
            geboren=VANDAAG - timedelta(days=18 * 365 + int(42 * 365 * rng.random() ** 1.5)),
            plaats=plaats if familie or rng.random() < 0.5 else land.draw_town(rng),
            groep=groep,
            lijsten="",
        )


def _in_lists(rng: Random, mensen: list[Mens]) -> list[Mens]:
    """Half of the people in both lists, a quarter in each alone; four of five groups as a whole, as far as it comes out."""
    groepen = {mens.groep: rng.random() for mens in mensen}
    kans = [
        groepen[mens.groep] + 1e-9 * plek if rng.random() < 0.8 else rng.random() for plek, mens in enumerate(mensen)
    ]
    volgorde = sorted(range(len(mensen)), key=kans.__getitem__)
    beide, een = len(mensen) // 2, len(mensen) * 3 // 4
    nieuw = list(mensen)
    for rang, plek in enumerate(volgorde):
        nieuw[plek] = replace(mensen[plek], lijsten="ab" if rang < beide else "a" if rang < een else "b")
    return nieuw


def _record(rng: Random, mens: Mens, lijst: str, plan: Verblijfplan, feiten: bool) -> Registratie:
    """What this list holds of somebody. Its id is given later."""
    achternaam, voornaam, plaats = _names(rng, mens)
    geboren = damage_date(rng, mens.geboren)
    if not feiten:
        return Registratie(0, achternaam, voornaam, geboren, bron=lijst)
    return Registratie(
        id=0,
        achternaam=achternaam,
        voornaam=voornaam,
        geboortedatum=geboren,
        woonplaats=plaats if rng.random() < 0.75 else "",
        taal="" if rng.random() < 0.10 else mens.land.taal if rng.random() < 0.97 else rng.choice(("en", "ru", "de")),
        bron=f"{plan.aanbieder}:GM0281",
        organisatie=plan.aanbieder,
        verblijven=plan.verblijven,
    )


def _names(rng: Random, mens: Mens) -> tuple[str, str, str]:
    """Family name, first name and town, each damaged."""
    achternaam, voornaam = mens.achternaam, mens.voornaam
    plaats = mens.plaats if rng.random() > 0.06 else mens.land.draw_town(rng)
    if rng.random() < 0.03:
        achternaam += "-" + mens.land.draw_family_name(rng, mens.vrouw)
    woorden = [achternaam, voornaam, plaats]
    if mens.land.taal == "bg" and rng.random() > 0.03:  # a few registers hold the Cyrillic itself
        woorden = [romanise(rng, woord) for woord in woorden]
    kans = rng.random()
    if kans < 0.55:
        woorden = [without_accents(woord) for woord in woorden]
    elif kans < 0.65 and not any("а" <= teken <= "я" for teken in woorden[0]):
        woorden = [lost_letters(woord) for woord in woorden]
    woorden = [mistype(rng, woord) if rng.random() < 0.10 else woord for woord in woorden]
    if rng.random() < 0.04:
        woorden[:2] = woorden[1], woorden[0]
    return woorden[0], woorden[1], woorden[2]
