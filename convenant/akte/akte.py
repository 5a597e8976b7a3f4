"""Everything that is printed in a convenant to sign."""

from dataclasses import dataclass
from datetime import datetime

from convenant.tekst import Convenanttekst


@dataclass(frozen=True)
class Akte:
    """The text of one version, and who signs it for whom.

    `partij`: the name of the organisation or gemeente; `kvk` empty for a gemeente. `tekent_als`: the kinds of party, in words.
    `grond`: in words. `opgemaakt`: when it was made to read, aware. `controle`: the address of the page that checks a file.
    """

    tekst: Convenanttekst
    partij: str
    kvk: str
    tekent_als: tuple[str, ...]
    naam: str
    hoedanigheid: str
    grond: str
    opgemaakt: datetime
    controle: str

    @property
    def titel(self) -> str:
        """The title of the document."""
        return f"{self.tekst.kop}, versie {self.tekst.nummer}, {self.partij}"
