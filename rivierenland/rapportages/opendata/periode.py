"""A quarter or a year of open data."""

from datetime import date
from typing import Self

from rivierenland.rapportages import periode


class Periode(periode.Periode):
    """A period of a report that is no month: `kwartaal` 1 to 4, or 0 for the whole year. Its code is `2026-k3` or `2026`."""

    __slots__ = ()

    @classmethod
    def read(cls, code: str) -> Self:
        """The period of a code. Raises ValueError, also for a month."""
        gelezen = periode.Periode.read(code)
        if gelezen.maand:
            raise ValueError(f"{code!r} is geen kwartaal of jaar")
        return cls(gelezen.jaar, gelezen.kwartaal)

    @classmethod
    def last_quarters(cls, aantal: int, *, vandaag: date) -> list[Self]:
        """The last quarters that are over, oldest first."""
        nu = vandaag.year * 4 + (vandaag.month - 1) // 3
        return [cls(nr // 4, nr % 4 + 1) for nr in range(nu - aantal, nu)]

    @property
    def kwartalen(self) -> tuple[Self, ...]:
        """The quarters in it: itself, or four."""
        return (self,) if self.kwartaal else tuple(type(self)(self.jaar, nr) for nr in range(1, 5))
