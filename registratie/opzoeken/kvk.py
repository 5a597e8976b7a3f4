"""Organisations from the trade register: the KVK API Basisprofiel v1. Only what is compared is kept."""

from typing import Any, TypedDict

from django.conf import settings

from registratie.opzoeken.antwoord import Antwoord, Uitkomst
from registratie.opzoeken.dienst import Dienst, Mislukt


class Basisprofiel(TypedDict):
    """What is compared with an application. `einde`: the day (`jjjjmmdd`) the registration ended; empty while it runs.

    `vestigingen`: the numbers of the branches, the main one first.
    """

    naam: str
    namen: list[str]
    rechtsvorm: str
    plaats: str
    vestigingen: list[str]
    einde: str


def is_on() -> bool:
    """Whether the look-up is configured: it needs a key."""
    return bool(settings.KVK_API_URL and settings.KVK_API_KEY)


def profile(kvk: str, *, vestigingsnummer: str = "") -> Antwoord[Basisprofiel]:
    """What the trade register says of this number. The list of branches is asked only for one that is not the main one."""
    if not is_on():
        return Antwoord(Uitkomst.UIT)
    headers = {"Accept": "application/json", "apikey": settings.KVK_API_KEY}
    dienst = Dienst("kvk", settings.KVK_API_URL, headers, settings.KVK_CA_FILE)
    reached, found = dienst.ask(f"v1/basisprofielen/{kvk}", (), _read_profile)
    if not reached:
        return Antwoord(Uitkomst.ONBEREIKBAAR)
    if found is None:
        return Antwoord(Uitkomst.NIET_GEVONDEN)
    if vestigingsnummer and vestigingsnummer not in found["vestigingen"]:
        reached, branches = dienst.ask(f"v1/basisprofielen/{kvk}/vestigingen", (), _read_branches)
        if not reached:
            return Antwoord(Uitkomst.ONBEREIKBAAR)
        found = found | {"vestigingen": [*found["vestigingen"], *(branches or [])]}
    return Antwoord(Uitkomst.GEVONDEN, found)


def _is_there(status: int) -> bool:
    """404 and 400 are the register's own way of saying that the number is not there (IPD0005, IPD0004)."""
    if status in (400, 404):
        return False
    if status != 200:
        raise Mislukt(f"antwoord {status}")
    return True


def _read_profile(status: int, body: Any) -> dict[str, Any] | None:
    if not _is_there(status):
        return None
    embedded = body.get("_embedded") or {}
    main = embedded.get("hoofdvestiging") or {}
    names = [row["naam"] for row in body.get("handelsnamen") or []]
    statutory = body.get("statutaireNaam")
    return {
        "naam": str(body["naam"])[:500],
        "namen": [str(name)[:500] for name in [*names, *([statutory] if statutory else [])]][:50],
        "rechtsvorm": str((embedded.get("eigenaar") or {}).get("rechtsvorm") or ""),
        "plaats": _place(main),
        "vestigingen": [str(main["vestigingsnummer"])] if main.get("vestigingsnummer") else [],
        "einde": str((body.get("materieleRegistratie") or {}).get("datumEinde") or ""),
    }


def _place(main: dict[str, Any]) -> str:
    """Where the main branch is visited; an address that is shielded at the KVK has no place here either."""
    visits = [row for row in main.get("adressen") or [] if row.get("type") == "bezoekadres"]
    return str(visits[0].get("plaats") or "") if visits and visits[0].get("indAfgeschermd") != "Ja" else ""


def _read_branches(status: int, body: Any) -> list[str] | None:
    if not _is_there(status):
        return None
    return [str(row["vestigingsnummer"]) for row in body["vestigingen"] if row.get("vestigingsnummer")] or None
