"""The month, quarter or year that a report is about."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from rivierenland.core.opmaak import MAANDEN

_CODE = re.compile(r"(?P<jaar>20\d\d)(?:-(?:k(?P<kwartaal>[1-4])|(?P<maand>0[1-9]|1[0-2])))?")
RANGTELWOORDEN = ("", "eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A whole month (`maand` 1 to 12), a quarter (`kwartaal` 1 to 4), or with neither the whole year.

    Its code stands in addresses and never changes: `2026-09`, `2026-k3`, `2026`.
    """

    jaar: int
    kwartaal: int = 0
    maand: int = 0

    @classmethod
    def read(cls, code: str) -> Self:
        """The period of a code. Raises ValueError."""
        if not (gevonden := _CODE.fullmatch(code)):
            raise ValueError(f"{code!r} is geen maand, kwartaal of jaar")
        return cls(int(gevonden["jaar"]), int(gevonden["kwartaal"] or 0), int(gevonden["maand"] or 0))

    @property
    def code(self) -> str:
        """2026-09, 2026-k3, 2026."""
        if self.maand:
            return f"{self.jaar}-{self.maand:02}"
        return f"{self.jaar}-k{self.kwartaal}" if self.kwartaal else str(self.jaar)

    @property
    def naam(self) -> str:
        """september 2026, derde kwartaal 2026, 2026."""
        if self.maand:
            return f"{MAANDEN[self.maand - 1]} {self.jaar}"
        return f"{RANGTELWOORDEN[self.kwartaal]} kwartaal {self.jaar}" if self.kwartaal else str(self.jaar)

    @property
    def maanden(self) -> int:
        """How many months it lasts: 1, 3 or 12."""
        return 1 if self.maand else 3 if self.kwartaal else 12

    @property
    def eerste_dag(self) -> date:
        """The first day."""
        return date(self.jaar, self.maand or max(self.kwartaal, 1) * 3 - 2, 1)

    @property
    def laatste_dag(self) -> date:
        """The last day: the day that the figures are of."""
        return self.volgende.eerste_dag - timedelta(days=1)

    @property
    def volgende(self) -> Self:
        """The next one of the same length."""
        return self._moved(1)

    @property
    def vorige(self) -> Self:
        """The one before, of the same length."""
        return self._moved(-1)

    @property
    def jaar_eerder(self) -> Self:
        """The same months of the year before."""
        return self._moved(-12 // self.maanden)

    def is_over(self, vandaag: date) -> bool:
        """Whether its last day has passed."""
        return self.laatste_dag < vandaag

    def _moved(self, stappen: int) -> Self:
        begin = self.jaar * 12 + self.eerste_dag.month - 1 + stappen * self.maanden
        jaar, maand = begin // 12, begin % 12 + 1
        return type(self)(jaar, (maand + 2) // 3 if self.kwartaal else 0, maand if self.maand else 0)
