"""Rows as a provider's own software sends them: the fields are known, so nothing has to be recognised.

They are read by the same reader as the rows of a file, so they are judged alike and in the same words. Stricter is only what
software can do better than people: a date is written in one way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from rivierenland.core.validators.bsn import contains_bsn

from .adressen import Adres
from .datums import Ongeldig, Onthouden, build
from .indeling import Bladindeling
from .kolommen import Kolom, Zekerheid, letter
from .meldingen import Fout
from .rij import Rij
from .rijlezer import Rijlezer
from .synoniemen import Veld

VELDEN: dict[str, Veld] = {
    "achternaam": Veld.ACHTERNAAM,
    "voornaam": Veld.VOORNAAM,
    "geboortedatum": Veld.GEBOORTEDATUM,
    "woonplaats": Veld.WOONPLAATS,
    "taal": Veld.TAAL,
    "locatieId": Veld.LOCATIECODE,
    "kamer": Veld.KAMER,
    "aankomst": Veld.AANKOMST,
    "verwachtVertrek": Veld.VERWACHT_VERTREK,
    "vertrek": Veld.VERTREK,
    "documentsoort": Veld.DOCUMENTSOORT,
}
"""What a row is called in a call, and what it is to us."""
NAAM_VAN = {veld: naam for naam, veld in VELDEN.items()}
_DAG = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_VOORBEELD = re.compile(r"(\d{2})-(\d{2})-(\d{4})")
_WOORDEN = {"maak de cel leeg": "laat het veld weg", "in deze cel": "in dit veld"}
_VRIJ = (Veld.ACHTERNAAM, Veld.VOORNAAM, Veld.WOONPLAATS, Veld.KAMER)


class Aanroep:
    """The rows of one call, as an `Inlezing` gives those of a file; a row is called by its place, the first is 1."""

    verborgen: tuple[str, ...] = ()

    def __init__(self, rijen: Sequence[Mapping[str, Any]], *, vandaag: date | None = None) -> None:
        self.rijen = rijen
        self.vandaag = vandaag or date.today()
        self.bladen = [_lay_out()]

    def __iter__(self) -> Iterator[Rij]:
        rijen = ((nr, [rij.get(naam) for naam in VELDEN]) for nr, rij in enumerate(self.rijen, 1))
        for rij in Aanroeplezer(self.bladen[0], self.vandaag, False).read(rijen):
            rij.locatie_id = self.rijen[rij.rijnummer - 1].get("locatieId")
            yield rij


def _lay_out() -> Bladindeling:
    kolommen = [Kolom(letter(place), naam, veld, Zekerheid.ZEKER) for place, (naam, veld) in enumerate(VELDEN.items())]
    return Bladindeling(
        blad="", koprij=0, kolommen=kolommen, maand_eerst={}, locatie_kandidaten=(), adres=Adres(), met_bewoners=True,
        ontbreekt=[],
    )  # fmt: skip


class Aanroeplezer(Rijlezer):
    """Reads what software sends: every row is meant as a stay, and a day is jjjj-mm-dd."""

    def __init__(self, indeling: Bladindeling, vandaag: date, systeem_1904: bool) -> None:
        super().__init__(indeling, vandaag, systeem_1904)
        self._geboren = self._aankomst = self._verwacht = self._vertrek = Onthouden(_day)

    def _is_stay(self, cellen: list[Any], naam: Any, datums: tuple[Any, ...]) -> bool:
        return True

    def _check_person(self, rij: Rij, geboren: Any, c_geboren: Any, c_taal: Any) -> None:
        super()._check_person(rij, geboren, c_geboren, c_taal)
        for veld in _VRIJ:
            place = self.plaatsen[veld]
            if place is not None and contains_bsn(str(rij.ruw[place] or "")):
                rij.ruw[place] = ""  # not kept, not even beside the fault
                self._note(rij.fouten, veld, "", "bsn")

    def _note(self, lijst: list[Fout], veld: Veld | None, er_staat: Any, code: str, extra: str = "") -> None:
        super()._note(lijst, veld, er_staat, code, extra)
        lijst[-1] = _for_software(lijst[-1])


def _day(cel: Any) -> date | Ongeldig | None:
    if cel in ("", None):
        return None
    if found := _DAG.fullmatch(cel) if isinstance(cel, str) else None:
        return build(found[1], int(found[2]), int(found[3]), None)
    return Ongeldig("Schrijf een dag als jjjj-mm-dd.")


def _for_software(fout: Fout) -> Fout:
    """The advice in the words of a call: no cells, and the day as software writes it."""
    advies = _VOORBEELD.sub(r"\3-\2-\1", fout.advies)
    for cel, veld in _WOORDEN.items():
        advies = advies.replace(cel, veld)
    return replace(fout, kolom_letter="", advies=advies)
