"""T01: the night register is never older than the days of the parameter."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling
from rivierenland.core.queries.parameter import value_of

DAGEN = "toezegging_nachtregister_dagen"
SQL = """
select organisatie_id, gemeente_code,
    (count(*) filter (where wijze = 'portaal' or laatste_levering >= dag - %(dagen)s))::int, count(*)::int
from registratie_kwaliteitsmeting where dag >= %(van)s and dag < %(op)s
group by organisatie_id, gemeente_code
"""


def measure(op: date) -> Iterable[Telling]:
    """Days on which the register was new enough, of the days with beds in use. Today does not count yet."""
    dagen = int(value_of(DAGEN, peildatum=op))
    return counted(SQL, window("nachtregister_op_tijd", op) | {"dagen": dagen})


REGEL = Regel(
    "nachtregister_op_tijd",
    "Nachtregister op tijd",
    "dagen",
    "Van elke dag in de periode waarop u bedden in gebruik had, kijken wij hoe oud uw nachtregister toen was. De dag telt goed als de "
    "laatste lijst hoogstens zeven dagen oud was. Houdt u het register zelf in het portaal bij, dan is elke dag goed.",
    "Aanleverkwaliteit, elke nacht gemeten",
    measure,
    (DAGEN,),
)
