"""One row of a supplied file that is meant as a stay."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .meldingen import Fout
from .vouw import to_text


@dataclass(slots=True)
class Rij:
    """One row meant as a stay, in one form whatever the file looked like; empty text or ``None`` where nothing stood.

    ``locatie_kandidaten`` are folded codes or names to try in order, ``locatie_zoek`` the first of them; ``adres`` and
    ``plaats`` are folded, ``postcode`` is like 4041ZX. ``vertrek`` is never after the day of reading: a later one is
    ``verwacht_vertrek``. ``locatie_id`` is our own number, which only software sends. A row with ``fouten`` cannot be
    taken, one with only ``waarschuwingen`` can.
    """

    blad: str
    rijnummer: int
    achternaam: str
    voornaam: str
    naam_sleutel: str
    geboortedatum: date | None
    woonplaats: str
    taal: str
    locatie_zoek: str
    locatie_kandidaten: tuple[str, ...]
    adres: str
    postcode: str
    plaats: str
    kamer: str
    aankomst: date | None
    verwacht_vertrek: date | None
    vertrek: date | None
    documentsoort: str
    werkgever: str
    ruw: list[Any]
    locatie_id: int | None = None
    fouten: list[Fout] = field(default_factory=list)
    waarschuwingen: list[Fout] = field(default_factory=list)

    @property
    def cellen(self) -> list[str]:
        """The row as it stood, as text, for the file with faults; forbidden columns are empty."""
        return [to_text(cel) for cel in self.ruw]

    @property
    def inhoud(self) -> tuple[Any, ...]:
        """What makes two rows of a file copies of each other."""
        plek = self.locatie_zoek or self.adres
        return self.naam_sleutel, self.geboortedatum, plek, self.aankomst, self.vertrek or self.verwacht_vertrek
