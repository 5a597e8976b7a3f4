"""The checks on an organisation that wants to join: computed from the register, each with its reason and its repair."""

from collections.abc import Collection, Iterable
from datetime import date

from convenant.queries import toetsgedrag, toetspapieren
from convenant.queries.toetsfeiten import STAM, Feiten, Toets
from rivierenland.core.models import Organisatie

__all__ = ["STAM", "Toets", "not_met", "toetsen"]


def toetsen(organisatie: Organisatie, soorten: Collection[str], op: date, gemeente: str | None = None) -> list[Toets]:
    """All checks on `op`, over the locations that the scope may see; with `gemeente` over those of that one.

    Eight queries, whatever the number of locations. Raises `ParameterMissing` never: a bound that is not set asks nothing.
    """
    feiten = Feiten(organisatie, frozenset(soorten), op, gemeente)
    return [
        toetspapieren.register(feiten),
        toetspapieren.locatie(feiten),
        toetspapieren.vergunning(feiten),
        toetspapieren.certificaat(feiten),
        toetspapieren.nau(feiten),
        toetsgedrag.nachtregister(feiten),
        toetsgedrag.bevinding(feiten),
        toetsgedrag.bereikbaar(feiten),
    ]


def not_met(rows: Iterable[Toets]) -> list[Toets]:
    """The checks that fail."""
    return [row for row in rows if not row.voldoet]
