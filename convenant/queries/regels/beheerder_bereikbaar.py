"""T06: every location has somebody who can be reached day and night."""

from collections.abc import Iterable
from datetime import date

from convenant.queries.regels.tellen import IN_GEBRUIK, counted
from convenant.regels.regel import Regel, Telling

SQL = f"""
select l.organisatie_id, l.gemeente_code, (count(*) filter (where l.beheerder_naam <> '' and l.beheerder_telefoon <> ''))::int,
    count(*)::int
from registratie_huisvestingslocatie l where {IN_GEBRUIK}
group by l.organisatie_id, l.gemeente_code
"""  # noqa: S608 - our own words, no value of a user


def measure(op: date) -> Iterable[Telling]:
    """Locations in use with the name and telephone number of a manager."""
    return counted(SQL, {"op": op})


REGEL = Regel(
    "beheerder_bereikbaar",
    "Beheerder dag en nacht bereikbaar",
    "locaties",
    "Een locatie in gebruik telt goed als er een beheerder staat met een naam en een telefoonnummer voor dag en nacht. Of er wordt "
    "opgenomen, meet het portaal niet.",
    "Register: locaties",
    measure,
)
