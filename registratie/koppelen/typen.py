"""What goes into the engine and what comes out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Verblijfsfeit:
    """The nights ``[aankomst, einde)`` of a record in one bed; without ``einde`` the stay is open."""

    locatie: int
    kamer: str
    aankomst: date
    einde: date | None


@dataclass(frozen=True, slots=True)
class Registratie:
    """One supplied record, as the engine needs it.

    ``bron`` is who supplied it; a person stands once in a source, typing errors aside. Empty: nothing is known of that.
    ``steun`` holds further facts as (name, value), for registers that have more than this one.
    """

    id: int
    achternaam: str
    voornaam: str
    geboortedatum: date | None
    woonplaats: str = ""
    taal: str = ""
    bron: str = ""
    organisatie: int = 0
    verblijven: tuple[Verblijfsfeit, ...] = ()
    steun: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reden:
    """A row of the weight table that fired; ``gewicht`` in bits, negative when it speaks against."""

    code: str
    gewicht: float


class Klasse(StrEnum):
    """Certain pairs are linked, uncertain ones are asked."""

    ZEKER = "zeker"
    TWIJFEL = "twijfel"


@dataclass(frozen=True, slots=True)
class Paar:
    """Two records, ``a < b``, that may be one person; ``score`` is the sum of ``redenen`` in bits."""

    a: int
    b: int
    score: float
    redenen: tuple[Reden, ...]
    klasse: Klasse
