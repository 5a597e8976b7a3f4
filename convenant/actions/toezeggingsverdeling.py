"""Write down how parties do together: only what everybody may know."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from convenant.models import Toezeggingsverdeling
from convenant.queries.verdeling_gegevens import Vak, positions
from convenant.regels.verdeling import Stand, distribute_areas
from rivierenland.core.queries.parameter import value_of

DREMPEL, GENOEG = "toezegging_verdeling_drempel", "toezegging_verdeling_partijen"


def refresh(*, op: date) -> int:
    """Write the distributions of `op` in place of what stood there; returns how many. Of earlier nights the ends of months stay.

    Call it in the transaction and scope of the job that measured.
    """
    drempel = max(int(value_of(DREMPEL, peildatum=op)), 1)
    genoeg = max(int(value_of(GENOEG, peildatum=op)), 1)
    rows = []
    for (toezegging, soort), (regio, gemeenten) in _per_commitment(positions(op)).items():
        heel, delen = distribute_areas(regio, gemeenten, drempel=drempel, genoeg=genoeg)
        for gemeente, uit in [(None, heel), *delen.items()]:
            rows.append(
                Toezeggingsverdeling(
                    peildatum=op, toezegging_id=toezegging, gemeente_id=gemeente, soort=soort, te_klein=uit.te_klein,
                    standen=uit.standen, klassen=uit.klassen, helft_van=uit.helft_van, helft_tot=uit.helft_tot,
                )
            )  # fmt: skip
    _clear(op)
    Toezeggingsverdeling.objects.bulk_create(rows, batch_size=2000)
    return len(rows)


def _per_commitment(
    vakken: Mapping[Vak, list[Stand]],
) -> dict[tuple[int, str], tuple[list[Stand], dict[str, list[Stand]]]]:
    """By commitment and kind of party: the region, and its gemeenten."""
    found: dict[tuple[int, str], tuple[list[Stand], dict[str, list[Stand]]]] = defaultdict(lambda: ([], {}))
    for vak, standen in vakken.items():
        regio, gemeenten = found[vak.toezegging, vak.soort]
        if vak.gemeente is None:
            regio.extend(standen)
        else:
            gemeenten[vak.gemeente] = standen
    return found


def _clear(op: date) -> None:
    dagen = Toezeggingsverdeling.objects.order_by().values_list("peildatum", flat=True).distinct()
    weg = [dag for dag in dagen if dag == op or (dag + timedelta(days=1)).day != 1]
    Toezeggingsverdeling.objects.filter(peildatum__in=weg, peildatum__lte=op).delete()
