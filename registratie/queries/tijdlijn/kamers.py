"""What happened to the rooms and facilities of a location, in words; a list of rooms at once is one line."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from registratie.queries.bezetting import room_order
from registratie.queries.tijdlijn.versies import pairs
from registratie.queries.tijdlijn.voorval import Voorvalsoort, Zin
from rivierenland.core.opmaak import getal

WOORDEN = {"insert": ("toegevoegd", "add"), "update": ("gewijzigd", "edit"), "delete": ("verwijderd", "delete")}
GENOEMD = 8
VOORZIENINGEN = {
    "toiletten": "toiletten", "douches": "douches", "koelkast_liter": "liter koelkast", "kookpitten": "kookpitten",
    "wasmachines": "wasmachines",
}  # fmt: skip


def rooms(rows: list[Any]) -> Iterator[tuple[datetime, int, Zin]]:
    """Per transaction and kind of change one line, with a room by which the act is found."""

    def key(pair: tuple[Any, Any]) -> tuple[datetime, str]:
        return pair[0].pgh_created_at, pair[0].pgh_label

    for (moment, label), group in groupby(sorted(pairs(rows), key=key), key=key):
        together = list(group)
        yield moment, together[0][0].pgh_obj_id, _rooms(label, together)


def _rooms(label: str, changes: list[tuple[Any, Any]]) -> Zin:
    woord, icon = WOORDEN[label]
    if len(changes) > 1:
        namen = sorted((newer.naam for newer, _ in changes), key=room_order)[:GENOEMD]
        uitleg = ", ".join(namen) + (f" en nog {getal(len(changes) - GENOEMD)}" if len(changes) > GENOEMD else "")
        return Zin(Voorvalsoort.KAMERS, f"{getal(len(changes))} kamers {woord}", f"{uitleg}.", icon)
    newer, older = changes[0]
    uitleg = _room(newer) if older is None or label == "delete" else f"Was: {_room(older)} Nu: {_room(newer)}"
    return Zin(Voorvalsoort.KAMERS, f"Kamer {newer.naam} {woord}", uitleg, icon)


def _room(version: Any) -> str:
    return f"{getal(version.oppervlakte, 1)}\u00a0m², {getal(version.bedden)} bedden."


def facilities(newer: Any, older: Any, act: Any) -> Zin | None:
    """One version of the facilities against the one before."""
    changed = []
    for field, naam in VOORZIENINGEN.items():
        now, before = getattr(newer, field), getattr(older, field) if older is not None else None
        if now != before:
            changed.append(f"{naam} {_amount(now)}" + (f" (was {getal(before)})" if before is not None else ""))
    if not changed:
        return None
    return Zin(Voorvalsoort.KAMERS, "Voorzieningen opgegeven", f"{', '.join(changed).capitalize()}.", "tool")


def _amount(aantal: int | None) -> str:
    return "niet bekend" if aantal is None else getal(aantal)
