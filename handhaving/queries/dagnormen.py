"""How a day of inspections is reckoned: time on site and speed, dated parameters of a gemeente."""

from datetime import date

from handhaving.route import Reis
from registratie.queries.normwaarden import Normwaarden

CODES = ("ronde_minuten_vast", "ronde_minuten_per_bed", "ronde_minuten_hoogstens", "ronde_snelheid", "ronde_omweg")
GEWOON = dict(zip(CODES, (25, 0.5, 120, 45, 1.3), strict=True))
"""What counts on days before the first value of a parameter."""


class Dagnormen:
    """The norms of one gemeente on one day. One query."""

    def __init__(self, gemeente: str, dag: date) -> None:
        waarden = Normwaarden(dag, CODES)
        found = {code: waarden.get(code, gemeente) for code in CODES}
        self._found = {code: float(row.waarde) if row else GEWOON[code] for code, row in found.items()}

    def minutes(self, bedden: int) -> int:
        """Minutes on site for a location with so many beds; at least five."""
        vast, per_bed, hoogstens = (self._found[code] for code in CODES[:3])
        return round(max(5, min(vast + per_bed * bedden, hoogstens)))

    @property
    def reis(self) -> Reis:
        """How one travels; a norm of 0 would stop everybody, then the usual value counts."""
        snelheid, omweg = (self._found[code] or GEWOON[code] for code in CODES[3:])
        return Reis(omweg=omweg, kmu=snelheid)
