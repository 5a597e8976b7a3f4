"""All records as columns of numbers: what numpy can compare a million pairs at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from registratie.inlezen.vouw import fold

from .normaliseren import split_name
from .transliteratie import one_spelling, to_latin
from .typen import Registratie

Getallen = NDArray[np.int64]
Vlaggen = NDArray[np.bool_]

KLEINSTE_REGISTER = 5_000
"""A smaller register is a part of the same population, and says little by itself about how frequent a name is: wherever the
number of records counts, it counts as this many."""


class Woordtafel:
    """Every different word once, with a number; 0 is the empty word."""

    def __init__(self) -> None:
        self.nummers: dict[str, int] = {"": 0}

    def column(self, woorden: Iterable[str]) -> Getallen:
        """The numbers of these words, new ones for words that were not seen before."""
        nummers = self.nummers
        return np.array([nummers.setdefault(woord, len(nummers)) for woord in woorden], dtype=np.int64)

    @cached_property
    def woorden(self) -> NDArray[np.object_]:
        """The words by number. The table must be complete."""
        return np.array(list(self.nummers), dtype=object)


@dataclass(slots=True)
class Kolommen:
    """One place per record, in the order of the ids, so that nothing depends on the order in which they were supplied.

    `achternaam` and `voornaam` are numbers in one table of names. Parts of a birth date are 0 when it is missing.
    """

    ids: Getallen
    namen: Woordtafel
    achternaam: Getallen
    voornaam: Getallen
    dag: Getallen
    maand: Getallen
    jaar: Getallen
    plaatsen: Woordtafel
    woonplaats: Getallen
    taal: Getallen
    bron: Getallen
    organisatie: Getallen
    feiten: Woordtafel
    steun: dict[str, Getallen]
    registraties: list[Registratie]

    def __len__(self) -> int:
        return len(self.ids)

    def features(self, vorm: Getallen, wie: Getallen) -> Getallen:
        """Family name, first name and birth date of these records, each as one number."""
        datum = self.jaar[wie] * 10_000 + self.maand[wie] * 100 + self.dag[wie]
        return np.stack([vorm[self.achternaam[wie]], vorm[self.voornaam[wie]], datum])


def to_columns(registraties: Sequence[Registratie]) -> Kolommen:
    """Sort and number. Raises ``ValueError`` when an id occurs twice."""
    rijen = sorted(registraties, key=lambda rij: rij.id)
    ids = np.array([rij.id for rij in rijen], dtype=np.int64)
    if len(np.unique(ids)) != len(ids):
        raise ValueError("An id may occur once.")
    namen, plaatsen, feiten = Woordtafel(), Woordtafel(), Woordtafel()
    paren = [split_name(rij.achternaam, rij.voornaam, rij.taal) for rij in rijen]
    dagen = [rij.geboortedatum for rij in rijen]
    return Kolommen(
        ids=ids,
        namen=namen,
        achternaam=namen.column([achter for achter, _ in paren]),
        voornaam=namen.column([voor for _, voor in paren]),
        dag=np.array([dag.day if dag else 0 for dag in dagen], dtype=np.int64),
        maand=np.array([dag.month if dag else 0 for dag in dagen], dtype=np.int64),
        jaar=np.array([dag.year if dag else 0 for dag in dagen], dtype=np.int64),
        plaatsen=plaatsen,
        woonplaats=plaatsen.column([_town(rij.woonplaats, rij.taal) for rij in rijen]),
        taal=Woordtafel().column([rij.taal for rij in rijen]),
        bron=Woordtafel().column([rij.bron for rij in rijen]),
        organisatie=np.array([rij.organisatie for rij in rijen], dtype=np.int64),
        feiten=feiten,
        steun=_support(rijen, feiten),
        registraties=rijen,
    )


@lru_cache(maxsize=50_000)
def _town(plaats: str, taal: str) -> str:
    return one_spelling(fold(to_latin(plaats, taal)))


def _support(rijen: list[Registratie], tafel: Woordtafel) -> dict[str, Getallen]:
    """Per further fact a column of numbers in one table, so that a value can be found in another column."""
    feiten = [dict(rij.steun) for rij in rijen]
    namen = sorted({naam for rij in feiten for naam in rij})
    return {naam: tafel.column(fold(rij.get(naam, "")).replace(" ", "") for rij in feiten) for naam in namen}
