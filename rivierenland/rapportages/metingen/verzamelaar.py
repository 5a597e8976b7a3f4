"""Counts records of one area into facts that add up, and keeps the records beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rivierenland.rapportages.meting.feit import Feit, Feitsoort, Gemeten, Sleutel, Som


@dataclass(frozen=True, slots=True)
class Geteld:
    """One record: the classes it falls in, at most one of every division, and what may be kept of it. No name of a person."""

    klassen: frozenset[str]
    bewijs: Mapping[str, Any]


@dataclass(slots=True)
class Verzamelaar:
    """Gathers the facts of one area. `optelbaar`: the region is their sum."""

    gebied: str
    soort: Feitsoort
    optelbaar: bool = True
    feiten: dict[Sleutel, Feit] = field(default_factory=dict)
    sommen: list[Som] = field(default_factory=list)
    bewijs: dict[str, list[Mapping[str, Any]]] = field(default_factory=dict)

    def key(self, maat: str, dag: date, deel: str = "") -> Sleutel:
        """The key of a count of this area."""
        return Sleutel(maat, self.gebied, dag, deel)

    def put(self, maat: str, dag: date, waarde: int, deel: str = "") -> Sleutel:
        """A count that was made elsewhere."""
        sleutel = self.key(maat, dag, deel)
        self.feiten[sleutel] = Feit(sleutel, waarde, self.soort, self.optelbaar)
        return sleutel

    def count(
        self, maat: str, dag: date, records: Sequence[Geteld], *indelingen: Sequence[str], bewijs: bool = True
    ) -> Sleutel:
        """All records, and every division of them: classes of which each record has exactly one.

        Raises ValueError when a record falls in no class of a division, or in two: the parts would not add up.
        """
        totaal = self.put(maat, dag, len(records))
        if bewijs:
            self.bewijs[totaal.code] = [record.bewijs for record in records]
        for klassen in indelingen:
            if any(len(record.klassen & set(klassen)) != 1 for record in records):
                raise ValueError(f"{maat}: niet elk gegeven valt in precies één van {', '.join(klassen)}")
            for klasse in klassen:
                erin = [record for record in records if klasse in record.klassen]
                sleutel = self.put(maat, dag, len(erin), klasse)
                if bewijs:
                    self.bewijs[sleutel.code] = [record.bewijs for record in erin]
            self.add_up(totaal, [self.key(maat, dag, klasse) for klasse in klassen])
        return totaal

    def add_up(self, totaal: Sleutel, delen: Sequence[Sleutel]) -> bool:
        """That these parts make that total; left out when one was not measured or the numbers say otherwise."""
        feiten = [self.feiten.get(sleutel) for sleutel in (totaal, *delen)]
        waarden = [feit.waarde for feit in feiten if feit is not None and feit.waarde is not None]
        if len(waarden) < len(feiten) or waarden[0] != sum(waarden[1:]):
            return False
        self.sommen.append(Som(totaal, tuple(delen)))
        return True

    def done(self, rijen: Mapping[str, Sequence[Mapping[str, Any]]] | None = None) -> Gemeten:
        """Everything that was gathered."""
        return Gemeten(tuple(self.feiten.values()), tuple(self.sommen), rijen or {}, self.bewijs)
