"""Contact points of gemeenten."""

from dataclasses import dataclass
from datetime import date, timedelta

from convenant.models import Aanspreekpunt
from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import value_of

DAGEN = "aanspreekpunt_dagen"


@dataclass(frozen=True)
class Bureau:
    """A gemeente and its contact point, None when it has none. `oud`: nobody confirmed it for longer than the term."""

    gemeente: Gemeente
    punt: Aanspreekpunt | None
    oud: bool


def all_of(op: date) -> list[Bureau]:
    """Every gemeente by name, with its contact point. Three queries."""
    punten = {row.gemeente_id: row for row in Aanspreekpunt.objects.all()}
    grens = oldest(op)
    return [
        Bureau(gemeente, punt, punt is not None and punt.bevestigd_op < grens)
        for gemeente in Gemeente.objects.order_by("naam")
        for punt in [punten.get(gemeente.code)]
    ]


def of_gemeente(gemeente: str) -> Aanspreekpunt | None:
    """The contact point of one gemeente."""
    return Aanspreekpunt.objects.filter(gemeente=gemeente).first()


def oldest(op: date) -> date:
    """Confirmed before this day, a contact point asks to be confirmed again."""
    return op - timedelta(days=int(value_of(DAGEN, peildatum=op)))
