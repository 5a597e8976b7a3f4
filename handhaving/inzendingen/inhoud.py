"""The inspection as a phone sends it: read into values, or refused with a sentence for the inspector."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime

from handhaving.checklist.antwoord import Antwoord

MEESTE_ANTWOORDEN = 400
MEESTE_FOTOS = 200
MEESTE_FOTOS_PER_PUNT = 10
LANGSTE_TEKST = 4000
HOOGSTE_NUMMER = 2**31 - 1
GROOTSTE_METING = 10**7
NIET_VAN_ONS = (
    "Dit bericht komt niet van de pagina Op pad, of van een oude versie ervan. Werk de pagina bij en verzend opnieuw."
)


class InhoudGeweigerd(ValueError):
    """This cannot be an inspection. The text is a Dutch sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Fotobelofte:
    """A photo that the phone says it has, and the item it belongs to."""

    sleutel: UUID
    itemcode: str


@dataclass(frozen=True, slots=True)
class Inhoud:
    """One inspection. `stop` None: it was not on a round. The moments carry their zone."""

    sleutel: UUID
    locatie: int
    stop: int | None
    versie: int
    begonnen: datetime
    afgerond: datetime
    personen: int
    aanwezig: str
    opmerking: str
    antwoorden: dict[str, Antwoord]
    fotos: tuple[Fotobelofte, ...]


def read(waarden: Any) -> Inhoud:
    """The values of a message. Raises `InhoudGeweigerd`."""
    if not isinstance(waarden, Mapping):
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return Inhoud(
        sleutel=_key(waarden.get("sleutel")),
        locatie=_number(waarden.get("locatie"), 1),
        stop=None if waarden.get("stop") is None else _number(waarden["stop"], 1),
        versie=_number(waarden.get("versie"), 1),
        begonnen=_moment(waarden.get("begonnen")),
        afgerond=_moment(waarden.get("afgerond")),
        personen=_number(waarden.get("personen"), 0),
        aanwezig=_text(waarden.get("aanwezig", "")),
        opmerking=_text(waarden.get("opmerking", "")),
        antwoorden=_answers(waarden.get("antwoorden")),
        fotos=_photos(waarden.get("fotos", [])),
    )


def as_json(inhoud: Inhoud) -> dict[str, Any]:
    """The values of a message as the inbox keeps them: what `read` knows, and nothing else that was sent along."""
    return {
        "sleutel": str(inhoud.sleutel),
        "locatie": inhoud.locatie,
        "stop": inhoud.stop,
        "versie": inhoud.versie,
        "begonnen": inhoud.begonnen.isoformat(),
        "afgerond": inhoud.afgerond.isoformat(),
        "personen": inhoud.personen,
        "aanwezig": inhoud.aanwezig,
        "opmerking": inhoud.opmerking,
        "antwoorden": {code: _answer_as_json(antwoord) for code, antwoord in inhoud.antwoorden.items()},
        "fotos": [{"sleutel": str(belofte.sleutel), "itemcode": belofte.itemcode} for belofte in inhoud.fotos],
    }


def _answer_as_json(antwoord: Antwoord) -> dict[str, str | None]:
    gemeten = None if antwoord.gemeten is None else str(antwoord.gemeten)
    return {"waarde": antwoord.waarde, "opmerking": antwoord.opmerking, "gemeten": gemeten}


def _key(waarde: Any) -> UUID:
    try:
        return UUID(waarde)
    except (ValueError, TypeError, AttributeError) as fout:
        raise InhoudGeweigerd(NIET_VAN_ONS) from fout


def _number(waarde: Any, least: int) -> int:
    if isinstance(waarde, bool) or not isinstance(waarde, int) or not least <= waarde <= HOOGSTE_NUMMER:
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return waarde


def _moment(waarde: Any) -> datetime:
    try:
        found = parse_datetime(waarde) if isinstance(waarde, str) else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or not 2020 <= found.year <= 2200:
        raise InhoudGeweigerd(
            "De klok van uw telefoon staat verkeerd. Zet haar goed, open de inspectie en rond haar opnieuw af."
        )
    return found


def _text(waarde: Any) -> str:
    if not isinstance(waarde, str):
        raise InhoudGeweigerd(NIET_VAN_ONS)
    if len(waarde) > LANGSTE_TEKST:
        raise InhoudGeweigerd("Een opmerking is te lang. Pas de inspectie aan en maak de tekst korter.")
    if "\x00" in waarde or any("\ud800" <= teken <= "\udfff" for teken in waarde):
        raise InhoudGeweigerd(
            "In een opmerking staan tekens die niemand kan lezen. Pas de inspectie aan en typ de tekst opnieuw."
        )
    return waarde


def _answers(waarden: Any) -> dict[str, Antwoord]:
    if not isinstance(waarden, Mapping) or len(waarden) > MEESTE_ANTWOORDEN:
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return {_code(code): _answer(code, waarde) for code, waarde in waarden.items()}


def _code(waarde: Any) -> str:
    if not 0 < len(_text(waarde)) <= 12:
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return waarde


def _answer(code: str, waarden: Any) -> Antwoord:
    if not isinstance(waarden, Mapping):
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return Antwoord(
        _text(waarden.get("waarde", "")),
        _text(waarden.get("opmerking", "")),
        _measure(code, waarden.get("gemeten")),
    )


def _measure(code: str, waarde: Any) -> Decimal | None:
    """As it was typed: a comma or a point, nothing or a number."""
    if waarde in (None, ""):
        return None
    try:
        found = Decimal(_text(waarde).strip().replace(",", ".") or "0")
    except InvalidOperation as fout:
        raise InhoudGeweigerd(
            f"Bij punt {code} staat geen getal maar “{waarde[:20]}”. Pas de inspectie aan en vul daar een getal in."
        ) from fout
    if not found.is_finite() or not -GROOTSTE_METING < found < GROOTSTE_METING:
        raise InhoudGeweigerd(f"Bij punt {code} staat geen getal. Pas de inspectie aan en vul daar een getal in.")
    return found.quantize(Decimal("0.1"))


def _photos(waarden: Any) -> tuple[Fotobelofte, ...]:
    if not isinstance(waarden, list):
        raise InhoudGeweigerd(NIET_VAN_ONS)
    if len(waarden) > MEESTE_FOTOS:
        raise InhoudGeweigerd(
            f"Er kunnen hoogstens {MEESTE_FOTOS} foto’s bij een inspectie. Pas de inspectie aan en haal er een paar weg."
        )
    found = {belofte.sleutel: belofte for belofte in map(_photo, waarden)}
    code, most = max(
        Counter(belofte.itemcode for belofte in found.values()).items(), key=itemgetter(1), default=("", 0)
    )
    if most > MEESTE_FOTOS_PER_PUNT:
        raise InhoudGeweigerd(
            f"Bij punt {code} staan {most} foto’s; het mogen er hoogstens {MEESTE_FOTOS_PER_PUNT} zijn. "
            "Pas de inspectie aan en haal er een paar weg."
        )
    return tuple(found.values())


def _photo(waarden: Any) -> Fotobelofte:
    if not isinstance(waarden, Mapping):
        raise InhoudGeweigerd(NIET_VAN_ONS)
    return Fotobelofte(_key(waarden.get("sleutel")), _code(waarden.get("itemcode")))
