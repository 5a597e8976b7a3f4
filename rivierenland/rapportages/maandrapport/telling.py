"""The bare numbers of one month in some gemeenten, before anything is withheld. They never leave this package."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from registratie.queries import maandrapport
from registratie.queries.maandrapport import Locatiefeit
from rivierenland.core.queries.parameter import values_of

from .kalender import Kalender

KORT, MIDDEN = "verblijfsduur_kort_nachten", "verblijfsduur_midden_nachten"


@dataclass(frozen=True, slots=True)
class Telling:
    """Counts per gemeente. `aanwezig` is by gemeente, place and kind; `duur` by gemeente: short, middle, long.

    `grenzen` are the limits in nights between those three. `nachten` has the nights that are known.
    """

    gemeenten: tuple[str, ...]
    peildatum: date
    locaties: tuple[Locatiefeit, ...]
    aanwezig: Mapping[tuple[str, str, str], int]
    grenzen: Mapping[str, tuple[int, int]]
    duur: Mapping[str, tuple[int, int, int]]
    nachten: Mapping[date, Mapping[str, int]]

    def per_gemeente(self) -> dict[str, int]:
        """People present per gemeente, zero included."""
        som = dict.fromkeys(self.gemeenten, 0)
        for (gemeente, _, _), aantal in self.aanwezig.items():
            som[gemeente] += aantal
        return som

    def by_kind(self, gemeente: str) -> dict[str, int]:
        """People present per kind of location in one gemeente."""
        return self._group(gemeente, 2)

    def by_place(self, gemeente: str) -> dict[str, int]:
        """People present per place in one gemeente."""
        return self._group(gemeente, 1)

    def places(self, gemeente: str) -> list[str]:
        """The places with a location in use or somebody present, by name."""
        in_use = {feit.plaats for feit in self.in_use(self.peildatum) if feit.gemeente == gemeente}
        return sorted(in_use | self.by_place(gemeente).keys())

    def kinds(self) -> list[str]:
        """The kinds of location with a location in use or somebody present."""
        return sorted({feit.soort for feit in self.in_use(self.peildatum)} | {soort for _, _, soort in self.aanwezig})

    def in_use(self, nacht: date) -> list[Locatiefeit]:
        """The locations in use in a night."""
        return [feit for feit in self.locaties if feit.in_use(nacht)]

    def _group(self, gemeente: str, deel: int) -> dict[str, int]:
        som: dict[str, int] = defaultdict(int)
        for sleutel, aantal in self.aanwezig.items():
            if sleutel[0] == gemeente:
                som[sleutel[deel]] += aantal
        return dict(som)


def count(gemeenten: Sequence[str], kalender: Kalender, *, eigen_grenzen: bool, vandaag: date) -> Telling:
    """Count. `eigen_grenzen`: a gemeente's own limits of length of stay; otherwise the same for all, to compare."""
    peildatum = kalender.peildatum
    grenzen = _limits(gemeenten, peildatum, eigen=eigen_grenzen)
    return Telling(
        gemeenten=tuple(gemeenten),
        peildatum=peildatum,
        locaties=tuple(maandrapport.locaties(gemeenten)),
        aanwezig=maandrapport.present_by_place(gemeenten, peildatum),
        grenzen=grenzen,
        duur=maandrapport.present_by_length(gemeenten, peildatum, grenzen),
        nachten=maandrapport.people_by_night(gemeenten, kalender.nights(), vandaag=vandaag),
    )


def _limits(gemeenten: Sequence[str], peildatum: date, *, eigen: bool) -> dict[str, tuple[int, int]]:
    vraag = list(gemeenten) if eigen else [""]
    kort, midden = (values_of(code, peildatum=peildatum, gemeenten=vraag) for code in (KORT, MIDDEN))
    return {code: (int(kort[code if eigen else ""]), int(midden[code if eigen else ""])) for code in gemeenten}
