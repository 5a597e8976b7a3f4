"""Turns the sheets of a supplied file into stays: one ``Rij`` per row that is meant as one."""

from collections.abc import Iterator
from datetime import date

from .bestand import Bestand
from .bestandsfout import Bestandsfout
from .indeling import Bladindeling, lay_out
from .kolommen import Koppeling
from .meldingen import Fout
from .rij import Rij
from .rijlezer import Rijlezer
from .synoniemen import Veld

__all__ = ["Fout", "Inlezing", "Rij", "read_rijen"]

_KOLOMNAAM = {Veld.NAAM: "de naam", Veld.GEBOORTEDATUM: "de geboortedatum", Veld.AANKOMST: "de datum van aankomst"}


class Inlezing:
    """One pass over a file. Iterate it for the rows; ``bladen`` then holds the layouts met so far.

    Raises ``Bestandsfout`` while iterating: ``geen_kop`` if no sheet has a header, ``kolom_ontbreekt`` if a sheet with
    people lacks the name, birth date or arrival.
    """

    def __init__(self, bestand: Bestand, koppeling: Koppeling | None = None, *, vandaag: date | None = None) -> None:
        self.bestand = bestand
        self.koppeling = koppeling
        self.vandaag = vandaag or date.today()
        self.bladen: list[Bladindeling] = []

    @property
    def verborgen(self) -> tuple[str, ...]:
        """The names of hidden sheets, which are not read."""
        return tuple(self.bestand.verborgen)

    def __iter__(self) -> Iterator[Rij]:
        zonder: list[Bladindeling] = []
        for blad in self.bestand.bladen():
            indeling, rijen = lay_out(blad, self.koppeling)
            if indeling is None:
                continue
            if not indeling.met_bewoners:
                zonder.append(indeling)
                continue
            if indeling.ontbreekt:
                raise _missing_column(indeling)
            self.bladen.append(indeling)
            yield from Rijlezer(indeling, self.vandaag, self.bestand.systeem_1904).read(rijen)
        if not self.bladen:
            raise _missing_column(zonder[0]) if zonder else Bestandsfout("geen_kop")


def _missing_column(indeling: Bladindeling) -> Bestandsfout:
    namen = " en ".join(_KOLOMNAAM[veld] for veld in indeling.ontbreekt)
    plek = f"In blad '{indeling.blad}'" if indeling.blad else "In dit bestand"
    return Bestandsfout(
        "kolom_ontbreekt", f"{plek} vinden we geen kolom met {namen}. Wijs zelf aan welke kolom dat is."
    )


def read_rijen(bestand: Bestand, koppeling: Koppeling | None = None, *, vandaag: date | None = None) -> Iterator[Rij]:
    """The stays in a file, in order; see ``Inlezing``, which also tells the layout."""
    return iter(Inlezing(bestand, koppeling, vandaag=vandaag))
