"""How long a provider gets to put something right."""

from datetime import date, timedelta

from handhaving.models import Checklistitem
from rivierenland.core.queries.parameter import value_of

TERMIJN = "hersteltermijn_dagen"


def due(item: Checklistitem, ernst: str, dag: date, gemeente: str) -> date:
    """The last day to repair what was seen on `dag`: the days of the item, else those of its severity.

    The gemeente sets this term itself, so it is counted as it is: the Algemene termijnenwet does not move it.
    """
    dagen = item.hersteldagen
    if dagen is None:
        dagen = int(value_of(f"{TERMIJN}.{ernst}", peildatum=dag, gemeente=gemeente))
    return dag + timedelta(days=dagen)
