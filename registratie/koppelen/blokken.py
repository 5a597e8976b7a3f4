"""Which pairs of records are worth a comparison: those that share at least one key.

Comparing everybody with everybody is 450 million pairs for 30,000 records. Each key below survives another kind of slip. A
block that grows too large is not left out but walked along: sorted by name and date, each record meets its next neighbours.
So the number of pairs grows in line with the number of records, whatever the names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from .kolommen import Getallen, Kolommen, Vlaggen, Woordtafel
from .namen import Naamtafel

GROOTSTE_BLOK = 60
BUREN = 10
"""In a block above the largest each record meets this many neighbours."""

BEGIN = 3
"""Letters by which a damaged word is still found."""

Sleutels = NDArray[np.uint64]


@dataclass(slots=True)
class Blokken:
    """Per kind of key the keys and the positions of the records that hold them; and the order in which a block is walked."""

    aantal: int
    rang: Getallen
    sleutels: list[tuple[Sleutels, Getallen]]

    @classmethod
    def of(cls, kolommen: Kolommen, tafel: Naamtafel) -> "Blokken":
        """All keys of all records. The order is by name and date, and by id where those are the same."""
        achter, voor = tafel.volgorde[kolommen.achternaam], tafel.volgorde[kolommen.voornaam]
        rang = np.empty(len(kolommen), dtype=np.int64)
        rang[np.lexsort((kolommen.dag, kolommen.maand, kolommen.jaar, voor, achter))] = np.arange(len(kolommen))
        sleutels = [(_mix(soort, een, twee), wie) for soort, (wie, een, twee) in enumerate(_keys(kolommen, tafel))]
        return cls(len(kolommen), rang, sleutels)

    def pairs(self, betrokken: Vlaggen | None = None) -> tuple[Getallen, Getallen]:
        """Positions (i < j) of the pairs that share a key, each once; with `betrokken` those with a marked record."""
        gevonden = [np.zeros(0, dtype=np.int64)]
        for sleutel, wie in self.sleutels:
            if betrokken is not None:
                houd = np.isin(sleutel, sleutel[betrokken[wie]])
                sleutel, wie = sleutel[houd], wie[houd]
            gevonden.append(np.unique(_pairs(sleutel, wie, self.rang, self.aantal)))
        paren = np.unique(np.concatenate(gevonden))
        i, j = paren // max(self.aantal, 1), paren % max(self.aantal, 1)
        if betrokken is None:
            return i, j
        houd = betrokken[i] | betrokken[j]
        return i[houd], j[houd]


def _pairs(sleutel: Sleutels, wie: Getallen, rang: Getallen, aantal: int) -> Getallen:
    """All pairs within each block, as i * n + j with i < j."""
    volgorde = np.lexsort((rang[wie], sleutel))
    sleutel, wie = sleutel[volgorde], wie[volgorde]
    begin = np.flatnonzero(np.r_[True, sleutel[1:] != sleutel[:-1]]) if len(sleutel) else np.zeros(0, dtype=np.int64)
    omvang = np.diff(np.r_[begin, len(sleutel)])
    einde = np.repeat(begin + omvang, omvang)
    reikwijdte = np.repeat(np.where(omvang > GROOTSTE_BLOK, BUREN, omvang), omvang)
    plek = np.arange(len(sleutel))
    delen = []
    for stap in range(1, GROOTSTE_BLOK + 1):
        plek = plek[(plek + stap < einde[plek]) & (stap <= reikwijdte[plek])]
        if not len(plek):
            break
        a, b = wie[plek], wie[plek + stap]
        delen.append(np.minimum(a, b) * aantal + np.maximum(a, b))
    paren = np.concatenate(delen) if delen else np.zeros(0, dtype=np.int64)
    return paren[paren // aantal != paren % aantal]


def _keys(kolommen: Kolommen, tafel: Naamtafel) -> Iterator[tuple[Getallen, Getallen, Getallen]]:
    """Per kind of key who holds it, and the two numbers it is made of."""
    yield from _keys_of_records(kolommen, tafel)
    yield from _keys_of_words(kolommen, tafel)
    iedereen = np.arange(len(kolommen))
    for een, twee in combinations(kolommen.steun.values(), 2):
        beide = iedereen[(een > 0) & (twee > 0)]
        yield beide, een[beide], twee[beide]


def _keys_of_records(kolommen: Kolommen, tafel: Naamtafel) -> Iterator[tuple[Getallen, Getallen, Getallen]]:
    """The birth date, and both names; neither knows an order, of day and month or of first name and family name."""
    met_datum = np.flatnonzero(kolommen.dag > 0)
    dag, maand = kolommen.dag[met_datum], kolommen.maand[met_datum]
    yield met_datum, np.minimum(dag, maand) * 100 + np.maximum(dag, maand), kolommen.jaar[met_datum]
    beide = np.flatnonzero((kolommen.achternaam > 0) & (kolommen.voornaam > 0))
    begin = Woordtafel().column(vorm[:BEGIN] for vorm in tafel.vormen)
    for vorm in (tafel.vorm, begin):
        achter, voor = vorm[kolommen.achternaam[beide]], vorm[kolommen.voornaam[beide]]
        yield beide, np.minimum(achter, voor), np.maximum(achter, voor)


def _keys_of_words(kolommen: Kolommen, tafel: Naamtafel) -> Iterator[tuple[Getallen, Getallen, Getallen]]:
    """Any one word of a name, or how it begins, with two parts of the birth date, the home town or a further fact."""
    wie, woord, begin = _words(kolommen, tafel)
    datum = kolommen.dag[wie] > 0
    dag, maand, jaar = (deel[wie[datum]] for deel in (kolommen.dag, kolommen.maand, kolommen.jaar))
    for een, twee in ((dag, maand), (maand, jaar), (dag, jaar)):
        yield wie[datum], woord[datum], een * 10_000 + twee
        yield wie[datum], begin[datum], een * 10_000 + twee
    for feit, naam in ((kolommen.woonplaats, woord), *((feit, begin) for feit in kolommen.steun.values())):
        bekend = feit[wie] > 0
        yield wie[bekend], naam[bekend], feit[wie[bekend]]


def _words(kolommen: Kolommen, tafel: Naamtafel) -> tuple[Getallen, Getallen, Getallen]:
    """Every word of every name, whichever field it stands in: the record, the word, and how it begins."""
    woorden, kort = Woordtafel(), Woordtafel()
    per_naam = [[deel for deel in vorm.split() if len(deel) > 1] for vorm in tafel.vormen]
    aantal = np.array([len(delen) for delen in per_naam], dtype=np.int64)
    begin = np.cumsum(aantal) - aantal
    nummers = woorden.column(deel for delen in per_naam for deel in delen)
    kort_nummers = kort.column(deel[:BEGIN] for delen in per_naam for deel in delen)
    naam = np.concatenate([kolommen.achternaam, kolommen.voornaam])
    wie = np.tile(np.arange(len(kolommen)), 2)
    keer = aantal[naam]
    plek = np.repeat(begin[naam] - (np.cumsum(keer) - keer), keer) + np.arange(keer.sum())
    return np.repeat(wie, keer), nummers[plek], kort_nummers[plek]


def _mix(soort: int, een: Getallen, twee: Getallen) -> Sleutels:
    """One number out of three; that others make the same costs a comparison and nothing else."""
    sleutel = een.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + twee.astype(np.uint64)
    sleutel = (sleutel ^ (sleutel >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    return sleutel * np.uint64(257) + np.uint64(soort)
