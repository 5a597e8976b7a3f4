"""What stands in Waalstroom's example file, read without a line of the portal's own code."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

PATH = Path(__file__).resolve().parents[2] / "registratie" / "voorbeelden" / "waalstroom-bewonersoverzicht.xlsx"
HEADER = 3  # the row with the headings, counted from zero


@dataclass(frozen=True)
class Rij:
    """One line of the list, as far as the tests need it."""

    nummer: int  # as a spreadsheet counts
    locatie: str
    kamer: str
    achternaam: str
    voornaam: str
    geboren: date | None
    aankomst: date
    vertrek: date | None

    def is_good(self, vandaag: date, codes: set[str]) -> bool:
        """The four faults that the example was given."""
        return (
            self.locatie in codes
            and bool(self.achternaam)
            and (self.geboren is None or self.geboren <= vandaag)
            and (self.vertrek is None or self.vertrek > self.aankomst)
        )

    def sleeps_here(self, vandaag: date) -> bool:
        """Is this person there in the night that begins today?"""
        return self.aankomst <= vandaag and (self.vertrek is None or self.vertrek > vandaag)


@dataclass(frozen=True)
class Bestand:
    """The list of Waalstroom against the locations it may name."""

    rijen: list[Rij]
    codes: set[str]
    vandaag: date

    @property
    def fout(self) -> list[Rij]:
        return [rij for rij in self.rijen if not rij.is_good(self.vandaag, self.codes)]

    @property
    def goed(self) -> list[Rij]:
        """The good rows, each stay once."""
        seen = {}
        for rij in self.rijen:
            if rij.is_good(self.vandaag, self.codes):
                seen.setdefault((rij.locatie, rij.achternaam, rij.voornaam, rij.geboren, rij.aankomst), rij)
        return list(seen.values())

    @property
    def dubbel(self) -> int:
        return len(self.rijen) - len(self.fout) - len(self.goed)

    @property
    def vannacht(self) -> Counter[str]:
        """People per location in the night that begins today."""
        return Counter(rij.locatie for rij in self.goed if rij.sleeps_here(self.vandaag))

    def of_locatie(self, code: str) -> list[Rij]:
        return [rij for rij in self.goed if rij.locatie == code]


def read(codes: set[str], vandaag: date) -> Bestand:
    """The rows below the headings, up to the first line without a location or a name."""
    sheet = CalamineWorkbook.from_path(PATH).get_sheet_by_index(0).to_python()
    rijen = []
    for nummer, cells in enumerate(sheet[HEADER + 1 :], start=HEADER + 2):
        code, kamer, achternaam, voornaam, geboren, aankomst, vertrek, *_ = cells
        if not isinstance(aankomst, date):
            continue
        rijen.append(
            Rij(nummer, code, kamer, achternaam.strip(), voornaam.strip(), geboren or None, aankomst, vertrek or None)
        )
    return Bestand(rijen, codes, vandaag)
