"""Ties a count of a report to the figure of the programme that is the same number."""

from datetime import date

from rivierenland.rapportages.meting.feit import Sleutel
from rivierenland.rapportages.metingen.verzamelaar import Verzamelaar
from speerpunten.programma.models import Meetwaarde


def tie(oogst: Verzamelaar, code: str, dag: date, sleutel: Sleutel) -> bool:
    """That indicator `code` counted the same on that day, so that both are shown or neither is. One query.

    Nothing is added where the two differ or one is missing: they are then different counts.
    """
    rows = Meetwaarde.objects.filter(gemeente_id=oogst.gebied or None, indicator=code, peildatum=dag)
    teller = rows.values_list("teller", flat=True).first()
    feit = oogst.feiten.get(sleutel)
    if teller is None or feit is None or feit.waarde != teller:
        return False
    return oogst.add_up(oogst.put(code, dag, teller), [sleutel])
