"""T07: what was not in order at an inspection is repaired within its term."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling

SQL = """
select b.organisatie_id, b.gemeente_code, (count(*) filter (where b.hersteld_op <= b.herstel_uiterlijk or exists (
        select from handhaving_herstelmelding m where m.bevinding_id = b.id and m.oordeel = 'wacht'
            and (m.created_at at time zone 'Europe/Amsterdam')::date <= b.herstel_uiterlijk
    )))::int, count(*)::int
from handhaving_bevinding b
where b.organisatie_id is not null and b.status <> 'vervallen' and (
    b.herstel_uiterlijk >= %(van)s and b.herstel_uiterlijk < %(op)s
    or b.herstel_uiterlijk >= %(op)s and b.hersteld_op >= %(van)s and b.hersteld_op < %(op)s
)
group by b.organisatie_id, b.gemeente_code
"""


def measure(op: date) -> Iterable[Telling]:
    """Findings made known whose term ended in the window, or that were repaired before it; those repaired in time.

    Reported in time and not judged yet counts as in time: that the gemeente takes long is not the party's doing.
    """
    return counted(SQL, window("bevindingen_op_tijd", op))


REGEL = Regel(
    "bevindingen_op_tijd",
    "Bevindingen op tijd hersteld",
    "bevindingen",
    "Wij tellen de bevindingen die u kent en waarvan de hersteltermijn in de periode afliep, of die al hersteld zijn. Een bevinding telt "
    "goed als die voor of op de laatste dag hersteld was. Meldde u het herstel op tijd en is het nog niet beoordeeld, dan telt dat als op "
    "tijd. Vervallen bevindingen tellen niet.",
    "Handhaving: bevindingen en herstelmeldingen",
    measure,
)
