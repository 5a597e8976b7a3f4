"""T14: an information card hangs at every location."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import IN_GEBRUIK, counted, window
from convenant.regels.regel import Regel, Telling

ITEM = "D1"
"""The item of the checklist that asks for the card, by the code that it keeps over the versions."""
SQL = f"""
with laatst as (
    select distinct on (i.locatie_id) i.locatie_id, a.waarde, exists (
        select from handhaving_bevinding b
        where b.inspectie_id = i.id and b.item_id = a.item_id and b.status = 'hersteld' and b.hersteld_op < %(op)s
    ) as hersteld
    from handhaving_inspectie i join handhaving_inspectieantwoord a on a.inspectie_id = i.id
    join handhaving_checklistitem t on t.id = a.item_id
    where i.status = 'afgerond' and i.organisatie_id is not null and t.code = %(item)s and a.waarde in ('voldoet', 'voldoet_niet')
        and (i.afgerond_at at time zone 'Europe/Amsterdam')::date >= %(van)s
        and (i.afgerond_at at time zone 'Europe/Amsterdam')::date < %(op)s
    order by i.locatie_id, i.afgerond_at desc, i.id desc
)
select l.organisatie_id, l.gemeente_code, (count(*) filter (where laatst.waarde = 'voldoet' or laatst.hersteld))::int, count(*)::int
from registratie_huisvestingslocatie l join laatst on laatst.locatie_id = l.id where {IN_GEBRUIK}
group by l.organisatie_id, l.gemeente_code
"""  # noqa: S608 - our own words, no value of a user


def measure(op: date) -> Iterable[Telling]:
    """Locations in use that were inspected in the window, and those where the card hung then or does since."""
    return counted(SQL, window("informatiekaart", op) | {"item": ITEM})


REGEL = Regel(
    "informatiekaart",
    "Informatiekaart op elke locatie",
    "gecontroleerde locaties",
    "Van elke locatie in gebruik kijken wij naar de laatste controle in de periode waarvan u het verslag kent. Hing de informatiekaart "
    "er, of is dat daarna hersteld, dan telt de locatie goed. Een locatie die niet is gecontroleerd, telt niet mee.",
    "Handhaving: punt D1 van de checklist",
    measure,
)
