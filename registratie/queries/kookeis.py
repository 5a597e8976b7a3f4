"""How many burners a number of people needs, and how many people a number of burners serves."""

from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Kookeis:
    """SNF 3.2: a minimum for a small group, then one burner for so many people, and from some number on enough is enough."""

    minimum: int
    minimum_tot: int
    personen_per_pit: int
    per_pit_tot: int
    genoeg: int

    def nodig(self, personen: int) -> int:
        """Burners for this number of people."""
        if personen <= 0:
            return 0
        if personen <= self.minimum_tot:
            return self.minimum
        return ceil(personen / self.personen_per_pit) if personen <= self.per_pit_tot else self.genoeg

    def genoeg_voor(self, pitten: int) -> int | None:
        """The largest group that these burners serve; None when any group."""
        if pitten < self.minimum:
            return 0
        if pitten * self.personen_per_pit < self.per_pit_tot:
            return max(self.minimum_tot, pitten * self.personen_per_pit)
        return None if pitten >= self.genoeg else self.per_pit_tot
