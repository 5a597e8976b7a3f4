"""T05: never more people than the permit allows."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling

SQL = """
select organisatie_id, gemeente_code, sum(greatest(personen - personen_te_veel, 0))::int, sum(personen)::int
from registratie_kwaliteitsmeting where dag >= %(van)s and dag < %(op)s
group by organisatie_id, gemeente_code
"""


def measure(op: date) -> Iterable[Telling]:
    """Nights of people within the permit of their location, of all nights of people."""
    return counted(SQL, window("niet_boven_vergunning", op))


REGEL = Regel(
    "niet_boven_vergunning",
    "Niet voller dan de vergunning",
    "overnachtingen",
    "Wij tellen over de periode alle overnachtingen: één mens, één nacht. Slapen er op een locatie 103 mensen en zijn er 100 bedden "
    "vergund, dan zijn 3 overnachtingen te veel. Het cijfer is het deel dat binnen de vergunning viel.",
    "Aanleverkwaliteit, elke nacht gemeten",
    measure,
)
