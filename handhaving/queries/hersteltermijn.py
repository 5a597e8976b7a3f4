"""How long a provider gets to put something right."""

from dataclasses import dataclass
from datetime import date, timedelta

from handhaving.enums import Ernst, Stapsoort
from handhaving.models import Bevinding, Checklistitem, Stap, Zaak
from rivierenland.core.queries.parameter import value_of

TERMIJN = "hersteltermijn_dagen"
WAARSCHUWING = "termijn_hersteltijd_dagen"


@dataclass(frozen=True, slots=True)
class Kortste:
    """The open finding of a case that must be repaired first, and its last day."""

    bevinding: Bevinding
    einde: date


def due(item: Checklistitem, ernst: str, dag: date, gemeente: str) -> date:
    """The last day to repair what was seen on `dag`: the days of the item, else those of its severity.

    The gemeente sets this term itself, so it is counted as it is: the Algemene termijnenwet does not move it.
    """
    dagen = item.hersteldagen
    return dag + timedelta(days=_days(ernst, dag, gemeente) if dagen is None else dagen)


def shortest(zaak: Zaak, op: date) -> Kortste | None:
    """Which open finding must be repaired first, as it stands on `op`; None without one. A constant number of queries.

    A finding whose own term is over by then gets the same number of days again, and one at least.
    """
    rows = list(Bevinding.objects.open().filter(zaak=zaak).select_related("item"))
    if not rows:
        return None
    usual = {str(ernst): _days(ernst, op, zaak.gemeente_id) for ernst in Ernst.values}
    return min((Kortste(row, _again(row, op, usual)) for row in rows), key=lambda een: (een.einde, een.bevinding.pk))


def proposed(zaak: Zaak, op: date) -> date:
    """The last day to repair that a warning of this day proposes: of the first finding, else what is usual in the gemeente."""
    if first := shortest(zaak, op):
        return first.einde
    return op + timedelta(days=int(value_of(WAARSCHUWING, peildatum=op, gemeente=zaak.gemeente_id)))


def overtaken(zaak: Zaak, stap: Stap) -> Kortste | None:
    """The finding that must be repaired before the term of this warning is over; None when the warning is not the longer one."""
    einde = stap.gegevens.get("termijn_einde")
    if stap.soort != Stapsoort.WAARSCHUWING or einde is None:
        return None
    first = shortest(zaak, stap.datum)
    return first if first and first.einde < date.fromisoformat(einde) else None


def _days(ernst: str, dag: date, gemeente: str) -> int:
    return int(value_of(f"{TERMIJN}.{ernst}", peildatum=dag, gemeente=gemeente))


def _again(row: Bevinding, op: date, usual: dict[str, int]) -> date:
    if row.herstel_uiterlijk > op:
        return row.herstel_uiterlijk
    dagen = row.item.hersteldagen
    return op + timedelta(days=max(1, usual[row.ernst] if dagen is None else dagen))
