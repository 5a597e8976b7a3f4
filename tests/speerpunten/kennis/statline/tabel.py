"""Tables of the documented shape, with figures of our own."""

import json
from typing import Any

from rivierenland.core.data import gemeenten

MAAT = "M000361"


def row(gebied: str = "GM0281", periode: str = "2025JJ00", waarde: Any = 43000, **anders: Any) -> dict[str, Any]:
    """One observation; the region is filled up with spaces, as CBS does."""
    return {
        "Id": 1, "Measure": MAAT, "ValueAttribute": "None", "Value": waarde, "StringValue": None,
        "RegioS": f"{gebied:<10}", "Perioden": periode,
    } | anders  # fmt: skip


def rows(*perioden: str, plus: int = 0) -> list[dict[str, Any]]:
    """All eight gemeenten, for some periods."""
    return [
        row(gemeente.code, periode, 20000 + 100 * nummer + plus)
        for periode in perioden or ("2024JJ00", "2025JJ00")
        for nummer, gemeente in enumerate(gemeenten())
    ]


def page(found: list[dict[str, Any]], volgende: str = "") -> bytes:
    """The rows as an answer of the service."""
    body: dict[str, Any] = {"@odata.context": "x", "value": found}
    if volgende:
        body["@odata.nextLink"] = volgende
    return json.dumps(body).encode()


def as_csv(found: list[dict[str, Any]]) -> bytes:
    """The rows as CBS lets them be downloaded."""
    koppen = list(found[0])
    lines = [";".join(f'"{kop}"' for kop in koppen)]
    lines += [";".join("" if een[kop] is None else str(een[kop]) for kop in koppen) for een in found]
    return "\ufeff".encode() + "\r\n".join(lines).encode()


def measures(titel: str = "Bevolking aan het einde van de periode", eenheid: str = "aantal", maat: str = MAAT) -> bytes:
    """The list of measures of a table."""
    anders = {"Identifier": "M000001", "Title": "Anders", "Unit": "%"}
    return json.dumps({"value": [anders, {"Identifier": maat, "Title": titel, "Unit": eenheid}]}).encode()
