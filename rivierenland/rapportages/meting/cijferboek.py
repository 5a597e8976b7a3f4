"""Where a section takes its figures from: each is withheld where it must be, and gets its reference."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from rivierenland.core.cijfer import NIET_GETOOND, ONBEKEND, Cijfer, count, derived_share
from rivierenland.rapportages.inhoud.blokken import Getal
from rivierenland.rapportages.inhoud.document import Verwijzing
from rivierenland.rapportages.meting.feit import REGIO, Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname

_DRAAGVLAK = 10
"""A median that rests on fewer says something about people who can be recognised."""


class Cijferboek:
    """The figures of one document. `gebied`: what it is about. `eigen`: for the gemeente itself, which sees its own numbers in full."""

    def __init__(self, opname: Momentopname, *, gebied: str, eigen: bool = False):
        self.opname, self.gebied, self.eigen = opname, gebied, eigen
        self._verwijzingen: dict[tuple[Sleutel, str], Verwijzing] = {}

    @property
    def verwijzingen(self) -> tuple[Verwijzing, ...]:
        """All that were given out, in order."""
        return tuple(self._verwijzingen.values())

    def count(self, maat: str, dag: date, *, deel: str = "", gebied: str | None = None) -> Getal:
        """A number of people, beds, cases. Unknown when it was not measured."""
        sleutel = self._key(maat, dag, deel, gebied)
        return Getal(self._figure(sleutel), self._reference(sleutel))

    def share(
        self, maat: str, noemer: str, dag: date, *, deel: str = "", van: str = "", gebied: str | None = None
    ) -> Getal:
        """A part of a whole, in tenths of a percent; withheld when one of the two is. `van`: the class of the whole."""
        teller, geheel = self._key(maat, dag, deel, gebied), self._key(noemer, dag, van, gebied)
        cijfer = derived_share(self._figure(teller), self._figure(geheel))
        return Getal(cijfer, self._reference(teller, noemer))

    def value(self, maat: str, dag: date, *, deel: str = "", gebied: str | None = None) -> int | Decimal | None:
        """The bare number, None when withheld or unknown: for sentences that compare."""
        return self._figure(self._key(maat, dag, deel, gebied)).waarde

    def rows(self, naam: str, *, gebied: str | None = None) -> Sequence[Mapping[str, Any]]:
        """A stored list; empty when there is none."""
        return self.opname.rijen.get(self.gebied if gebied is None else gebied, {}).get(naam, ())

    def gemeenten(self) -> list[str]:
        """The CBS codes that were measured, in order."""
        return sorted({sleutel.gebied for sleutel in self.opname.feiten if sleutel.gebied != REGIO})

    def _key(self, maat: str, dag: date, deel: str, gebied: str | None) -> Sleutel:
        return Sleutel(maat, self.gebied if gebied is None else gebied, dag, deel)

    def _figure(self, sleutel: Sleutel) -> Cijfer:
        feit = self.opname.feiten.get(sleutel)
        if feit is None or feit.waarde is None:
            return ONBEKEND
        zelf = self.eigen and sleutel.gebied == self.gebied
        if not zelf and (sleutel in self.opname.verborgen or (feit.rust_op is not None and feit.rust_op < _DRAAGVLAK)):
            return Cijfer(None, NIET_GETOOND)
        if isinstance(feit.waarde, int):
            return count(feit.waarde)
        return Cijfer(feit.waarde, f"{feit.waarde.normalize():f}".replace(".", ","))

    def _reference(self, sleutel: Sleutel, noemer: str = "") -> str:
        nieuw = Verwijzing(
            str(len(self._verwijzingen) + 1), sleutel.maat, sleutel.gebied, sleutel.dag, sleutel.deel, noemer
        )
        return self._verwijzingen.setdefault((sleutel, noemer), nieuw).nummer
