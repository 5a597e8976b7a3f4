"""Recognises the header row and what each column holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from .datums import Ongeldig, parse_datum
from .synoniemen import DELEN, STOORT, SYNONIEMEN, VERBODEN, VERBODEN_DELEN, Veld
from .vouw import fold, to_text

__all__ = ["Kolom", "Koppeling", "Veld", "Zekerheid", "find_header", "heading_key", "letter", "recognise"]

DATUMVELDEN = frozenset({Veld.GEBOORTEDATUM, Veld.AANKOMST, Veld.VERWACHT_VERTREK, Veld.VERTREK})
NAAMVELDEN = frozenset({Veld.NAAM, Veld.ACHTERNAAM, Veld.VOORNAAM})
ZOEKDIEPTE = 100


class Zekerheid(StrEnum):
    ZEKER = "zeker"
    WAARSCHIJNLIJK = "waarschijnlijk"
    ONBEKEND = "onbekend"
    VERBODEN = "verboden"


# What a person decided about a heading (by ``heading_key``): a field, or ``None`` for "leave this column out".
Koppeling = Mapping[str, Veld | None]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its letter in the spreadsheet, its heading, and what it holds if that is known."""

    letter: str
    kop: str
    veld: Veld | None
    zekerheid: Zekerheid


def letter(nummer: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    while nummer >= 0:
        nummer, rest = divmod(nummer, 26)
        letters = chr(65 + rest) + letters
        nummer -= 1
    return letters


def heading_key(kop: Any) -> str:
    """The form under which a heading is compared and remembered: ``Loc. code`` and ``loccode`` are one."""
    return fold(to_text(kop)).replace(" ", "")


def recognise(
    headers: Sequence[Any],
    examples: Sequence[Sequence[Any]] = (),
    *,
    koppeling: Koppeling | None = None,
    begin: int = 0,
) -> list[Kolom]:
    """Name every column; ``examples`` are rows below the header, ``begin`` the number of the first column.

    A column is *verboden* by its heading (BSN, nationality, document number, bank account) or by what stands in it,
    and then nobody can map it. A field is given once: to the surest column, the leftmost of equals.
    """
    koppeling = koppeling or {}
    geraden = []
    for plaats, kop in enumerate(headers):
        waarden = [rij[plaats] for rij in examples if plaats < len(rij) and rij[plaats] not in ("", None)]
        geraden.append(_guess(heading_key(kop), waarden, koppeling))
    geraden = _split_name(geraden)
    eigenaar = _owners(geraden)
    kolommen = []
    for plaats, (kop, (veld, zekerheid)) in enumerate(zip(headers, geraden, strict=True)):
        if veld is not None and eigenaar[veld] != plaats:
            veld, zekerheid = None, Zekerheid.ONBEKEND
        kolommen.append(Kolom(letter(begin + plaats), to_text(kop)[:200], veld, zekerheid))
    return kolommen


_Gok = tuple[Veld | None, Zekerheid]


def _guess(sleutel: str, waarden: list[Any], koppeling: Koppeling) -> _Gok:
    if is_forbidden(sleutel) or _forbidden_content(waarden):
        return None, Zekerheid.VERBODEN
    if sleutel in koppeling:
        veld = koppeling[sleutel]
        return veld, Zekerheid.ZEKER if veld else Zekerheid.ONBEKEND
    veld, zekerheid = SYNONIEMEN.get(sleutel), Zekerheid.ZEKER
    if veld is None:
        veld, zekerheid = _by_parts(sleutel), Zekerheid.WAARSCHIJNLIJK
    if veld is None:
        return None, Zekerheid.ONBEKEND
    if veld is Veld.DOCUMENTSOORT and _most(waarden, _is_document_number):
        return None, Zekerheid.VERBODEN
    if veld in DATUMVELDEN and waarden and not _most(waarden, _is_date, 0.5):
        zekerheid = Zekerheid.WAARSCHIJNLIJK
    return veld, zekerheid


def is_forbidden(sleutel: str) -> bool:
    """Whether a heading names personal data the portal may not hold."""
    return sleutel in VERBODEN or any(deel in sleutel for deel in VERBODEN_DELEN)


def _by_parts(sleutel: str) -> Veld | None:
    # "Aankomst datum/tijd" still holds the date.
    if any(woord in sleutel.replace("datumtijd", "").replace("datetime", "") for woord in STOORT):
        return None
    return next((veld for delen, veld in DELEN if all(deel in sleutel for deel in delen)), None)


def _split_name(geraden: list[_Gok]) -> list[_Gok]:
    """``Naam`` beside ``Voornaam`` is the surname; beside ``Achternaam`` it says the same again."""
    velden = {veld for veld, _ in geraden}
    if Veld.VOORNAAM in velden and Veld.NAAM in velden and Veld.ACHTERNAAM not in velden:
        return [(Veld.ACHTERNAAM, zeker) if veld is Veld.NAAM else (veld, zeker) for veld, zeker in geraden]
    return geraden


def _owners(geraden: list[_Gok]) -> dict[Veld, int]:
    eigenaar: dict[Veld, int] = {}
    for plaats, (veld, zekerheid) in enumerate(geraden):
        if veld is None:
            continue
        eerder = eigenaar.get(veld)
        if eerder is None or (zekerheid is Zekerheid.ZEKER and geraden[eerder][1] is not Zekerheid.ZEKER):
            eigenaar[veld] = plaats
    return eigenaar


def _most(waarden: list[Any], proef: Any, deel: float = 0.9) -> bool:
    return bool(waarden) and sum(1 for waarde in waarden if proef(waarde)) >= len(waarden) * deel


def _forbidden_content(waarden: list[Any]) -> bool:
    """A BSN or bank account under whatever heading; looked at in the examples only."""
    return _most(waarden, is_bsn) or _most(waarden, _is_iban)


def is_bsn(waarde: Any) -> bool:
    """Nine digits (or eight, when a spreadsheet ate the zero) that pass the elfproef of the BSN."""
    cijfers = to_text(waarde).replace(".", "").replace(" ", "")
    if not (cijfers.isascii() and cijfers.isdigit() and len(cijfers) in (8, 9)):
        return False
    # A date without separators also has eight digits.
    if len(cijfers) == 8 and isinstance(parse_datum(cijfers), Ongeldig) is False:
        return False
    cijfers = cijfers.zfill(9)
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return som % 11 == 0 and cijfers != "000000000"


_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}$")
_DOCUMENTNUMMER = re.compile(r"(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)[A-Z0-9]{6,15}$")


