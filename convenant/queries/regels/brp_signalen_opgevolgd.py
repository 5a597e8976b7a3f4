"""T12: who must register as a resident hears so from the provider in time."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import counted, window
from convenant.regels.regel import Regel, Telling
from rivierenland.core.queries.parameter import value_of

DAGEN = "toezegging_brp_dagen"
SQL = """
with signaal as (
    select s.organisatie_id, s.gemeente_code, s.einde, s.sinds + %(dagen)s as uiterlijk, exists (
        select from registratie_informatiebewijs i
        where i.bewoner_id = s.bewoner_id and i.datum >= s.aankomst and i.datum <= s.sinds + %(dagen)s
    ) or exists (
        select from registratie_brpverklaring v
        where v.bewoner_id = s.bewoner_id and v.bron = 'verblijfsbieder' and v.status in ('brp_aangemeld', 'brp_ingeschreven')
            and (v.created_at at time zone 'Europe/Amsterdam')::date <= s.sinds + %(dagen)s
    ) as opgevolgd
    from registratie_brpsignaal s where s.kring = 'aanbieder' and s.sinds >= %(van)s and s.sinds + %(dagen)s < %(op)s
)
select organisatie_id, gemeente_code, (count(*) filter (where opgevolgd))::int, count(*)::int
from signaal where opgevolgd or einde is null or einde > uiterlijk
group by organisatie_id, gemeente_code
"""


def measure(op: date) -> Iterable[Telling]:
    """Signals of the provider's own circle of which the term has passed; those told or reported as registered within it.

    A signal that ended within the term without that (somebody left) says nothing and is left out.
    """
    dagen = int(value_of(DAGEN, peildatum=op))
    return counted(SQL, window("brp_signalen_opgevolgd", op) | {"dagen": dagen})


REGEL = Regel(
    "brp_signalen_opgevolgd",
    "BRP-signalen opgevolgd",
    "signalen",
    "Wij tellen uw eigen signalen dat iemand zich moet inschrijven, waarvan de termijn voorbij is. Een signaal telt goed als u de bewoner "
    "sinds de aankomst en binnen de termijn hebt geïnformeerd, of in het portaal hebt opgegeven dat er een afspraak is of dat iemand is "
    "ingeschreven. Vertrok iemand binnen de termijn, dan telt het signaal niet mee.",
    "Register: BRP-signalen van de aanbieder, informatiebewijzen en verklaringen",
    measure,
    (DAGEN,),
)
