"""Facilities against the norm: what is there, what is needed, and how many people it is enough for."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

from registratie.models import Voorziening
from registratie.queries.normwaarden import DOUCHE, KOELKAST, TOILET, Normwaarden
from rivierenland.core.opmaak import getal


@dataclass(frozen=True, slots=True)
class Voorzieningseis:
    """One kind of facility at one location. `nodig` counts for `bij` people; `genoeg_voor` None means any number.

    `aanwezig` None: nobody filled it in. `maat` is written after the number: ` liter`, or nothing.
    """

    naam: str
    maat: str
    aanwezig: int | None
    nodig: int
    bij: int
    genoeg_voor: int | None
    regel: str
    bron: str
    voorbeeld: bool

    @property
    def voldoet(self) -> bool | None:
        """Whether there is enough; None when it is not known what is there."""
        return None if self.aanwezig is None else self.aanwezig >= self.nodig


def eisen(
    voorziening: Voorziening | None, *, gemeente: str, personen: int, normen: Normwaarden
) -> list[Voorzieningseis]:
    """Every kind that a norm in force speaks of, for this number of people."""
    there = voorziening or Voorziening()
    found = [
        _shared("Toiletten", there.toiletten, normen.get(TOILET, gemeente), personen),
        _shared("Douches", there.douches, normen.get(DOUCHE, gemeente), personen),
        _fridge(there.koelkast_liter, normen.measure(KOELKAST, gemeente), personen),
        _burners(there.kookpitten, normen.kookeis(gemeente), personen),
    ]
    return [eis for eis in found if eis is not None]


def _shared(naam: str, aanwezig: int | None, norm: Any, personen: int) -> Voorzieningseis | None:
    if norm is None or int(norm.waarde) < 1:
        return None
    per = int(norm.waarde)
    return _eis(
        naam, "", aanwezig, ceil(personen / per), personen, lambda aantal: aantal * per,
        f"1 per {getal(per)} personen", norm,
    )  # fmt: skip


def _fridge(aanwezig: int | None, norm: Any, personen: int) -> Voorzieningseis | None:
    if norm is None:
        return None
    return _eis(
        "Koelkast en vriezer", " liter", aanwezig, ceil(norm.waarde * personen), personen,
        lambda liter: int(liter // norm.waarde), f"{getal(norm.waarde)} liter per persoon", norm,
    )  # fmt: skip


def _burners(aanwezig: int | None, norm: Any, personen: int) -> Voorzieningseis | None:
    if norm is None:
        return None
    eis, bron = norm
    regel = (
        f"minstens {eis.minimum}, boven {eis.minimum_tot} personen 1 per {eis.personen_per_pit}, "
        f"boven {eis.per_pit_tot} is {eis.genoeg} genoeg"
    )
    return _eis("Kookpitten", "", aanwezig, eis.nodig(personen), personen, eis.genoeg_voor, regel, bron)


def _eis(
    naam: str, maat: str, aanwezig: int | None, nodig: int, bij: int, genoeg: Callable[[int], int | None], regel: str,
    norm: Any,
) -> Voorzieningseis:  # fmt: skip
    ruimte = None if aanwezig is None else genoeg(aanwezig)
    return Voorzieningseis(naam, maat, aanwezig, nodig, bij, ruimte, regel, norm.bron, norm.is_voorbeeld)
