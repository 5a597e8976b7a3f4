"""T03: every bed falls under an SNF or AKF certificate in force."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import IN_GEBRUIK, counted
from convenant.regels.regel import Regel, Telling

SQL = f"""
with geldig as (
    select organisatie_id, locatie_id from registratie_certificaat
    where soort in ('snf', 'akf') and begin <= %(op)s and (einde is null or einde >= %(op)s)
        and (ingetrokken_per is null or ingetrokken_per > %(op)s)
)
select l.organisatie_id, l.gemeente_code, coalesce(sum(l.capaciteit_vergund) filter (where
        l.organisatie_id in (select organisatie_id from geldig where locatie_id is null)
        or l.id in (select locatie_id from geldig where locatie_id is not null)), 0)::int, sum(l.capaciteit_vergund)::int
from registratie_huisvestingslocatie l where {IN_GEBRUIK}
group by l.organisatie_id, l.gemeente_code
"""  # noqa: S608 - our own words, no value of a user


def measure(op: date) -> Iterable[Telling]:
    """Permitted beds of locations in use that have a certificate: their own, or of the whole organisation."""
    return counted(SQL, {"op": op})


REGEL = Regel(
    "bedden_met_certificaat",
    "Bedden met certificaat",
    "bedden",
    "Wij tellen de vergunde bedden van uw locaties in gebruik. Een bed telt goed als vandaag een SNF-registratie of AKF-certificaat geldt "
    "voor die locatie, of voor uw hele organisatie. Een SNA-keurmerk of toelating door de NAU gaat niet over het bed en telt niet.",
    "Register: locaties en certificaten",
    measure,
)
