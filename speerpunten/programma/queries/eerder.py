"""What a text said at an earlier version of its row, out of its history."""

from typing import Any

from speerpunten.programma.enums.perspectief import Afspraakstatus
from speerpunten.programma.models import Afspraak, Handelingsperspectief, Perspectiefsectie

FIELDS: dict[type, tuple[str, ...]] = {
    Handelingsperspectief: ("titel", "inleiding", "is_voorbeeld"),
    Perspectiefsectie: ("kop", "tekst"),
    Afspraak: ("titel", "tekst", "uiterlijk"),
}


def said_before(row: Handelingsperspectief | Perspectiefsectie | Afspraak, versie: int) -> dict[str, Any]:
    """By the names of the form's fields what the row said at that version; empty when its history does not reach there.

    Which packages an agreement was about, and where it stood, is not in it: that is no part of its row.
    """
    found = row.events.filter(versie=versie).order_by("-pgh_id").first()  # type: ignore[union-attr]
    if found is None:
        return {}
    said = {naam: getattr(found, naam) for naam in FIELDS[type(row)]}
    if isinstance(row, Afspraak):
        said |= {
            "trekker": found.trekker_id or "", "parameters": sorted(found.parameters),
            "vervallen": found.status == Afspraakstatus.VERVALLEN,
        }  # fmt: skip
    return said
