"""The dated norms that a capacity is computed with, read once for any number of locations."""

from collections.abc import Iterable
from datetime import date

from registratie.queries.kookeis import Kookeis
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force

GBO = "gbo_per_persoon"
SLAAPKAMER = "slaapkamer_per_persoon"
PER_KAMER = "personen_per_slaapkamer"
KLEINSTE_KAMER = "slaapkamer_minimum"
PLAFOND = "max_personen"
TOILET = "personen_per_toilet"
DOUCHE = "personen_per_douche"
KOELKAST = "koelkast_liter_per_persoon"
KOOKPITTEN = "kookpitten"
NORMEN = (GBO, SLAAPKAMER, PER_KAMER, KLEINSTE_KAMER, PLAFOND, TOILET, DOUCHE, KOELKAST, KOOKPITTEN)


class Normwaarden:
    """The values in force on one day. What a gemeente set itself goes before what holds for all."""

    def __init__(self, peildatum: date, codes: Iterable[str] = NORMEN):
        wanted = tuple(codes)
        self._found = {(row.code, row.gemeente_id): row for row in in_force(peildatum, wanted, wanted)}

    def get(self, code: str, gemeente: str) -> Parameter | None:
        """The value that holds in this gemeente; None when there is none."""
        return self._found.get((code, gemeente), self._found.get((code, None)))

    def measure(self, code: str, gemeente: str) -> Parameter | None:
        """The same for what one divides by; a gemeente that set it to 0 does not ask it."""
        found = self.get(code, gemeente)
        return found if found is not None and found.waarde > 0 else None

    def kookeis(self, gemeente: str) -> tuple[Kookeis, Parameter] | None:
        """The norm for burners with the parameter that names its source; None when a part of it is missing."""
        parts = [self.get(f"{KOOKPITTEN}.{naam}", gemeente) for naam in Kookeis.__slots__]
        found = [part for part in parts if part is not None]
        if len(found) < len(parts) or not all(int(part.waarde) > 0 for part in found):
            return None
        return Kookeis(*(int(part.waarde) for part in found)), found[0]