def _is_iban(waarde: Any) -> bool:
    return _IBAN.match(to_text(waarde).replace(" ", "").upper()) is not None


def _is_document_number(waarde: Any) -> bool:
    return _DOCUMENTNUMMER.match(to_text(waarde).replace(" ", "").replace("-", "").upper()) is not None


def _is_date(waarde: Any) -> bool:
    """Whether a cell can be a date in either order of day and month, or says there is none."""
    return any(not isinstance(parse_datum(waarde, maand_eerst=volgorde), Ongeldig) for volgorde in (False, True))


def find_header(rows: Sequence[Sequence[Any]], koppeling: Koppeling | None = None) -> int | None:
    """The place in ``rows`` of the row with column names, or ``None``.

    Columns that are known count most: a header names at least two different things. Without one, a row of only
    different texts right above a row with a date is taken, so that a person can map unknown columns by hand.
    """
    beste, hoogste = None, 0
    for plaats, rij in enumerate(rows[:ZOEKDIEPTE]):
        score = _score(rij, koppeling or {})
        if score > hoogste:
            beste, hoogste = plaats, score
    return beste if beste is not None else _unknown_header(rows[:ZOEKDIEPTE])


def _score(rij: Sequence[Any], koppeling: Koppeling) -> int:
    velden: dict[Any, int] = {}
    for cel in rij:
        if not isinstance(cel, str) or not 0 < len(cel) <= 80:
            continue
        sleutel = heading_key(cel)
        if sleutel in koppeling:
            velden[koppeling[sleutel] or sleutel] = 3
        elif sleutel in SYNONIEMEN:
            velden[SYNONIEMEN[sleutel]] = 3
        elif is_forbidden(sleutel):
            velden["verboden"] = 1
        elif veld := _by_parts(sleutel):
            velden.setdefault(veld, 2)
    return sum(velden.values()) if len(velden) >= 2 and any(isinstance(veld, Veld) for veld in velden) else 0


def _unknown_header(rows: Sequence[Sequence[Any]]) -> int | None:
    for plaats, (rij, volgende) in enumerate(pairwise(rows)):
        koppen = [heading_key(cel) for cel in rij if cel not in ("", None)]
        alleen_tekst = all(isinstance(cel, str) and not _is_date(cel) for cel in rij if cel not in ("", None))
        verschillend = len(koppen) >= 3 and len(set(koppen)) == len(koppen)
        if verschillend and alleen_tekst and any(_is_real_date(cel) for cel in volgende):
            return plaats
    return None


def _is_real_date(cel: Any) -> bool:
    """A date that no bare number can be taken for."""
    return isinstance(cel, date | str) and isinstance(parse_datum(cel), date)
