"""How a day adds up: on the road, on site, and against the hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from handhaving.models import Ronde
from handhaving.queries.dagnormen import Dagnormen
from handhaving.queries.ronde import Stopregel
from handhaving.route import Kandidaat, Punt, in_order


@dataclass(frozen=True, slots=True)
class Dagindeling:
    """`meters` and `reis` (minutes) with the way back; `ter_plaatse` and `minuten` in minutes; `uren` as planned, in minutes."""

    meters: int
    reis: int
    ter_plaatse: int
    terug: int
    uren: int

    @property
    def minuten(self) -> int:
        """Everything together."""
        return self.reis + self.ter_plaatse

    @property
    def te_lang(self) -> int:
        """Minutes beyond the hours; 0 when it fits."""
        return max(self.minuten - self.uren, 0)

    @property
    def km(self) -> float:
        """Kilometres."""
        return self.meters / 1000


def summary(ronde: Ronde, lines: Sequence[Stopregel]) -> Dagindeling:
    """The sums of a day. Two queries at most."""
    known = [Kandidaat(line.stop.pk, Punt(*line.rd), 0, line.stop.minuten) for line in lines if line.rd]
    reis = Dagnormen(ronde.gemeente_id, ronde.dag).reis
    tocht = in_order(known, Punt(ronde.start_x, ronde.start_y), reis=reis)
    return Dagindeling(
        meters=tocht.meters,
        reis=tocht.terug_minuten + sum(stop.reisminuten for stop in tocht.stops),
        ter_plaatse=sum(line.stop.minuten for line in lines),
        terug=tocht.terug_minuten,
        uren=int(ronde.uren * 60),
    )
