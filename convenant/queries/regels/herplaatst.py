"""T11: who must move gets another place in time."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling

SQL = """
select organisatie_id, gemeente_code,
    coalesce(sum(least(herplaatst, personen)) filter (where gedaan_op <= uiterlijk and gedaan_op < %(op)s), 0)::int, sum(personen)::int
from handhaving_herplaatsing
where organisatie_id is not null and (
    uiterlijk >= %(van)s and uiterlijk < %(op)s or uiterlijk >= %(op)s and gedaan_op >= %(van)s and gedaan_op < %(op)s
)
group by organisatie_id, gemeente_code
"""


def measure(op: date) -> Iterable[Telling]:
    """People who had to move by a day in the window, and those of them who had another place by then."""
    return counted(SQL, window("herplaatst", op))


REGEL = Regel(
    "herplaatst",
    "Een andere plek als een locatie sluit",
    "mensen",
    "Als een locatie sluit, legt de gemeente vast hoeveel mensen een andere plek nodig hebben en voor welke dag. Wie op die dag een plek "
    "had, telt goed. Hoefde er in de periode niemand te verhuizen, dan is deze toezegging niet meetbaar.",
    "Handhaving: herplaatsingen",
    measure,
)
