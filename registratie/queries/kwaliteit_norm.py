"""The dated terms of supply quality, read once and asked for any gemeente and day."""

from collections import defaultdict
from datetime import date
from functools import cached_property

from registratie.kwaliteit.band import Bandnorm
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import ParameterMissing

TERMIJN = "aanlevering_termijn_dagen"
HERINNERING, TWEEDE_HERINNERING = "kwaliteit_herinnering_dagen", "kwaliteit_tweede_herinnering_dagen"
OPVOLGING = "kwaliteit_opvolging_dagen"
PORTAAL, FOUTEN = "kwaliteit_portaal_dagen", "kwaliteit_fouten_dagen"
BAND = (
    "kwaliteit_band_weken", "kwaliteit_band_procent", "kwaliteit_band_minimum",
    "kwaliteit_oogst_eerste_week", "kwaliteit_oogst_laatste_week",
)  # fmt: skip
MEESTE_WEKEN = 26
"""Further back the job does not read."""
CODES = (TERMIJN, HERINNERING, TWEEDE_HERINNERING, OPVOLGING, PORTAAL, FOUTEN, *BAND)


class Termen:
    """All terms with their periods: one query, whatever the number of gemeenten and days."""

    def __init__(self) -> None:
        self._days: dict[tuple[str, str, date], int] = {}
        self._bands: dict[tuple[str, date], Bandnorm] = {}

    @cached_property
    def _rows(self) -> dict[tuple[str, str | None], list[Parameter]]:
        found = defaultdict(list)
        for row in Parameter.objects.filter(code__in=CODES):
            found[row.code, row.gemeente_id].append(row)
        return found

    def row(self, code: str, gemeente: str, dag: date) -> Parameter:
        """The parameter in force: the gemeente's own, else the general one. Raises `ParameterMissing`."""
        for owner in (gemeente, None):
            for row in self._rows.get((code, owner), ()):
                if row.geldig_van <= dag and (row.geldig_tot is None or row.geldig_tot > dag):
                    return row
        raise ParameterMissing(f"Parameter {code} heeft geen waarde op {dag:%d-%m-%Y}.")

    def days(self, code: str, gemeente: str, dag: date) -> int:
        """A term in days."""
        key = (code, gemeente, dag)
        if key not in self._days:
            self._days[key] = int(self.row(code, gemeente, dag).waarde)
        return self._days[key]

    def band(self, gemeente: str, dag: date) -> Bandnorm:
        """The terms of the band."""
        if (gemeente, dag) not in self._bands:
            weken, procent, minimum, eerste, laatste = (self.row(code, gemeente, dag).waarde for code in BAND)
            weken = min(max(1, int(weken)), MEESTE_WEKEN)
            self._bands[gemeente, dag] = Bandnorm(weken, float(procent), int(minimum), int(eerste), int(laatste))
        return self._bands[gemeente, dag]
