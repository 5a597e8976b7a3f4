"""A quarter or a year of open data."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_CODE = re.compile(r"(?P<jaar>20\d\d)(?:-k(?P<kwartaal>[1-4]))?")
RANGTELWOORDEN = ("", "eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """`kwartaal` 1 to 4, or 0 for the whole year. Its code is `2026-k3` or `2026`."""

    jaar: int
    kwartaal: int = 0

    @classmethod
    def read(cls, code: str) -> Self:
        """The period of a code. Raises ValueError."""
        if not (gevonden := _CODE.fullmatch(code)):
            raise ValueError(f"{code!r} is geen kwartaal of jaar")
        return cls(int(gevonden["jaar"]), int(gevonden["kwartaal"] or 0))

    @classmethod
    def last_quarters(cls, aantal: int, *, vandaag: date) -> list[Self]:
        """The last quarters that are over, oldest first."""
        nu = vandaag.year * 4 + (vandaag.month - 1) // 3
        return [cls(nr // 4, nr % 4 + 1) for nr in range(nu - aantal, nu)]

    @property
    def code(self) -> str:
        """Stable: it stands in addresses."""
        return f"{self.jaar}-k{self.kwartaal}" if self.kwartaal else str(self.jaar)

    @property
    def naam(self) -> str:
        """derde kwartaal 2026, or 2026."""
        return f"{RANGTELWOORDEN[self.kwartaal]} kwartaal {self.jaar}" if self.kwartaal else str(self.jaar)

    @property
    def eerste_dag(self) -> date:
        """The first day."""
        return date(self.jaar, max(self.kwartaal, 1) * 3 - 2, 1)

    @property
    def laatste_dag(self) -> date:
        """The last day: the day that the figures are of."""
        maand = self.kwartaal * 3 if self.kwartaal else 12
        return (date(self.jaar, maand, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

    @property
    def kwartalen(self) -> tuple["Periode", ...]:
        """The quarters in it: itself, or four."""
        return (self,) if self.kwartaal else tuple(Periode(self.jaar, nr) for nr in range(1, 5))
