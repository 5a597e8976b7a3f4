"""A proposal for a day: which locations, in which order, and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from handhaving.enums import Rondestatus
from handhaving.models import Rondestop
from handhaving.prioriteit import Reden
from handhaving.queries import prioriteit
from handhaving.queries.dagnormen import Dagnormen
from handhaving.route import Kandidaat, Punt, Stop, Tocht, best_route
from registratie.models import Huisvestingslocatie


@dataclass(frozen=True, slots=True)
class Voorgesteld:
    """One stop of a proposal: where, why, and how it lies on the road."""

    locatie: Huisvestingslocatie
    redenen: tuple[Reden, ...]
    stop: Stop

    @property
    def punten(self) -> int:
        """The priority of the location."""
        return sum(reden.punten for reden in self.redenen)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """The stops in order, and the day as a whole. `zonder_ligging`: locations left out because it is not known where they are."""

    stops: tuple[Voorgesteld, ...]
    tocht: Tocht
    zonder_ligging: int

    def as_dict(self) -> dict[str, Any]:
        """As the command line writes it."""
        return {
            "stops": [_stop_as_dict(nummer, een) for nummer, een in enumerate(self.stops, start=1)],
            "terug": {"meters": self.tocht.terug_meters, "reisminuten": self.tocht.terug_minuten},
            "minuten": self.tocht.minuten,
            "meters": self.tocht.meters,
            "punten": self.tocht.prijs,
            "zonder_ligging": self.zonder_ligging,
        }


def propose(
    gemeente: str,
    dag: date,
    *,
    minuten: int,
    start: tuple[int, int],
    vast: Collection[int] = (),
    ronde: int | None = None,
) -> Voorstel:
    """The day list that is worth most, from `start` (metres RD) and back within `minuten`.

    `vast`: locations that must be on it. Locations on another round that is still to come are left out, except those; `ronde`
    says which round is not another one. Raises `route.PastNiet` when what must be on it does not fit.
    """
    normen = Dagnormen(gemeente, dag)
    elsewhere = _elsewhere(dag, ronde) - set(vast)
    found = sorted(prioriteit.of_gemeente(gemeente, dag), key=lambda een: een.locatie.pk)
    free = [een for een in found if een.locatie.pk not in elsewhere]
    known = {een.locatie.pk: een for een in free if een.locatie.rd_x is not None}
    kandidaten = [
        Kandidaat(
            nummer=pk,
            punt=Punt(een.locatie.rd_x or 0, een.locatie.rd_y or 0),
            prijs=een.punten,
            minuten=normen.minutes(een.locatie.capaciteit_vergund),
            vast=pk in vast,
        )
        for pk, een in known.items()
    ]
    tocht = best_route(kandidaten, Punt(*start), minuten=minuten, reis=normen.reis)
    stops = tuple(Voorgesteld(known[s.nummer].locatie, known[s.nummer].redenen, s) for s in tocht.stops)
    return Voorstel(stops, tocht, len(free) - len(known))


def _elsewhere(dag: date, ronde: int | None) -> set[int]:
    """Locations on another round of this day or later that nobody has inspected yet."""
    coming = Q(ronde__status__in=[Rondestatus.CONCEPT, Rondestatus.GEPLAND], ronde__dag__gte=dag, inspectie=None)
    return set(Rondestop.objects.filter(coming).exclude(ronde=ronde).order_by().values_list("locatie", flat=True))


def _stop_as_dict(nummer: int, een: Voorgesteld) -> dict[str, Any]:
    return {
        "volgorde": nummer,
        "locatie": een.locatie.pk,
        "naam": een.locatie.naam,
        "adres": een.locatie.adresregel.replace("\u00a0", " "),
        "punten": een.punten,
        "redenen": [reden.as_dict() for reden in een.redenen],
        "meters": een.stop.meters,
        "reisminuten": een.stop.reisminuten,
        "aankomst": een.stop.aankomst,
        "minuten": een.stop.minuten,
    }
