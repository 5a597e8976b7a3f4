"""The matrix: a cell per gemeente and package, with what was there on the day it is compared with, and the totals."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from speerpunten.programma.enums.deelname import Deelnamekeuze

Sleutel = tuple[str, str]
"""The code of a gemeente and of a package."""
Keuzes = Mapping[Sleutel, Deelnamekeuze]


@dataclass(frozen=True, slots=True)
class Cel:
    """What a gemeente chose for a package. `was`: what it chose on the compared day, when that was something else."""

    gemeente: str
    pakket: str
    keuze: Deelnamekeuze
    was: Deelnamekeuze | None = None


@dataclass(frozen=True, slots=True)
class Rij:
    """One gemeente (or, turned round, one package) with its cells in order; `toen` is None when nothing is compared."""

    code: str
    cellen: tuple[Cel, ...]
    haakt_aan: int
    toen: int | None


@dataclass(frozen=True, slots=True)
class Telling:
    """How many cells hold a choice now, and on the compared day (None when nothing is compared)."""

    keuze: Deelnamekeuze
    nu: int
    toen: int | None


@dataclass(frozen=True, slots=True)
class Bord:
    """The whole matrix by gemeente, the same cells by package, and the count of each choice."""

    rijen: tuple[Rij, ...]
    kolommen: tuple[Rij, ...]
    tellingen: tuple[Telling, ...]

    @property
    def cellen(self) -> int:
        """How many cells there are."""
        return sum(telling.nu for telling in self.tellingen)

    @property
    def haakt_aan(self) -> Telling:
        """The count of what it is all about."""
        return self.tellingen[0]

    @property
    def veranderd(self) -> tuple[Cel, ...]:
        """The cells with another choice than on the compared day, by gemeente."""
        return tuple(cel for rij in self.rijen for cel in rij.cellen if cel.was)


def board(gemeenten: Sequence[str], pakketten: Sequence[str], nu: Keuzes, toen: Keuzes | None = None) -> Bord:
    """The matrix in the order of `gemeenten` and `pakketten`; a choice that is not given is unknown.

    `toen`: the choices of another day to compare with.
    """
    cellen = {(g, p): _cell(g, p, nu, toen) for g in gemeenten for p in pakketten}
    eerder = {key: _of(toen, key) for key in cellen} if toen is not None else None
    return Bord(
        tuple(_row(g, [(g, p) for p in pakketten], cellen, eerder) for g in gemeenten),
        tuple(_row(p, [(g, p) for g in gemeenten], cellen, eerder) for p in pakketten),
        _counts(cellen, eerder),
    )


def _of(keuzes: Keuzes, key: Sleutel) -> Deelnamekeuze:
    return keuzes.get(key, Deelnamekeuze.ONBEKEND)


def _cell(gemeente: str, pakket: str, nu: Keuzes, toen: Keuzes | None) -> Cel:
    keuze = _of(nu, (gemeente, pakket))
    was = keuze if toen is None else _of(toen, (gemeente, pakket))
    return Cel(gemeente, pakket, keuze, None if was == keuze else was)


def _row(code: str, keys: list[Sleutel], cellen: Mapping[Sleutel, Cel], eerder: Keuzes | None) -> Rij:
    own = tuple(cellen[key] for key in keys)
    nu = sum(cel.keuze == Deelnamekeuze.HAAKT_AAN for cel in own)
    return Rij(code, own, nu, None if eerder is None else sum(eerder[key] == Deelnamekeuze.HAAKT_AAN for key in keys))


def _counts(cellen: Mapping[Sleutel, Cel], eerder: Keuzes | None) -> tuple[Telling, ...]:
    nu = Counter(cel.keuze for cel in cellen.values())
    toen = None if eerder is None else Counter(eerder.values())
    return tuple(Telling(keuze, nu[keuze], None if toen is None else toen[keuze]) for keuze in Deelnamekeuze)
