"""Read the observations of a table: JSON as the service gives and a browser saves it, or CSV with semicolons."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from speerpunten.kennis.statline import perioden
from speerpunten.kennis.statline.fouten import Onleesbaar, Veranderd

MAAT, GEBIED, PERIODE, WAARDE, KENMERK, EENHEID = "Measure", "RegioS", "Perioden", "Value", "ValueAttribute", "Unit"
NODIG = (MAAT, GEBIED, PERIODE, WAARDE)
BEKEND = {*NODIG, KENMERK, EENHEID, "Id", "StringValue"}
HOOGSTE = Decimal(10) ** 12
"""What a figure can hold; no table about people comes near it."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """What is taken from a table: one measure with its name at CBS, for these areas, of one kind of period, from a year on.

    `einde`: the figure holds on the last day of the period; else on the first. `gebieden`: code and name, all must have a value.
    """

    maat: str
    naam: str
    eenheid: str
    soort: str
    vanaf: int
    einde: bool
    gebieden: dict[str, str]


@dataclass(frozen=True, slots=True)
class Waarneming:
    """The value of one area on one day, in the unit of the measure."""

    gebied: str
    dag: date
    waarde: Decimal
    periode: str


def rows_of(pages: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """The observations of all pages, one at a time; what a page is shows from its first character. Raises `Onleesbaar`."""
    for page in pages:
        text = _text(page)
        yield from _of_json(text) if text.startswith(("{", "[")) else _of_csv(text)


def next_link(page: bytes) -> str:
    """The address of the next page; empty on the last one. Raises `Onleesbaar`."""
    body = _json(_text(page))
    link = body.get("@odata.nextLink") if isinstance(body, dict) else None
    return link if isinstance(link, str) else ""


def observations(rows: Iterable[dict[str, Any]], afspraak: Afspraak) -> list[Waarneming]:
    """The values that were agreed on, by area and day. Raises `Onleesbaar` and `Veranderd`."""
    found: dict[tuple[str, date], Waarneming] = {}
    gezien = passend = 0
    for row in rows:
        gezien += 1
        _check_shape(row)
        if str(row[MAAT]).strip() != afspraak.maat:
            continue
        passend += 1
        _check_unit(row, afspraak)
        one = _observation(row, afspraak)
        if one is None:
            continue
        if found.setdefault((one.gebied, one.dag), one).waarde != one.waarde:
            raise Onleesbaar(f"{afspraak.gebieden[one.gebied]} heeft twee verschillende waarden voor {one.periode}.")
    if not gezien:
        raise Onleesbaar("Er staan geen cijfers in het antwoord of het bestand.")
    if not passend:
        raise Veranderd(f"De maat “{afspraak.maat}” komt niet meer voor in de tabel.")
    _check_complete(found, afspraak)
    return sorted(found.values(), key=lambda one: (one.gebied, one.dag))


def check_measures(page: bytes, afspraak: Afspraak) -> None:
    """Whether the list of measures of a table still has ours, by that name and in its unit. Raises `Onleesbaar` and `Veranderd`."""
    for row in _of_json(_text(page)):
        if str(row.get("Identifier", "")).strip() == afspraak.maat:
            titel = str(row.get("Title") or "").strip()
            if titel.casefold() != afspraak.naam.casefold():
                raise Veranderd(f"De maat “{afspraak.maat}” heet bij het CBS “{titel[:80]}”, niet “{afspraak.naam}”.")
            _check_unit(row, afspraak)
            return
    raise Veranderd(f"De maat “{afspraak.maat}” komt niet meer voor in de tabel.")


def _text(page: bytes) -> str:
    try:
        return page.decode("utf-8-sig").strip()
    except UnicodeDecodeError as fout:
        raise Onleesbaar("Dit is geen tekst in UTF-8. Download de tabel opnieuw als JSON of CSV.") from fout


def _json(text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as fout:
        raise Onleesbaar("Het antwoord of bestand is niet heel: de JSON breekt af of klopt niet.") from fout


def _of_json(text: str) -> Iterator[dict[str, Any]]:
    body = _json(text)
    rows = body.get("value") if isinstance(body, dict) else body
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Onleesbaar("Dit is geen lijst met waarnemingen van CBS StatLine: “value” ontbreekt.")
    yield from rows


def _of_csv(text: str) -> Iterator[dict[str, Any]]:
    if not text:
        return
    reader = csv.DictReader(io.StringIO(text), delimiter=";", strict=True)
    try:
        if len(reader.fieldnames or ()) < 2:
            raise Onleesbaar(
                "Dit is geen JSON en geen CSV met puntkomma's. Download de waarnemingen bij het CBS opnieuw."
            )
        for row in reader:
            if None in row or None in row.values():
                raise Onleesbaar(f"Regel {reader.line_num} heeft niet evenveel kolommen als de kop.")
            yield row
    except csv.Error as fout:
        raise Onleesbaar(f"De CSV is niet te lezen bij regel {reader.line_num}.") from fout


def _check_shape(row: dict[str, Any]) -> None:
    weg = [naam for naam in NODIG if naam not in row]
    if weg:
        raise Veranderd(f"De tabel heeft geen {_list(weg)} meer.")
    erbij = sorted(str(naam) for naam in row if naam not in BEKEND)
    if erbij:
        raise Veranderd(f"De tabel is nu ook verdeeld naar {_list(erbij)}.")


def _check_unit(row: dict[str, Any], afspraak: Afspraak) -> None:
    eenheid = str(row.get(EENHEID) or "").strip()
    if eenheid and eenheid.casefold() != afspraak.eenheid.casefold():
        raise Veranderd(f"De eenheid is nu “{eenheid[:40]}” en was “{afspraak.eenheid}”.")


def _observation(row: dict[str, Any], afspraak: Afspraak) -> Waarneming | None:
    gebied, periode = perioden.region_of(str(row[GEBIED])), str(row[PERIODE]).strip()
    if gebied not in afspraak.gebieden or perioden.kind_of(periode) != afspraak.soort:
        return None
    waarde = _number(row[WAARDE])
    if waarde is None or perioden.year_of(periode) < afspraak.vanaf:
        return None
    dag = perioden.last_day(periode) if afspraak.einde else perioden.first_day(periode)
    return Waarneming(gebied, dag, waarde, periode)


def _number(waarde: Any) -> Decimal | None:
    if waarde is None or str(waarde).strip() in ("", ".", "null"):
        return None
    try:
        getal = Decimal(str(waarde).strip().replace(",", "."))
    except InvalidOperation as fout:
        raise Onleesbaar(f"De waarde “{str(waarde)[:20]}” is geen getal.") from fout
    if not getal.is_finite() or not 0 <= getal < HOOGSTE:
        raise Onleesbaar(f"De waarde “{str(waarde)[:20]}” kan niet kloppen.")
    return getal.quantize(Decimal("0.01"))


def _check_complete(found: dict[tuple[str, date], Waarneming], afspraak: Afspraak) -> None:
    if not found:
        raise Veranderd(f"Vanaf {afspraak.vanaf} staat er voor geen enkele gemeente een waarde in de tabel.")
    nieuwste = max(dag for _, dag in found)
    zonder = [naam for code, naam in afspraak.gebieden.items() if (code, nieuwste) not in found]
    if zonder:
        raise Veranderd(f"Voor de nieuwste periode is er geen waarde voor {_list(zonder)}.")


def _list(namen: Sequence[str]) -> str:
    return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"
