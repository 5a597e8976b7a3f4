"""Write down how parties do together: only what everybody may know."""

from datetime import date, timedelta

from convenant.models import Toezeggingsverdeling
from convenant.queries.verdeling_gegevens import positions
from convenant.regels.verdeling import distribute
from rivierenland.core.queries.parameter import value_of

DREMPEL, GENOEG = "toezegging_verdeling_drempel", "toezegging_verdeling_partijen"


def refresh(*, op: date) -> int:
    """Write the distributions of `op` in place of what stood there; returns how many. Of earlier nights the ends of months stay.

    Call it in the transaction and scope of the job that measured.
    """
    drempel = max(int(value_of(DREMPEL, peildatum=op)), 1)
    genoeg = max(int(value_of(GENOEG, peildatum=op)), 1)
    rows = []
    for vak, standen in positions(op).items():
        uit = distribute(standen, drempel=drempel, genoeg=genoeg)
        rows.append(
            Toezeggingsverdeling(
                peildatum=op, toezegging_id=vak.toezegging, gemeente_id=vak.gemeente, soort=vak.soort, te_klein=uit.te_klein,
                standen=uit.standen, klassen=uit.klassen, helft_van=uit.helft_van, helft_tot=uit.helft_tot,
            )
        )  # fmt: skip
    _clear(op)
    Toezeggingsverdeling.objects.bulk_create(rows, batch_size=2000)
    return len(rows)


def _clear(op: date) -> None:
    dagen = Toezeggingsverdeling.objects.order_by().values_list("peildatum", flat=True).distinct()
    weg = [dag for dag in dagen if dag == op or (dag + timedelta(days=1)).day != 1]
    Toezeggingsverdeling.objects.filter(peildatum__in=weg, peildatum__lte=op).delete()
