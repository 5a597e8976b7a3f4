"""The beds there are now, per gemeente, from the cards that cross the border."""

from dataclasses import dataclass

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart


@dataclass(frozen=True, slots=True)
class Beddenstand:
    """Permitted beds in use. `jaarrond`: all but the temporary units, those of houses in a kern included; `tijdelijk`: temporary
    units, which stand in season; `kern`: the part of `jaarrond` in houses in a kern that are let by the room.
    """

    jaarrond: int = 0
    tijdelijk: int = 0
    kern: int = 0


def per_gemeente() -> dict[str, Beddenstand]:
    """By CBS code, of every location in use; a gemeente without one is left out. One query, no scope."""
    tijdelijk = Q(soort=Locatiesoort.UNITS_TIJDELIJK)
    rows = (
        Locatiekaart.objects.filter(status=Locatiestatus.ACTIEF)
        .order_by("gemeente_id")
        .values("gemeente_id")
        .annotate(
            jaarrond=Coalesce(Sum("bedden", filter=~tijdelijk), 0),
            tijdelijk=Coalesce(Sum("bedden", filter=tijdelijk), 0),
            kern=Coalesce(Sum("bedden", filter=Q(soort=Locatiesoort.WONING_KERN)), 0),
        )
        .values_list("gemeente_id", "jaarrond", "tijdelijk", "kern")
    )
    return {code: Beddenstand(*aantallen) for code, *aantallen in rows}
