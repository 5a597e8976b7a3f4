"""What the estimate would be, were the two lists not independent, or the linking better or worse: two tables, no opinion.

With an odds ratio `verhouding` between the lists (above one: who is on one list is on the other more often) the people on
neither list number `verhouding` times what independence says: n00 = OR n10 n01 / n11 (Bishop, Fienberg and Holland 1975).
"""

from .koppelfout import correct_overlap
from .twee import Onbepaald, chapman

VERHOUDINGEN = (0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0)
GEMIST = (0.0, 0.02, 0.04, 0.06, 0.08, 0.10)
FOUT = (0.0, 0.01, 0.02, 0.03, 0.04)


def with_dependence(eerste: float, tweede: float, beide: float, verhouding: float) -> float:
    """Everybody, when the odds ratio between the lists is `verhouding`. Raises `Onbepaald` without anybody on both."""
    if beide <= 0:
        raise Onbepaald("Niemand staat op beide lijsten. Dan is er niets te schatten.")
    return eerste + tweede - beide + verhouding * (eerste - beide) * (tweede - beide) / beide


def with_link_errors(eerste: float, tweede: float, beide: float) -> list[list[float | None]]:
    """Chapman's estimate for each share of missed links (rows) and of false links (columns); None where no overlap is left."""
    return [[_corrected(eerste, tweede, beide, gemist, fout) for fout in FOUT] for gemist in GEMIST]


def _corrected(eerste: float, tweede: float, beide: float, gemist: float, fout: float) -> float | None:
    samen = correct_overlap(beide, tweede, gemist, fout)
    return chapman(eerste, tweede, samen).aantal if 1 <= samen <= min(eerste, tweede) else None
