"""A figure in a document by the number of its reference."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from rivierenland.core.cijfer import Cijfer
from rivierenland.rapportages.inhoud.blokken import Getal
from rivierenland.rapportages.inhoud.document import Document, Sectie, Verwijzing


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A figure, where it comes from, and the first section that shows it."""

    cijfer: Cijfer
    verwijzing: Verwijzing
    sectie: Sectie


def find(document: Document, nummer: str) -> Vindplaats | None:
    """The figure with this reference; None when the document has none."""
    verwijzing = next((v for v in document.verwijzingen if v.nummer == nummer), None)
    if verwijzing is None:
        return None
    for sectie in document.secties:
        for getal in _figures(sectie):
            if getal.verwijzing == nummer:
                return Vindplaats(getal.cijfer, verwijzing, sectie)
    return None


def _figures(deel: Any) -> Iterator[Getal]:
    if isinstance(deel, Getal):
        yield deel
    elif isinstance(deel, tuple):
        for onderdeel in deel:
            yield from _figures(onderdeel)
    elif is_dataclass(deel):
        for veld in fields(deel):
            yield from _figures(getattr(deel, veld.name))
